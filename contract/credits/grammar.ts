import type { CreditRole, HouseLanguage } from '../vocabulary.ts';

/** A phrase with slots: `{n}` the names (`{of}` with the language's "of"), `{L}` a language's name (`{^L}` with a capital), `{s}` the scope. One form, or one for one name and one for many. */
export type Wording = string | { one: string; many: string };

/** How a language prints its line. */
export type Printing = {
  /** Between two groups, and between a language version and the editing that belongs to it. */
  between: string;
  beside: string;
  /** Between names, and before the last of them, spaces included; the next name decides about euphony and gluing. */
  list: string;
  and: (next: string) => string;
  /** "Of" with the names, for elision and contraction: what fills `{of}`. */
  of?: (names: string) => string;
  /** What follows a name when it has a place, space included. */
  place: (place: string) => string;
  roles: Record<CreditRole, Wording>;
  /** The first group when its role needs no word there (French reporters). */
  first?: Partial<Record<CreditRole, string>>;
  /** A translation whose language is named, and editing that follows it. */
  version: Wording;
  versionEditing: Wording;
  /** What fills `{s}` when a row worked on another language version, or on this one after another was named. */
  scope: string;
  ownScope: string;
  byline: Wording;
  labels: Record<CreditRole, string>;
  versionLabel: string;
  /** Between a version's label and the work on it. */
  labelComma: string;
};

/**
 * How a language's lines are read. Lists are written as `a|b|c`; `{L}` stands for the name of the language that a
 * version is in, `{S}` for the one it was made from. A role phrase takes "by" or a colon before the name; `*` at its end says that
 * the name may also follow directly, `^` that it then stands in the genitive, `:` that only a colon will do.
 */
export type Reading = {
  roles: Partial<Record<CreditRole | 'other', string>>;
  agents: string;
  /** Words that open a group of authors when they stand alone before a name ("By"). */
  authors: string;
  joiners: string;
  /** Between role and agent, or after the names: which language version the people worked on. */
  scopes: string;
  ownScope: string;
  /** Phrases after the names that say their role. */
  tails: Partial<Record<CreditRole, string>>;
  places: string;
  /** Turns what follows a preposition into the place's own name ("au Caire" is Le Caire). */
  placeAfter?: (preposition: string, place: string) => string;
  /** Turns a name out of the genitive, for languages that decline names. */
  nominative?: (name: string) => string;
  /** Words for staff before a name, with or without the agency ("Associated Press writers"). */
  staff: string;
  /** Lower-case words that stand inside names. */
  articles: string;
};

/** Everything the newsroom knows about one language's credit lines. */
export type CreditLanguage = {
  tag: HouseLanguage;
  direction: 'ltr' | 'rtl';
  reading: Reading;
  printing: Printing;
  /** BCP 47 tag → the language's name as the version phrase needs it, then other forms that are read: `a|b`. */
  versions: Record<string, string>;
};
