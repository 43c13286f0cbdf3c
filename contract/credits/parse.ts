import type { CreditRow } from '../content.ts';
import { cleanLine } from './clean.ts';
import { splitGroups } from './groups.ts';
import type { Group } from './groups.ts';
import { readingOrder } from './languages.ts';
import { readPeople } from './people.ts';
import { tokenise } from './tokens.ts';

/** What was read from a credit line. `inferred`, `placeShared` and `versions` go with `rows`, index by index. */
export type CreditReading = {
  /** The line's own language: the base of the tag that was given. */
  language: string;
  rows: CreditRow[];
  /** The role was not printed, only deduced from the position. */
  inferred: boolean[];
  /** The place stood after a later name: likely, not certain. */
  placeShared: boolean[];
  /** The version each row worked on, also where the line leaves its own language unsaid ("Translated by"). */
  versions: (string | null)[];
  /** The line says that the text is, or has, a translation into this language. */
  translation: { lang: string } | null;
  /** The agency whose staff contributed. */
  organisation: string | null;
  /** Contact details or an internal label: not meant for readers. */
  forEditors: boolean;
  /** Words that are no name, as they stand. */
  unread: string[];
};

/** Longest line that is read, in UTF-16 units; nobody credits that many people. */
const LONGEST_LINE = 20_000;

function emptyReading(language: string): CreditReading {
  return {
    language,
    rows: [],
    inferred: [],
    placeShared: [],
    versions: [],
    translation: null,
    organisation: null,
    forEditors: false,
    unread: [],
  };
}

/** Which version the editing after a translation belongs to: as named, and as meant. */
type Scope = { named: string | null; meant: string } | null;

/**
 * Reads a printed credit line in any of the nine house languages (English rules for others) by the rules of wire practice:
 * role phrases start groups whatever the punctuation, "L version" scopes the editing after it, names without a role are
 * reporters. Never throws; time is linear in the text. A line cannot carry `personId` and `withheld`.
 */
export function parseCreditLine(text: string, language: string): CreditReading {
  const base = language.toLowerCase().split(/[-_]/u)[0] ?? language;
  const reading = emptyReading(base);
  const { text: cleaned, hadContacts } = cleanLine(text);
  if (cleaned.length > LONGEST_LINE) return { ...reading, unread: [cleaned] };
  reading.forEditors = hadContacts;
  const line = tokenise(cleaned);
  let scope: Scope = null;
  for (const group of splitGroups(line, readingOrder(base))) {
    const { people, organisation, unread } = readPeople(line, group);
    reading.unread.push(...unread);
    reading.organisation ??= organisation;
    for (const said of group.roles) {
      const { role } = said;
      if (role === 'other') {
        reading.unread.push(...people.map(({ name }) => name));
        continue;
      }
      const scoped = scopeOf({ ...said, role }, scope, base);
      scope = scoped.next;
      if (role === 'translation') reading.translation ??= { lang: scoped.version ?? base };
      for (const { placeShared, role: own, isUnnamed: _, ...person } of people) {
        reading.rows.push({
          ...person,
          role: own ?? role,
          language: scoped.language,
          personId: null,
          withheld: false,
        });
        reading.inferred.push(isInferred(group));
        reading.placeShared.push(placeShared);
        reading.versions.push(scoped.version);
      }
    }
  }
  return reading;
}

function isInferred(group: Group): boolean {
  return !group.printed;
}

function scopeOf(
  said: { role: CreditRow['role']; language: string | null | undefined },
  scope: Scope,
  own: string,
): { language: string | null; version: string | null; next: Scope } {
  const { role, language } = said;
  if (role === 'translation') {
    const named = language ?? null;
    const meant = named ?? own;
    return { language: named, version: meant, next: { named, meant } };
  }
  if (role !== 'editing')
    return { language: language ?? null, version: language ?? null, next: null };
  if (language !== undefined)
    return { language, version: language, next: language === null ? null : scope };
  return { language: scope?.named ?? null, version: scope?.meant ?? null, next: scope };
}
