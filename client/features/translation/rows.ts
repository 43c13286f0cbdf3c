import { leafText, leavesOf } from '#contract/body/blocks.ts';
import type { Staleness } from '#contract/api/translation.ts';
import type { Content } from '#contract/content.ts';

const FIELDS = ['headline', 'standfirst', 'dateline'] as const;
export type FieldName = (typeof FIELDS)[number];

/** How a block stands to its source; `empty` has its place in the translation, but no words yet. */
export type RowState = Staleness['blocks'][number]['state'] | 'empty';

/** One block of the source beside the block that translates it. */
export type Row = {
  /** Stable while the source stays: the source block’s id, or ours when the source has none. */
  key: string;
  sourceId: string | null;
  /** Our block; null when nothing translates the source’s yet. */
  blockId: string | null;
  /** A field, or the type of the block (`paragraph`, `subhead`…). */
  kind: string;
  text: string;
  /** What the source said when our block was last brought in line. */
  then: string;
  state: RowState;
};

type Line = Staleness['blocks'][number];

/** Whether the id is a field’s, which has one place in every language. */
export function isField(id: string | null): id is FieldName {
  return FIELDS.some((field) => field === id);
}

/** The texts of fields and blocks by their ids. */
function textsOf(content: Content): Map<string, string> {
  const fields = FIELDS.map((field): [string, string] => [field, content[field]]);
  const blocks = leavesOf(content.body).map(({ id, node }): [string, string] => [
    id,
    leafText(node),
  ]);
  return new Map([...fields, ...blocks]);
}

function stateOf(line: Line, own: ReadonlyMap<string, string>): RowState {
  const isHere = line.blockId !== null && own.get(line.blockId)?.trim() !== '';
  return line.state === 'in-line' && !isHere ? 'empty' : line.state;
}

function rowOf(line: Line, kind: string, own: ReadonlyMap<string, string>): Row {
  const { blockId, sourceBlockId, sourceText, sourceTextThen } = line;
  return {
    key: sourceBlockId ?? blockId ?? '',
    sourceId: sourceBlockId,
    // A field that is new in the source has its place here already.
    blockId: blockId ?? (isField(sourceBlockId) ? sourceBlockId : null),
    kind,
    text: sourceText,
    then: sourceTextThen,
    state: stateOf(line, own),
  };
}

/** Which source block each line without one stands behind, by our own order: ours after null begin the text. */
function removedByAnchor(
  lines: readonly Line[],
  stays: (line: Line) => boolean,
): Map<string | null, Line[]> {
  const found = new Map<string | null, Line[]>();
  let anchor: string | null = null;
  for (const line of lines) {
    if (line.state === 'source-removed' && !stays(line))
      found.set(anchor, [...(found.get(anchor) ?? []), line]);
    else anchor = line.sourceBlockId ?? anchor;
  }
  return found;
}

/**
 * The source in its own order, each block with its translation and how the two stand; what has gone from the source
 * stands where our block has it. `own` is the translation as it is typed.
 */
export function alignedRows(source: Content, staleness: Staleness, own: Content): Row[] {
  const ours = textsOf(own);
  const bySource = Map.groupBy(staleness.blocks, ({ sourceBlockId }) => sourceBlockId);
  const kinds = [
    ...FIELDS.map((id): { id: string; kind: string } => ({ id, kind: id })),
    ...leavesOf(source.body).map(({ id, node }) => ({ id, kind: node.type })),
  ];
  const places = new Set(kinds.map(({ id }) => id));
  // What was emptied in the source still has its place there.
  const stays = ({ sourceBlockId }: Line): boolean =>
    sourceBlockId !== null && places.has(sourceBlockId);
  const removed = removedByAnchor(staleness.blocks, stays);
  const goneAt = (anchor: string | null): Row[] =>
    (removed.get(anchor) ?? []).map((line) => ({
      ...rowOf(line, 'paragraph', ours),
      key: `gone ${line.blockId ?? ''}`,
    }));
  const rows = kinds.flatMap(({ id, kind }) => [
    // Two of our blocks may stand for one of the source's.
    ...(bySource.get(id) ?? []).map((line, n) => {
      const row = rowOf(line, kind, ours);
      return n === 0 ? row : { ...row, key: `${id} ${line.blockId ?? ''}` };
    }),
    ...goneAt(id),
  ]);
  // The source may have got blocks since its text was fetched.
  const unseen = staleness.blocks
    .filter((line) => line.state === 'not-translated' && !stays(line))
    .map((line) => rowOf(line, 'paragraph', ours));
  return [...goneAt(null), ...rows, ...unseen];
}

const MOVED: readonly RowState[] = ['source-changed', 'not-translated', 'source-removed'];

/** Whether the source has moved beneath this row. */
export function hasMoved({ state }: Pick<Row, 'state'>): boolean {
  return MOVED.includes(state);
}

/** What can be marked in line at once: blocks that are here and whose source changed or went. */
export function markable(
  rows: readonly Row[],
): { blockId: string; sourceBlockId: string | null }[] {
  return rows.flatMap(({ state, blockId, sourceId }) => {
    if (blockId === null) return [];
    if (state === 'source-changed') return [{ blockId, sourceBlockId: sourceId }];
    return state === 'source-removed' ? [{ blockId, sourceBlockId: null }] : [];
  });
}

/** The moved row after (or before, going back) the given one, around the end of the text; null when nothing has moved. */
export function nextMoved(rows: readonly Row[], from: string | null, step: 1 | -1): Row | null {
  const moved = rows.filter(hasMoved);
  if (moved.length === 0) return null;
  const here = rows.findIndex(({ key }) => key === from);
  const ordered = step === 1 ? moved : moved.toReversed();
  const beyond = ordered.find((row) => (rows.indexOf(row) - here) * step > 0);
  return (here === -1 ? undefined : beyond) ?? ordered[0] ?? null;
}
