/** A letter as the model knows it: an object with its author, that never changes. */
export type Letter = {
  letter: string;
  author: string;
  /** The suggestion that it came with, while that is open. */
  proposed: string | null;
  /** The suggestion to take it out, while that is open. */
  struck: string | null;
  /** Put elsewhere in too short a run to tell whose it was: the first one’s letter lies where it was taken out. */
  moved: boolean;
};

/** The blocks of a text in reading order, and the headline, each a list of letters. */
export type Model = { order: string[]; letters: Map<string, readonly Letter[]> };

export function emptyModel(): Model {
  return {
    order: ['b0'],
    letters: new Map<string, readonly Letter[]>([
      ['b0', []],
      ['headline', []],
    ]),
  };
}

/** The same lists, so that changing one model leaves the other alone. */
export function copyOf({ order, letters }: Model): Model {
  return { order: [...order], letters: new Map(letters) };
}

export function lettersOf(model: Model, id: string): readonly Letter[] {
  return model.letters.get(id) ?? [];
}

/** Letters that somebody writes. */
export function written(text: string, author: string, proposed: string | null = null): Letter[] {
  return Array.from(text, (letter) => ({ letter, author, proposed, struck: null, moved: false }));
}

/** Exchanges letters of a block. */
export function splice(
  model: Model,
  id: string,
  { at, gone, come }: { at: number; gone: number; come: readonly Letter[] },
): void {
  const letters = lettersOf(model, id);
  model.letters.set(id, [...letters.slice(0, at), ...come, ...letters.slice(at + gone)]);
}

export function textOf(letters: readonly Letter[]): string {
  return letters.map(({ letter }) => letter).join('');
}

function isSame(one: readonly Letter[], other: readonly Letter[]): boolean {
  return one.length === other.length && one.every((letter, at) => letter === other[at]);
}

/** Whether both models say the same in the blocks given; without a list, in all, in the same order. */
export function agree(one: Model, other: Model, ids?: readonly string[]): boolean {
  if (ids === undefined && one.order.join() !== other.order.join()) return false;
  return (ids ?? [...one.order, 'headline']).every(
    (id) =>
      one.letters.has(id) === other.letters.has(id) &&
      isSame(lettersOf(one, id), lettersOf(other, id)),
  );
}

/** Every letter that stands somewhere. */
export function standing(model: Model): Set<string> {
  const ids = [...model.order, 'headline'];
  return new Set(ids.flatMap((id) => lettersOf(model, id).map(({ letter }) => letter)));
}
