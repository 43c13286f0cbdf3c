import type { CreditLanguage } from './grammar.ts';
import { SEAL } from './tokens.ts';

/** Says which names of a line are held together by invisible isolates. */
export type Seals = (text: string) => boolean;

/** A name as it prints: inside first-strong isolates when it must stay one piece. */
export function sealName(text: string, seals: Seals): string {
  return seals(text) ? SEAL.open + text + SEAL.close : text;
}

/** The first letter's direction decides; a name that runs the other way is isolated, so that lists keep their order on screen. */
function runsAgainst(text: string, grammar: CreditLanguage): boolean {
  const first = /\p{L}/u.exec(text)?.[0];
  if (first === undefined) return false;
  const isRightToLeft =
    /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(first);
  return isRightToLeft !== (grammar.direction === 'rtl');
}

/** What to print, how to print one of them alone, and whether a printed line gives the items back. */
export type Printable<Item> = {
  items: readonly Item[];
  grammar: CreditLanguage;
  print: (items: readonly Item[], seals: Seals) => string;
  namesOf: (item: Item) => readonly string[];
  readsBack: (line: string, items: readonly Item[]) => boolean;
};

/**
 * Prints a line with as few isolates as it takes to read it back: first only names against the line's direction, then also
 * those that do not read back alone, then all. When nothing helps (an agency that does not read as one) the plain line stands.
 */
export function printReadably<Item>(printable: Printable<Item>): string {
  const { items, grammar, print, namesOf, readsBack } = printable;
  const against: Seals = (text) => runsAgainst(text, grammar);
  const plain = print(items, against);
  if (readsBack(plain, items)) return plain;
  const weak = new Set(
    items
      .filter((item) => !readsBack(print([item], against), [item]))
      .flatMap((item) => namesOf(item)),
  );
  const patched = print(items, (text) => weak.has(text) || against(text));
  if (readsBack(patched, items)) return patched;
  const sealed = print(items, () => true);
  return readsBack(sealed, items) ? sealed : plain;
}
