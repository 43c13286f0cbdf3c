import type { CorpusContributor, CorpusCredits } from '#contract/credits/corpus-shape.ts';

/**
 * One invented line and what must be read from it: `role: Name @Place #language`, several parted by ` | `, `~` before an
 * inferred role, `!` at the end for an organisation, `=> fr` at the end for the translation, `org X` for the contributing agency.
 */
export type InventedLine = readonly [text: string, expected: string];

function contributor(entry: string): CorpusContributor {
  const inferred = entry.startsWith('~');
  const [role = '', rest = ''] = entry.replace(/^~/u, '').split(/: (.*)/u);
  const [, name = '', place, lang, isOrg] =
    /^(.*?)(?: @(.*?))?(?: #(\S+))?( !)?$/u.exec(rest.trim()) ?? [];
  return {
    name,
    role: role.replaceAll('-', '_'),
    ...(place === undefined ? {} : { place }),
    ...(lang === undefined ? {} : { lang }),
    ...(isOrg === undefined ? {} : { isOrg: true }),
    ...(inferred ? { inferred: true } : {}),
  };
}

/** Turns the short notation into the shape that a reading is compared with. */
export function expectedCredits(notation: string): CorpusCredits {
  const [people = '', translation] = notation.split(' => ');
  const [names = '', org] = people.split(' org ');
  return {
    contributors: names.split(' | ').filter(Boolean).map(contributor),
    ...(translation === undefined ? {} : { translation: { lang: translation } }),
    ...(org === undefined ? {} : { org }),
  };
}
