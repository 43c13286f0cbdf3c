const NAMES = new Intl.DisplayNames(['en'], { type: 'language' });

/** The English name of a language by its BCP 47 tag, for sentences to the desk; the tag when it has none. */
export function languageName(tag: string): string {
  try {
    return NAMES.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
