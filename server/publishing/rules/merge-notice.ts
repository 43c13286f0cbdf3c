/** What readers are told of a text that was merged into another one, where its own address does not lead them there. */
const NOTICES: Readonly<Record<string, string>> = {
  en: 'This report was merged with another report of ours on the same event.',
  fr: 'Cet article a été fusionné avec un autre de nos articles sur le même événement.',
  de: 'Dieser Beitrag wurde mit einem anderen Beitrag von uns über dasselbe Ereignis zusammengelegt.',
  es: 'Este artículo se ha unido a otro artículo nuestro sobre el mismo hecho.',
  pt: 'Este artigo foi reunido com outro artigo nosso sobre o mesmo acontecimento.',
  it: 'Questo articolo è stato unito a un altro nostro articolo sullo stesso avvenimento.',
  uk: 'Цей матеріал об’єднано з іншим нашим матеріалом про ту саму подію.',
  ru: 'Этот материал объединён с другим нашим материалом о том же событии.',
  ar: 'دُمجت هذه المادة في مادة أخرى لنا عن الحدث نفسه.',
};

/** The notice in a language; the plain language's for a regional tag, English where we have none. */
export function mergeNotice(language: string): string {
  const [plain = ''] = language.split('-');
  return NOTICES[language] ?? NOTICES[plain] ?? NOTICES['en'] ?? '';
}
