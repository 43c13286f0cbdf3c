import type { Transform } from 'prosemirror-transform';
import { numbersAfter, originsOf, ownOrigins, type Origins } from './rescue-origins.ts';
import { recogniseTwins } from './rescue-twins.ts';

/** A text that received others’ steps: `own` steps undone, `foreign` ones made, own ones made again as far as they went. */
export type Rebased = { change: Transform; own: number; foreign: number };

/** Which letter stands where while own deeds are made again; -1 for what neither side had and nobody here typed. */
export class Standing {
  private readonly rebased: Rebased;
  private followed = 0;
  private numbers: readonly number[];
  /** Which letter is which in the own text. */
  readonly origins: Origins;
  /** The letters of the others’ text, before own deeds were made again. */
  readonly theirs: readonly number[];

  constructor(rebased: Rebased) {
    const { change, own, foreign } = rebased;
    this.rebased = rebased;
    this.origins = ownOrigins(change, own);
    const docs = [...change.docs, change.doc];
    const between = [own, own + foreign] as const;
    const came = originsOf(change.steps.slice(...between), docs.slice(own, own + foreign + 1));
    this.theirs = recogniseTwins(
      came.numbers.map((number) => (number < came.firstNew ? number : -1)),
      {
        mine: docs[0] ?? change.doc,
        theirs: docs[own + foreign] ?? change.doc,
        origins: this.origins,
      },
    );
    this.numbers = this.theirs;
  }

  /** The numbers of what stands after all that has been made again so far. */
  now(): readonly number[] {
    const { change, own, foreign } = this.rebased;
    for (const step of change.steps.slice(own + foreign + this.followed)) {
      const undone = change.mapping.getMirror(own + foreign + this.followed) ?? own;
      const brought = this.origins.broughtBy[own - 1 - undone] ?? [];
      this.numbers = numbersAfter(this.numbers, step, brought);
      this.followed += 1;
    }
    return this.numbers;
  }
}
