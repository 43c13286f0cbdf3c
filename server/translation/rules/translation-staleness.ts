import type { Staleness } from '#contract/api/translation.ts';
import type { SourceBlock } from './source-blocks.ts';

type Known = { blockId: string; sourceBlockId: string; sourceDigest: string };
type Line = Staleness['blocks'][number];

/** What staleness is judged on: the source as it is, what each of our blocks was made from, and our blocks in order. */
export type StalenessFacts = {
  source: readonly SourceBlock[];
  known: readonly Known[];
  ownBlockIds: readonly string[];
  /** The source block's text when one of our blocks was last brought in line with it. */
  textThen: (known: Known) => string;
};

/**
 * How each block stands to its source. In our own order first; then what the source has and we have not.
 * A known block that we have deleted counts as not translated.
 */
export function translationStaleness(facts: StalenessFacts): Line[] {
  const source = new Map(facts.source.map((block) => [block.id, block]));
  const known = new Map(facts.known.map((row) => [row.blockId, row]));
  const ours = facts.ownBlockIds.map((blockId): Line => {
    const row = known.get(blockId);
    if (row === undefined) {
      return { blockId, sourceBlockId: null, state: 'own', sourceText: '', sourceTextThen: '' };
    }
    const block = source.get(row.sourceBlockId);
    const sourceTextThen = facts.textThen(row);
    if (block === undefined) {
      return {
        blockId,
        sourceBlockId: row.sourceBlockId,
        state: 'source-removed',
        sourceText: '',
        sourceTextThen,
      };
    }
    const state = block.digest === row.sourceDigest ? 'in-line' : 'source-changed';
    return { blockId, sourceBlockId: block.id, state, sourceText: block.text, sourceTextThen };
  });
  const covered = new Set(ours.map(({ sourceBlockId }) => sourceBlockId));
  const missing = facts.source
    .filter(({ id }) => !covered.has(id))
    .map(({ id, text }): Line => ({
      blockId: null,
      sourceBlockId: id,
      state: 'not-translated',
      sourceText: text,
      sourceTextThen: '',
    }));
  return [...ours, ...missing];
}

/** Whether anything moved beneath the translation. */
export function isStale(lines: readonly Line[]): boolean {
  return lines.some(({ state }) => state !== 'in-line' && state !== 'own');
}
