/** The languages the screens speak. A fourth is a folder here and a line in load-words.ts. */
export const SCREEN_LANGUAGES = ['en', 'fr', 'ar'] as const;
export type ScreenLanguage = (typeof SCREEN_LANGUAGES)[number];

const STORE = 'writethru.language';

/** The screens’ language for a person’s tag (`fr-CA` gives `fr`); null when the screens do not speak it. */
export function screenLanguageFor(tag: string): ScreenLanguage | null {
  const short = tag.toLowerCase().split('-')[0];
  return SCREEN_LANGUAGES.find((language) => language === short) ?? null;
}

/** What this browser showed last, or what it asks for; English when it asks for nothing we speak. */
export function languageOfThisBrowser(): ScreenLanguage {
  const asked = [localStorage.getItem(STORE) ?? '', ...navigator.languages];
  for (const tag of asked) {
    const language = screenLanguageFor(tag);
    if (language !== null) return language;
  }
  return 'en';
}

/** Remembers the language for the sign-in screen, where nobody is known yet. */
export function keepLanguage(language: ScreenLanguage): void {
  localStorage.setItem(STORE, language);
}
