import { eld } from 'eld';

/** The language a text is most likely in, as a two-letter tag; null when nothing is likely. */
export function detectLanguage(text: string): string | null {
  const { language } = eld.detect(text);
  return language === '' ? null : language;
}
