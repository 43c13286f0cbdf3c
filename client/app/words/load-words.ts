import i18next, { type BackendModule, type i18n, type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { app } from './en/app.ts';
import { deskList } from './en/desk-list.ts';
import { ui } from './en/ui.ts';
import { SCREEN_LANGUAGES, type ScreenLanguage } from './languages.ts';

type Bundle = Record<string, () => Promise<Record<string, ResourceKey>>>;

/** One file per part of the screens; each arrives when a screen first asks for it with useTranslation. */
const FILES: Record<ScreenLanguage, Bundle> = {
  en: {
    board: () => import('./en/board.ts'),
    calendar: () => import('./en/calendar.ts'),
    deskSteps: () => import('./en/desk-steps.ts'),
    deadlines: () => import('./en/deadlines.ts'),
    merge: () => import('./en/merge.ts'),
    changes: () => import('./en/changes.ts'),
    accounts: () => import('./en/accounts.ts'),
    article: () => import('./en/article.ts'),
    authorship: () => import('./en/authorship.ts'),
    comments: () => import('./en/comments.ts'),
    editor: () => import('./en/editor.ts'),
    tools: () => import('./en/tools.ts'),
    characters: () => import('./en/characters.ts'),
    notifications: () => import('./en/notifications.ts'),
    publishing: () => import('./en/publishing.ts'),
    glass: () => import('./en/glass.ts'),
    guests: () => import('./en/guests.ts'),
    note: () => import('./en/note.ts'),
    duty: () => import('./en/duty.ts'),
    figures: () => import('./en/figures.ts'),
    flash: () => import('./en/flash.ts'),
    history: () => import('./en/history.ts'),
    record: () => import('./en/record.ts'),
    roles: () => import('./en/roles.ts'),
    signOff: () => import('./en/sign-off.ts'),
    translation: () => import('./en/translation.ts'),
    proofing: () => import('./en/proofing.ts'),
    houseStyle: () => import('./en/house-style.ts'),
    schedule: () => import('./en/schedule.ts'),
    scheduleAgain: () => import('./en/schedule-again.ts'),
    several: () => import('./en/several.ts'),
    suggestions: () => import('./en/suggestions.ts'),
    templates: () => import('./en/templates.ts'),
    wire: () => import('./en/wire.ts'),
  },
  fr: {
    board: () => import('./fr/board.ts'),
    calendar: () => import('./fr/calendar.ts'),
    deskSteps: () => import('./fr/desk-steps.ts'),
    deadlines: () => import('./fr/deadlines.ts'),
    merge: () => import('./fr/merge.ts'),
    duty: () => import('./fr/duty.ts'),
    figures: () => import('./fr/figures.ts'),
    flash: () => import('./fr/flash.ts'),
    history: () => import('./fr/history.ts'),
    record: () => import('./fr/record.ts'),
    roles: () => import('./fr/roles.ts'),
    accounts: () => import('./fr/accounts.ts'),
    article: () => import('./fr/article.ts'),
    authorship: () => import('./fr/authorship.ts'),
    comments: () => import('./fr/comments.ts'),
    notifications: () => import('./fr/notifications.ts'),
    editor: () => import('./fr/editor.ts'),
    tools: () => import('./fr/tools.ts'),
    characters: () => import('./fr/characters.ts'),
    changes: () => import('./fr/changes.ts'),
    ui: () => import('./fr/ui.ts'),
    app: () => import('./fr/app.ts'),
    deskList: () => import('./fr/desk-list.ts'),
    signOff: () => import('./fr/sign-off.ts'),
    publishing: () => import('./fr/publishing.ts'),
    glass: () => import('./fr/glass.ts'),
    guests: () => import('./fr/guests.ts'),
    note: () => import('./fr/note.ts'),
    translation: () => import('./fr/translation.ts'),
    proofing: () => import('./fr/proofing.ts'),
    houseStyle: () => import('./fr/house-style.ts'),
    schedule: () => import('./fr/schedule.ts'),
    scheduleAgain: () => import('./fr/schedule-again.ts'),
    several: () => import('./fr/several.ts'),
    suggestions: () => import('./fr/suggestions.ts'),
    templates: () => import('./fr/templates.ts'),
    wire: () => import('./fr/wire.ts'),
    said: () => import('./said/fr.ts'),
  },
  ar: {
    board: () => import('./ar/board.ts'),
    calendar: () => import('./ar/calendar.ts'),
    deskSteps: () => import('./ar/desk-steps.ts'),
    deadlines: () => import('./ar/deadlines.ts'),
    merge: () => import('./ar/merge.ts'),
    duty: () => import('./ar/duty.ts'),
    figures: () => import('./ar/figures.ts'),
    flash: () => import('./ar/flash.ts'),
    history: () => import('./ar/history.ts'),
    record: () => import('./ar/record.ts'),
    roles: () => import('./ar/roles.ts'),
    accounts: () => import('./ar/accounts.ts'),
    article: () => import('./ar/article.ts'),
    authorship: () => import('./ar/authorship.ts'),
    comments: () => import('./ar/comments.ts'),
    notifications: () => import('./ar/notifications.ts'),
    editor: () => import('./ar/editor.ts'),
    tools: () => import('./ar/tools.ts'),
    characters: () => import('./ar/characters.ts'),
    changes: () => import('./ar/changes.ts'),
    ui: () => import('./ar/ui.ts'),
    app: () => import('./ar/app.ts'),
    deskList: () => import('./ar/desk-list.ts'),
    signOff: () => import('./ar/sign-off.ts'),
    publishing: () => import('./ar/publishing.ts'),
    glass: () => import('./ar/glass.ts'),
    guests: () => import('./ar/guests.ts'),
    note: () => import('./ar/note.ts'),
    translation: () => import('./ar/translation.ts'),
    proofing: () => import('./ar/proofing.ts'),
    houseStyle: () => import('./ar/house-style.ts'),
    schedule: () => import('./ar/schedule.ts'),
    scheduleAgain: () => import('./ar/schedule-again.ts'),
    several: () => import('./ar/several.ts'),
    suggestions: () => import('./ar/suggestions.ts'),
    templates: () => import('./ar/templates.ts'),
    wire: () => import('./ar/wire.ts'),
    said: () => import('./said/ar.ts'),
  },
};

function isSpoken(language: string): language is ScreenLanguage {
  return SCREEN_LANGUAGES.some((spoken) => spoken === language);
}

const files: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, part, done) => {
    const load = isSpoken(language) ? FILES[language][part] : undefined;
    // A part that a language lacks is shown in English.
    if (load === undefined) done(null, {});
    else {
      load().then(
        (file) => done(null, file[part] ?? {}),
        (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), false),
      );
    }
  },
};

/** Prepares the words of the screens: English for the first screen is there at once, the rest when needed. */
export async function prepareWords(language: ScreenLanguage): Promise<i18n> {
  const words = i18next.createInstance();
  await words
    .use(files)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: 'en',
      ns: ['app', 'ui', 'deskList', 'said'],
      defaultNS: 'app',
      resources: { en: { app, ui, deskList } },
      partialBundledLanguages: true,
      returnNull: false,
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
    });
  return words;
}
