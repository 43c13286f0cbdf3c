import type { NewsroomView } from '#contract/api/accounts.ts';
import type { Settings } from './api.ts';

/** A section while it is edited; `key` keeps its row in place whatever is typed. */
export type SectionDraft = {
  key: string;
  id?: string;
  slug: string;
  names: Record<string, string>;
};

/** The settings while they are edited. */
export type SettingsDraft = Omit<NewsroomView, 'sections'> & { sections: SectionDraft[] };

/** The settings as they stand, ready to be edited. */
export function draftOf(newsroom: NewsroomView): SettingsDraft {
  return {
    ...newsroom,
    sections: newsroom.sections.map((section) => ({ ...section, key: section.id })),
  };
}

/** What is sent: names only in languages of the newsroom, and only those that say something. */
export function settingsOf(draft: SettingsDraft): Settings {
  const { name, siteUrl, zone, languages, policies, sections } = draft;
  return {
    name,
    siteUrl,
    zone,
    languages,
    defaultLanguage: languages.includes(draft.defaultLanguage)
      ? draft.defaultLanguage
      : (languages[0] ?? draft.defaultLanguage),
    policies,
    sections: sections.map(({ id, slug, names }) => ({
      ...(id === undefined ? {} : { id }),
      slug,
      names: Object.fromEntries(
        languages.flatMap((language) => {
          const given = (names[language] ?? '').trim();
          return given === '' ? [] : [[language, given]];
        }),
      ),
    })),
  };
}

/** The list with one item moved a place towards the front; unchanged for the first. */
export function movedUp<Item>(items: readonly Item[], at: number): Item[] {
  const item = items[at];
  if (at < 1 || item === undefined) return [...items];
  const others = items.toSpliced(at, 1);
  return others.toSpliced(at - 1, 0, item);
}
