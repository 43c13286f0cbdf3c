/** Judges which language a text is most likely in: a two-letter tag, or null when nothing is likely. */
export type LanguageDetector = (text: string) => string | null;

let loading: Promise<LanguageDetector> | null = null;

async function load(): Promise<LanguageDetector> {
  const { eld } = await import('eld/small');
  return (text) => {
    const { language } = eld.detect(text);
    return language === '' ? null : language;
  };
}

/** The detector, loaded when copy first comes in: a newsroom that imports nothing does without its memory. */
export async function languageDetector(): Promise<LanguageDetector> {
  return (loading ??= load());
}
