/** Languages that the desk has a dictionary for; the browser spells the others. */
export const DICTIONARIES = ['en', 'fr'] as const;
export type DictionaryName = (typeof DICTIONARIES)[number];

/** The dictionary of a language, such as `en` for `en-GB`; null when there is none. */
export function dictionaryFor(language: string): DictionaryName | null {
  const primary = language.toLowerCase().split('-')[0];
  return DICTIONARIES.find((name) => name === primary) ?? null;
}
