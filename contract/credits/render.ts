import type { CreditRow } from '../content.ts';
import type { CreditLanguage, Wording } from './grammar.ts';
import { creditLanguage } from './languages.ts';
import { parseCreditLine } from './parse.ts';
import { printReadably, sealName } from './seal.ts';
import type { Seals } from './seal.ts';

type Group = { role: CreditRow['role']; language: string | null; rows: CreditRow[] };

/**
 * Prints credit rows as one line in an article's language, brackets included; '' when nothing may be printed. Withheld rows never
 * appear. Neighbours with the same role and language version share a phrase; their order is the rows'.
 *
 * A name that the line could not give back (it holds an "and", a comma, or runs against the line's direction) is held together
 * by invisible first-strong isolates. What no line carries: `personId`, `withheld`, and an agency that does not read as one.
 */
export function renderCreditLine(rows: readonly CreditRow[], language: string): string {
  const printed = rows.filter((row) => !row.withheld);
  if (printed.length === 0) return '';
  const grammar = creditLanguage(language);
  return printReadably({
    items: printed,
    grammar,
    print: (items, seals) => printLine(items, grammar, seals),
    namesOf,
    readsBack: (line, items) => readsBack(line, items, language),
  });
}

function namesOf(row: CreditRow): string[] {
  return [row.name, row.place, row.organisation].filter((text) => text !== null);
}

function readsBack(line: string, rows: readonly CreditRow[], language: string): boolean {
  const read = parseCreditLine(line, language).rows;
  return read.length === rows.length && rows.every((row, at) => isSame(row, read[at]));
}

function isSame(row: CreditRow, read: CreditRow | undefined): boolean {
  return (
    read !== undefined &&
    row.role === read.role &&
    row.name === read.name &&
    row.isOrganisation === read.isOrganisation &&
    row.organisation === read.organisation &&
    row.place === read.place &&
    row.language === read.language
  );
}

function printLine(rows: readonly CreditRow[], grammar: CreditLanguage, seals: Seals): string {
  const { between, beside } = grammar.printing;
  let line = '';
  let version: string | null = null;
  groupsOf(rows).forEach((group, at) => {
    const joins = version !== null && group.role === 'editing' && group.language === version;
    const own = version !== null && group.role === 'editing' && group.language === null;
    const text = printGroup(group, { grammar, seals, joins, own, isFirst: at === 0 });
    if (at > 0) line += joins ? beside : between;
    line += text;
    if (group.role === 'translation') version = group.language;
    else if (group.role !== 'editing' || own) version = null;
  });
  return `(${line})`;
}

/** Neighbours of one role and version, cut where a later place would be taken for an earlier name's. */
function groupsOf(rows: readonly CreditRow[]): Group[] {
  const groups: Group[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last?.role === row.role && last.language === row.language) last.rows.push(row);
    else groups.push({ role: row.role, language: row.language, rows: [row] });
  }
  return groups.flatMap((group) => {
    const cut = group.rows.findLastIndex((row) => row.place === null) + 1;
    if (cut === 0 || cut === group.rows.length) return [group];
    return [
      { ...group, rows: group.rows.slice(0, cut) },
      { ...group, rows: group.rows.slice(cut) },
    ];
  });
}

type Printed = {
  grammar: CreditLanguage;
  seals: Seals;
  joins: boolean;
  own: boolean;
  isFirst: boolean;
};

function printGroup(group: Group, how: Printed): string {
  const { printing, versions } = how.grammar;
  const isVersion = group.role === 'translation' && group.language !== null;
  const wording = how.joins
    ? printing.versionEditing
    : isVersion
      ? printing.version
      : ((how.isFirst && group.language === null ? printing.first?.[group.role] : undefined) ??
        printing.roles[group.role]);
  const named = group.language === null ? '' : versionName(versions, group.language);
  const scope = group.language === null ? (how.own ? printing.ownScope : '') : printing.scope;
  const names = (of?: (text: string) => string): string => {
    const text = printNames(group.rows, how);
    return of ? of(text) : text;
  };
  return form(wording, group.rows.length)
    .replace('{s}', () => scope)
    .replace('{L}', () => named)
    .replace('{^L}', () => (named === group.language ? named : capitalise(named)))
    .replace('{of}', () => names(printing.of))
    .replace('{n}', () => names());
}

/** The language's name as the version phrase needs it; a tag we have no word for prints as it is. */
export function versionName(versions: Record<string, string>, tag: string): string {
  return versions[tag]?.split('|')[0] ?? tag;
}

/** A word as it begins a phrase. */
export function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The form of a wording for so many names. */
export function form(wording: Wording, count: number): string {
  if (typeof wording === 'string') return wording;
  return count > 1 ? wording.many : wording.one;
}

function printNames(rows: readonly CreditRow[], how: Printed): string {
  const { printing } = how.grammar;
  const place = rows[0]?.place ?? null;
  const shared = rows.length > 1 && place !== null && rows.every((row) => row.place === place);
  const seal = (text: string): string => sealName(text, how.seals);
  const entries = rows.map((row, at) => {
    const organisation = row.organisation === null ? '' : ` (${seal(row.organisation)})`;
    const showsPlace = row.place !== null && (!shared || at === rows.length - 1);
    return (
      seal(row.name) + organisation + (showsPlace ? printing.place(seal(row.place ?? '')) : '')
    );
  });
  return joinNames(entries, how.grammar);
}

/** A list of names with the language's commas and its "and". */
export function joinNames(entries: readonly string[], grammar: CreditLanguage): string {
  const { list, and } = grammar.printing;
  const last = entries.at(-1) ?? '';
  if (entries.length < 2) return last;
  return entries.slice(0, -1).join(list) + and(last) + last;
}
