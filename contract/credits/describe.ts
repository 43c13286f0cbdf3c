import type { CreditRow } from '../content.ts';
import { creditLanguage } from './languages.ts';
import { capitalise, versionName } from './render.ts';

/** One name of a credit group, ready for a page or a feed. */
export type CreditedName = {
  name: string;
  isOrganisation: boolean;
  organisation: string | null;
  place: string | null;
};

/** Everybody who did the same work on the same language version, with a label in the page's language. */
export type CreditGroup = {
  role: CreditRow['role'];
  /** BCP 47 tag of the version they worked on; null for the article itself. */
  language: string | null;
  label: string;
  names: CreditedName[];
};

/**
 * The printed credits as groups in order of first appearance, for pages, JSON-LD (`author`, `translator`, `editor`) and ninjs
 * (`infoSources`). Withheld rows are left out, as they are from every output.
 */
export function describeCredits(rows: readonly CreditRow[], language: string): CreditGroup[] {
  const groups: CreditGroup[] = [];
  for (const row of rows) {
    if (row.withheld) continue;
    let group = groups.find((each) => each.role === row.role && each.language === row.language);
    if (!group) {
      const { role, language: version } = row;
      group = { role, language: version, label: creditLabel(row, language), names: [] };
      groups.push(group);
    }
    const { name, isOrganisation, organisation, place } = row;
    group.names.push({ name, isOrganisation, organisation, place });
  }
  return groups;
}

/** The label of a role in a language: "Reporting", "French version", "Version française, édition". */
export function creditLabel(row: Pick<CreditRow, 'role' | 'language'>, language: string): string {
  const { printing, tag, versions } = creditLanguage(language);
  if (row.language === null) return printing.labels[row.role];
  const named = versionName(versions, row.language);
  const version = printing.versionLabel
    .replace('{^L}', () => (named === row.language ? named : capitalise(named)))
    .replace('{L}', () => named);
  if (row.role === 'translation') return version;
  const label = printing.labels[row.role];
  // German nouns keep their capital inside a phrase.
  return version + printing.labelComma + (tag === 'de' ? label : label.toLowerCase());
}
