import type { NotificationKind } from '#contract/planning-words.ts';

/** A notification as a mail tells of it. */
export type Told = {
  kind: NotificationKind;
  /** Empty where nobody did it. */
  who: string;
  slugline: string;
  headline: string;
  excerpt: string;
  /** The article's address on the desk. */
  link: string;
};

type Words = {
  /** By kind: {who} did it, {slug} is the story’s. */
  said: Record<NotificationKind, string>;
  guest: string;
  digest: (count: number) => string;
  why: string;
};

const en: Words = {
  said: {
    mentioned: '{who} called you in a comment on {slug}',
    replied: '{who} answered in a thread of yours on {slug}',
    resolved: '{who} resolved your comment on {slug}',
    reopened: '{who} reopened your comment on {slug}',
    returned: '{who} returned {slug} to you',
    signed: '{who} signed your words on {slug}',
    published: '{who} published your words on {slug}',
    killed: '{who} killed {slug}',
    merged: '{who} merged {slug} into another story',
    parted: '{who} parted {slug} again from the story it was merged into',
    assigned: '{who} gave you {slug}',
    'guest-said': '{who} said something beside {slug}',
    'guest-signed': '{who} signed {slug}',
    'glass-broken': '{who} published {slug} without all signatures',
    'glass-unreviewed': 'Nobody has looked yet at {slug}, which went out without signatures',
    'schedule-failed': 'The schedule could not publish {slug}',
    'schedule-early': '{slug} is out before its time',
    'schedule-late': '{slug} was scheduled and is not out yet',
    'schedule-moved': 'The rules of a zone changed: another instant for {slug}',
    'embargo-leak': 'Words of {slug}, which is under embargo, can be read in an output',
    'probe-incomplete':
      'Not everything that readers are given could be searched for words of {slug}',
    'task-overdue': 'Overdue: {slug}',
  },
  guest: 'An outside reader',
  digest: (count) => (count === 1 ? 'One thing for you' : `${String(count)} things for you`),
  why: 'You choose what you are written to about under “Account” on the desk.',
};

const fr: Words = {
  said: {
    mentioned: '{who} vous a mentionné dans un commentaire sur {slug}',
    replied: '{who} a répondu dans l’un de vos fils sur {slug}',
    resolved: '{who} a résolu votre commentaire sur {slug}',
    reopened: '{who} a rouvert votre commentaire sur {slug}',
    returned: '{who} vous a renvoyé {slug}',
    signed: '{who} a visé vos mots dans {slug}',
    published: '{who} a publié vos mots dans {slug}',
    killed: '{who} a annulé {slug}',
    merged: '{who} a fusionné {slug} avec un autre sujet',
    parted: '{who} a de nouveau séparé {slug} du sujet avec lequel il était fusionné',
    assigned: '{who} vous a confié {slug}',
    'guest-said': '{who} a commenté {slug}',
    'guest-signed': '{who} a visé {slug}',
    'glass-broken': '{who} a publié {slug} sans tous les visas',
    'glass-unreviewed': 'Personne n’a encore relu {slug}, sorti sans visas',
    'schedule-failed': 'La programmation n’a pas pu publier {slug}',
    'schedule-early': '{slug} est sorti avant l’heure',
    'schedule-late': '{slug} était programmé et n’est pas sorti',
    'schedule-moved': 'Les règles d’un fuseau ont changé : nouvelle heure pour {slug}',
    'embargo-leak': 'Des mots de {slug}, sous embargo, sont lisibles sur un canal public',
    'probe-incomplete':
      'La recherche des mots de {slug}, sous embargo, n’a pas pu porter sur tous les canaux publics',
    'task-overdue': 'En retard : {slug}',
  },
  guest: 'Un lecteur extérieur',
  digest: (count) => (count === 1 ? 'Une chose pour vous' : `${String(count)} choses pour vous`),
  why: 'Vous choisissez ce dont vous êtes prévenu sous « Mon compte », dans la rédaction.',
};

/** Arabic counts in six ways; how many of each are told here is never none. */
function thingsInArabic(count: number): string {
  const form = new Intl.PluralRules('ar').select(count);
  if (form === 'one') return 'أمر واحد يعنيك';
  if (form === 'two') return 'أمران يعنيانك';
  if (form === 'few') return `${String(count)} أمور تعنيك`;
  return `${String(count)} ${form === 'many' ? 'أمرًا' : 'أمر'} يعنيك`;
}

const ar: Words = {
  said: {
    mentioned: 'ناداك {who} في تعليق على {slug}',
    replied: 'ردّ {who} في نقاش لك على {slug}',
    resolved: 'حسم {who} تعليقك على {slug}',
    reopened: 'أعاد {who} فتح تعليقك على {slug}',
    returned: 'أعاد {who} إليك المادة {slug}',
    signed: 'وقّع {who} كلماتك في {slug}',
    published: 'نشر {who} كلماتك في {slug}',
    killed: 'ألغى {who} القصة {slug}',
    merged: 'دمج {who} القصة {slug} في قصة أخرى',
    parted: 'فصل {who} القصة {slug} عن القصة التي دُمجت فيها',
    assigned: 'أسند {who} إليك {slug}',
    'guest-said': 'علّق {who} على {slug}',
    'guest-signed': 'وقّع {who} المادة {slug}',
    'glass-broken': 'نشر {who} المادة {slug} قبل اكتمال التوقيعات',
    'glass-unreviewed': 'لم يطّلع أحد بعد على المادة {slug} التي نُشرت من دون توقيعات',
    'schedule-failed': 'تعذّر النشر المجدول: {slug}',
    'schedule-early': 'نُشرت المادة {slug} قبل موعدها',
    'schedule-late': 'لم تُنشر المادة {slug} بعد، وكانت مجدولة',
    'schedule-moved': 'تغيّرت قواعد منطقة زمنية، فتغيّر موعد نشر {slug}',
    'embargo-leak': 'كلمات من القصة {slug} تُقرأ في أحد منافذ النشر، وهي تحت الحظر',
    'probe-incomplete': 'تعذّر فحص كل ما يُقدَّم للقراء بحثًا عن كلمات من القصة {slug}، وهي تحت الحظر',
    'task-overdue': 'تأخّر الموعد: {slug}',
  },
  guest: 'قارئ خارجي',
  digest: (count) => thingsInArabic(count),
  why: 'تختار ما نراسلك بشأنه في «حسابي» على شاشات غرفة الأخبار.',
};

const WORDS: Readonly<Record<string, Words>> = { en, fr, ar };
/** Kinds whose excerpt somebody wrote; of the others it is a word of ours. */
const WRITTEN = new Set<NotificationKind>([
  'mentioned',
  'replied',
  'resolved',
  'reopened',
  'returned',
  'killed',
  'merged',
  'parted',
  'guest-said',
  'glass-broken',
]);

function escaped(text: string): string {
  const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}

function sentence(words: Words, told: Told): string {
  const { kind, slugline, excerpt } = told;
  const who = told.who === '' && kind.startsWith('guest-') ? words.guest : told.who;
  const slug = slugline === '' ? excerpt : slugline;
  // In one step: what somebody is called may look like a place to fill.
  const filled = words.said[kind].replace(/\{(who|slug)\}/g, (_, what) =>
    what === 'who' ? who : slug,
  );
  // French sets its signs off by spaces that do not break; those stay.
  return filled.replace(/[^\S\u00a0\u202f]+/gu, ' ').trim();
}

/** Writes the mail that tells somebody of one or several things, in their language; English where we do not write it. */
export function mailOf(
  told: readonly Told[],
  about: { language: string; newsroom: string },
): { subject: string; text: string; html: string } {
  const language = about.language.split('-')[0] ?? 'en';
  const words = WORDS[language] ?? en;
  const lines = told.map((one) => ({
    says: sentence(words, one),
    details: [one.headline, WRITTEN.has(one.kind) ? one.excerpt : ''].filter((text) => text !== ''),
    link: one.link,
  }));
  const [first] = lines;
  const title = lines.length === 1 && first !== undefined ? first.says : words.digest(lines.length);
  const text = [
    ...lines.map(({ says, details, link }) =>
      [says, ...details, link].filter((line) => line !== '').join('\n'),
    ),
    `-- \n${about.newsroom}\n${words.why}`,
  ].join('\n\n');
  const items = lines.map(({ says, details, link }) => {
    const called = link === '' ? escaped(says) : `<a href="${escaped(link)}">${escaped(says)}</a>`;
    return `<p><b>${called}</b>${details.map((line) => `<br>${escaped(line)}`).join('')}</p>`;
  });
  const dir = language === 'ar' ? 'rtl' : 'ltr';
  const html = `<!doctype html><html lang="${WORDS[language] === undefined ? 'en' : language}" dir="${dir}"><body>${items.join('')}<hr><p>${escaped(about.newsroom)}<br>${escaped(words.why)}</p></body></html>`;
  // French sets a colon off, with a space that does not break.
  const colon = language === 'fr' ? '\u00a0: ' : ': ';
  return { subject: `${about.newsroom}${colon}${title}`, text, html };
}
