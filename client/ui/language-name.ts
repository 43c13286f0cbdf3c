/** Scripts that run from right to left, by their ISO 15924 code. */
const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg']);

/** The direction of a language’s script, `auto` for a tag that names no language. */
export function directionOf(language: string): 'ltr' | 'rtl' | 'auto' {
  try {
    const script = new Intl.Locale(language).maximize().script;
    if (script === undefined) return 'auto';
    return RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr';
  } catch {
    return 'auto';
  }
}

/** A language’s name in that language (“français”), or in the language `shownIn`; the tag itself when it is unknown. */
export function languageName(language: string, shownIn: string = language): string {
  try {
    return new Intl.DisplayNames([shownIn], { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
}
