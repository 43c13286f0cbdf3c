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
    mentioned: '{who} vous appelle dans un commentaire sur {slug}',
    replied: '{who} a répondu dans l’un de vos fils sur {slug}',
    resolved: '{who} a résolu votre commentaire sur {slug}',
    reopened: '{who} a rouvert votre commentaire sur {slug}',
    returned: '{who} vous a renvoyé {slug}',
    signed: '{who} a signé vos mots dans {slug}',
    published: '{who} a publié vos mots dans {slug}',
    killed: '{who} a tué {slug}',
    merged: '{who} a fusionné {slug} avec un autre sujet',
    parted: '{who} a de nouveau séparé {slug} du sujet avec lequel il était fusionné',
    assigned: '{who} vous a confié {slug}',
    'guest-said': '{who} a commenté {slug}',
    'guest-signed': '{who} a signé {slug}',
    'glass-broken': '{who} a publié {slug} sans toutes les signatures',
    'glass-unreviewed': 'Personne n’a encore relu {slug}, sorti sans signatures',
    'schedule-failed': 'La programmation n’a pas pu publier {slug}',
    'schedule-early': '{slug} est sorti avant l’heure',
    'schedule-late': '{slug} était programmé et n’est pas sorti',
    'schedule-moved': 'Les règles d’un fuseau ont changé : autre instant pour {slug}',
    'embargo-leak': 'Des mots de {slug}, sous embargo, se lisent dans une sortie',
    'probe-incomplete':
      'Tout ce qui est servi au public n’a pas pu être examiné pour {slug}, sous embargo',
    'task-overdue': 'En retard : {slug}',
  },
  guest: 'Un lecteur extérieur',
  digest: (count) => (count === 1 ? 'Une chose pour vous' : `${String(count)} choses pour vous`),
  why: 'Vous choisissez ce qui vous est écrit sous « Compte », sur le bureau.',
};

const ar: Words = {
  said: {
    mentioned: 'ناداك {who} في تعليق على {slug}',
    replied: 'ردّ {who} في نقاش لك على {slug}',
    resolved: 'حسم {who} تعليقك على {slug}',
    reopened: 'أعاد {who} فتح تعليقك على {slug}',
    returned: 'أعاد إليك {who} {slug}',
    signed: 'وقّع {who} كلماتك في {slug}',
    published: 'نشر {who} كلماتك في {slug}',
    killed: 'ألغى {who} {slug} نهائيًا',
    merged: 'دمج {who} {slug} في قصة أخرى',
    parted: 'فصل {who} {slug} من جديد عن القصة التي دُمج فيها',
    assigned: 'أسند إليك {who} {slug}',
    'guest-said': 'علّق {who} على {slug}',
    'guest-signed': 'وقّع {who} {slug}',
    'glass-broken': 'نشر {who} {slug} من دون كل التواقيع',
    'glass-unreviewed': 'لم ينظر أحد بعد في {slug} الذي خرج من دون تواقيع',
    'schedule-failed': 'تعذّر على الجدولة نشر {slug}',
    'schedule-early': 'خرج {slug} قبل موعده',
    'schedule-late': '{slug} مجدول ولم يخرج بعد',
    'schedule-moved': 'تغيّرت قواعد منطقة زمنية: لحظة أخرى لـ {slug}',
    'embargo-leak': 'كلمات من {slug} تحت الحظر تُقرأ في أحد المخارج',
    'probe-incomplete': 'تعذّر فحص كل ما يُقدَّم للقرّاء بحثًا عن كلمات {slug} تحت الحظر',
    'task-overdue': 'متأخر: {slug}',
  },
  guest: 'قارئ خارجي',
  digest: (count) => `أمور تعنيك: ${String(count)}`,
  why: 'تختار ما يُكتب إليك عنه تحت «الحساب» في المكتب.',
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
  return filled.replace(/\s+/gu, ' ').trim();
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
  return { subject: `${about.newsroom}: ${title}`, text, html };
}
