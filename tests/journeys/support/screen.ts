import type { PersonKey } from '../../../prisma/seed/people.ts';
import type { Opener } from './openers.ts';

/** Something to be seen: a screen, or a screen with a dialog opened on it. */
export type Screen = {
  name: string;
  /** The router's path; null for a page of the public site. */
  route: string | null;
  /** Who looks; null for somebody who is not signed in. */
  who: PersonKey | null;
  address: string;
  /** Opens what is looked at. */
  open?: Opener;
  /** Made by others: shown, and not ours to judge. */
  others?: true;
  /** Every panel beside it is looked at, too. */
  panels?: true;
  /** In a browser of its own, whose session it may spoil. */
  alone?: true;
};
