import { escapeAttribute, escapeHtml } from '#contract/body/escape.ts';

/** A letter’s words, ready for the post. */
export type WrittenLetter = { subject: string; text: string; html: string };

type Words = {
  link: { subject: string; lead: string; open: string; until: string; private: string };
  code: { subject: string; lead: string; minutes: string; notYou: string };
};

const en: Words = {
  link: {
    subject: '{newsroom}: a text for you to read',
    lead: '{by} of {newsroom} asks you to read a text that is not published.',
    open: 'Open it here:',
    until: 'The link is yours alone and works until {until}, or until the text changes.',
    private: 'Do not pass it on: what it shows carries your name.',
  },
  code: {
    subject: '{newsroom}: your code is {code}',
    lead: 'Your code to sign the text of {newsroom} is {code}.',
    minutes: 'It works for ten minutes, on the page where you asked for it.',
    notYou: 'You did not ask for it? Then somebody else has your link; tell the newsroom.',
  },
};
const fr: Words = {
  link: {
    subject: '{newsroom} : un texte à lire',
    lead: '{by}, de {newsroom}, vous demande de lire un texte qui n’est pas publié.',
    open: 'Ouvrez-le ici :',
    until: 'Ce lien est personnel et vaut jusqu’au {until}, ou jusqu’à ce que le texte change.',
    private: 'Ne le transmettez pas : ce qu’il affiche porte votre nom.',
  },
  code: {
    subject: '{newsroom} : votre code est {code}',
    lead: 'Votre code pour viser le texte de {newsroom} est {code}.',
    minutes: 'Il vaut dix minutes, sur la page où vous l’avez demandé.',
    notYou:
      'Vous ne l’avez pas demandé ? Quelqu’un d’autre a donc votre lien : prévenez la rédaction.',
  },
};
const ar: Words = {
  link: {
    subject: '{newsroom}: نص لتقرأه',
    lead: 'يطلب منك {by} من {newsroom} قراءة نص لم يُنشر.',
    open: 'افتحه هنا:',
    until: 'الرابط لك وحدك، وهو صالح حتى {until}، أو إلى أن يتغيّر النص.',
    private: 'لا تمرّره إلى غيرك: ما يعرضه يحمل اسمك.',
  },
  code: {
    subject: '{newsroom}: رمزك هو {code}',
    lead: 'الرمز الذي توقّع به نص {newsroom} هو {code}.',
    minutes: 'وهو صالح عشر دقائق، في الصفحة التي طلبته منها.',
    notYou: 'لم تطلبه؟ إذن فرابطك لدى شخص آخر؛ أبلغ غرفة الأخبار.',
  },
};
const WORDS: Readonly<Record<string, Words>> = { en, fr, ar };

function wordsFor(language: string): { words: Words; language: string } {
  const plain = language.split('-')[0] ?? 'en';
  const words = WORDS[plain];
  return words === undefined ? { words: en, language: 'en' } : { words, language: plain };
}

function filled(sentence: string, values: Readonly<Record<string, string>>): string {
  // In one step: what somebody is called may look like a place to fill.
  return sentence.replace(/\{(\w+)\}/gu, (whole, name: string) => values[name] ?? whole);
}

function letter(
  language: string,
  subject: string,
  lines: readonly { says: string; href?: string }[],
): WrittenLetter {
  const html = lines.map(({ says, href }) =>
    href === undefined
      ? `<p>${escapeHtml(says)}</p>`
      : `<p>${escapeHtml(says)}<br><a href="${escapeAttribute(href)}">${escapeHtml(href)}</a></p>`,
  );
  const text = lines.map(({ says, href }) => (href === undefined ? says : `${says}\n${href}`));
  const dir = language === 'ar' ? 'rtl' : 'ltr';
  return {
    // What people are called may hold a line break; a subject may not. French spaces that do not break stay.
    subject: subject.replace(/[^\S\u00a0\u202f]+/gu, ' ').trim(),
    text: text.join('\n\n'),
    html: `<!doctype html><html lang="${language}" dir="${dir}"><body>${html.join('')}</body></html>`,
  };
}

/** The letter that brings an outside reader their link. `until` is written out, with its zone. */
export function linkLetter(
  about: { newsroom: string; by: string; url: string; until: string },
  asked: string,
): WrittenLetter {
  const { words, language } = wordsFor(asked);
  const { link } = words;
  return letter(language, filled(link.subject, about), [
    { says: filled(link.lead, about) },
    { says: link.open, href: about.url },
    { says: filled(link.until, about) },
    { says: link.private },
  ]);
}

/** The letter that brings an outside reader the code with which they sign. */
export function codeLetter(
  about: { newsroom: string; code: string },
  asked: string,
): WrittenLetter {
  const { words, language } = wordsFor(asked);
  const { code } = words;
  return letter(language, filled(code.subject, about), [
    { says: filled(code.lead, about) },
    { says: code.minutes },
    { says: code.notYou },
  ]);
}
