import type { CreditRow } from '../content.ts';

/** A person of the newsroom as credits name them. */
export type CreditedPerson = { personId: string; name: string };

/** What is known about who worked on an article, and what its credits say already. */
export type CreditFacts = {
  /** Who wrote words of it. */
  authors: readonly CreditedPerson[];
  /** Who signed it off editorially. */
  signers: readonly CreditedPerson[];
  isTranslation: boolean;
  /** BCP 47 tag of the article. */
  language: string;
  /** The rows a person has confirmed or typed; they and their order are kept. */
  existing: readonly CreditRow[];
};

/** The order in which a credit line names work. */
const ORDER: readonly CreditRow['role'][] = [
  'author',
  'reporting',
  'additional-reporting',
  'writing',
  'compiling',
  'translation',
  'editing',
  'photography',
];

/**
 * Proposes an article's credits from its revisions and sign-offs: who wrote is credited with reporting, or with the translation
 * into the article's language; who signed, with editing (of that version). Existing rows stay as they are, withheld ones
 * included; nobody gets the same role twice; a person who wrote and signed gets both.
 */
export function proposeCredits(facts: CreditFacts): CreditRow[] {
  const { authors, signers, isTranslation, language, existing } = facts;
  const scope = isTranslation ? language : null;
  const role = isTranslation ? 'translation' : 'reporting';
  const proposed = [
    ...authors.map((person) => row(person, role, scope)),
    ...signers.map((person) => row(person, 'editing', scope)),
  ];
  return proposed.reduce<CreditRow[]>(
    (rows, next) => (isCredited(rows, next) ? rows : insert(rows, next)),
    [...existing],
  );
}

function row(person: CreditedPerson, role: CreditRow['role'], language: string | null): CreditRow {
  return {
    role,
    name: person.name,
    personId: person.personId,
    isOrganisation: false,
    organisation: null,
    place: null,
    language,
    withheld: false,
  };
}

/** The work of writing has several names; whoever is credited with one of them is not proposed for another. */
const WRITERS: readonly CreditRow['role'][] = [
  'author',
  'reporting',
  'writing',
  'compiling',
  'additional-reporting',
];

function isCredited(rows: readonly CreditRow[], next: CreditRow): boolean {
  return rows.some((each) => isSamePerson(each, next) && isSameWork(each.role, next.role));
}

function isSamePerson(each: CreditRow, next: CreditRow): boolean {
  return each.personId === null ? each.name === next.name : each.personId === next.personId;
}

function isSameWork(credited: CreditRow['role'], proposed: CreditRow['role']): boolean {
  if (credited === proposed) return true;
  return WRITERS.includes(credited) && WRITERS.includes(proposed);
}

/** After the last row of the same work, else before the first row that a line names later. */
function insert(rows: readonly CreditRow[], next: CreditRow): CreditRow[] {
  const same = rows.findLastIndex(
    (each) => each.role === next.role && each.language === next.language,
  );
  const later = rows.findIndex((each) => ORDER.indexOf(each.role) > ORDER.indexOf(next.role));
  const at = same === -1 ? (later === -1 ? rows.length : later) : same + 1;
  return [...rows.slice(0, at), next, ...rows.slice(at)];
}
