import type { CreditRole } from '../vocabulary.ts';
import type { Group } from './groups.ts';
import type { Item } from './items.ts';

/** One name of a group. `placeShared` when the place stood after a later name. */
export type Person = {
  name: string;
  isOrganisation: boolean;
  organisation: string | null;
  place: string | null;
  placeShared: boolean;
  /** What a bracket after the name says that this one did: "A (Text), B (Fotos)". */
  role?: CreditRole;
  /** "our correspondent": the name may still follow. */
  isUnnamed?: boolean;
};

/** What a group holds: its people in order, an agency whose staff they are, and words that are no name. */
export type People = { people: Person[]; organisation: string | null; unread: string[] };

/** A group being read: which names an "and" led in, and a place that stood before all of them. */
export type Reading = People & { joinedByAnd: boolean[]; firstPlace: string | null };

/** One entry of a group while it is read. */
export type Context = { group: Group; item: Item; reading: Reading; isLast: boolean };
