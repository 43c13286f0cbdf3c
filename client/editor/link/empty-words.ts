import type { HouseLanguage } from '#contract/vocabulary.ts';

/** Words that say nothing about where a link leads; people who listen hear links without what is around them (WCAG 2.4.4). */
const EMPTY: Readonly<Record<HouseLanguage, readonly string[]>> = {
  en: ['here', 'click here', 'link', 'this link', 'more', 'read more', 'this', 'website'],
  fr: ['ici', 'cliquez ici', 'lien', 'ce lien', 'lire la suite', 'en savoir plus', 'site'],
  de: ['hier', 'hier klicken', 'klicken sie hier', 'link', 'mehr', 'weiterlesen'],
  es: ['aquí', 'haga clic aquí', 'haz clic aquí', 'enlace', 'leer más', 'más'],
  pt: ['aqui', 'clique aqui', 'link', 'ligação', 'leia mais', 'saiba mais'],
  it: ['qui', 'clicca qui', 'link', 'leggi tutto', 'continua a leggere'],
  uk: ['тут', 'за посиланням', 'посилання', 'натисніть тут', 'детальніше'],
  ru: ['здесь', 'тут', 'по ссылке', 'ссылка', 'нажмите здесь', 'подробнее'],
  ar: ['هنا', 'اضغط هنا', 'انقر هنا', 'رابط', 'الرابط', 'هذا الرابط', 'المزيد'],
};

const ALL = new Set(Object.values(EMPTY).flat());

/** Whether a link’s words would say nothing on their own, in any language of the house. */
export function saysNothing(words: string): boolean {
  const plain = words.toLowerCase().replace(/[^\p{L}\p{M}\s]/gu, '');
  return ALL.has(plain.trim().replace(/\s+/gu, ' '));
}
