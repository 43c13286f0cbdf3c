/** A published statement that reads differently now: the block's text then and now (empty when it is gone). */
export type ChangedFact = { blockId: string; was: string; now: string; facts: string[] };

/** One block before and after; null where it is not there. */
export type BlockBeside = { id: string; before: string | null; after: string | null };

const NUMBER = /\p{N}+(?:[.,:/]\p{N}+)*/gu;
const WORD = /[\p{L}\p{M}][\p{L}\p{M}’'-]*/gu;
const SENTENCE_START = /(?:^|[.!?…:]["»”’)]?\s+|[“«"‘(]\s*)$/u;

function namesIn(text: string): string[] {
  return [...text.matchAll(WORD)].flatMap((match) => {
    const word = match[0];
    const capital = /^\p{Lu}/u.test(word);
    return capital && !SENTENCE_START.test(text.slice(Math.max(0, match.index - 8), match.index))
      ? [word]
      : [];
  });
}

/** The numbers and names a text states; what a reader could hold the newsroom to. */
function factsIn(text: string): Set<string> {
  return new Set([...(text.match(NUMBER) ?? []), ...namesIn(text)]);
}

/**
 * The blocks in which a fact that readers had is no longer stated anywhere: a number or a name that was
 * published and is gone, or reads differently. Added facts count for nothing here: adding is an update.
 */
export function changedFacts(blocks: readonly BlockBeside[]): ChangedFact[] {
  const everythingNow = blocks.map(({ after }) => after ?? '').join('\n');
  const stated = factsIn(everythingNow);
  for (const word of everythingNow.match(WORD) ?? []) stated.add(word);
  return blocks.flatMap(({ id, before, after }) => {
    if (before === null || before === after) return [];
    const facts = [...factsIn(before)].filter((fact) => !stated.has(fact));
    return facts.length === 0 ? [] : [{ blockId: id, was: before, now: after ?? '', facts }];
  });
}
