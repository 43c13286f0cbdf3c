import { compareContent, type ContentComparison } from '../body/compare-content.ts';
import type { BlockChange } from '../body/compare.ts';
import { textDigest } from '../body/digest.ts';
import type { Segment } from '../body/word-diff.ts';
import type { Content } from '../content.ts';
import { blocksBeside, countChangedWords } from './blocks-beside.ts';
import { changedFacts, type ChangedFact, type FactChange } from './changed-facts.ts';
import { primaryOf } from './letters.ts';
import { quotationsIn } from './quotations.ts';
import { wordsKey } from './read-facts.ts';
import { stemsOf, type NoteRead } from './read-note.ts';
import { sentencesOf } from './sentences.ts';
import { withoutShared } from './without-shared.ts';
import { noteWordsOf } from './words/note-words.ts';

/** One place where readers will read something else than they do now. */
export type ChangeToTell = {
  /** A field’s name or a block’s id. */
  place: string;
  kind: 'changed' | 'inserted' | 'removed';
  type: string;
  segments: Segment[];
  /** The sentences that only one side has. */
  was: string;
  now: string;
  /** What readers were told and are not told any more. */
  facts: FactChange[];
  /** Readers must hear of it, or somebody says that it is minor: more than a slip of the pen. */
  material: boolean;
  /** Of the words before and after: another edit makes it another change. 64 hex digits. */
  digest: string;
};

/** How many words may differ before a change is more than a slip of the pen. */
export const TRIFLE = 3;

const READ: ReadonlySet<string> = new Set(['caption', 'attribution', 'alt', 'title', 'text']);
const FIELDS: ReadonlySet<string> = new Set(['headline', 'standfirst', 'dateline']);

type Piece = Pick<ChangeToTell, 'place' | 'kind' | 'type' | 'segments'> & {
  before: string;
  after: string;
};

const sideOf = (segments: readonly Segment[], without: Segment['kind']): string =>
  segments
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

function pieceOf(place: string, type: string, segments: Segment[]): Piece {
  const [before, after] = [sideOf(segments, 'inserted'), sideOf(segments, 'removed')];
  const kind = before === '' ? 'inserted' : after === '' ? 'removed' : 'changed';
  return { place, kind, type, segments, before, after };
}

function segmentsOf({ segments, attributes }: BlockChange): Segment[] {
  const read = attributes.filter(({ name }) => READ.has(name));
  return read.reduce<Segment[]>(
    (all, attribute) => [
      ...all,
      ...(all.length === 0 ? [] : [{ kind: 'same' as const, text: '\n' }]),
      ...attribute.segments,
    ],
    segments,
  );
}

function piecesOf(comparison: ContentComparison): Piece[] {
  const fields = comparison.fields
    .filter(({ field }) => FIELDS.has(field))
    .map(({ field, segments }) => pieceOf(field, 'field', segments));
  const blocks = comparison.blocks.map((block): Piece => {
    const piece = pieceOf(block.id, block.type, segmentsOf(block));
    const kind = block.kind === 'inserted' || block.kind === 'removed' ? block.kind : 'changed';
    return { ...piece, kind };
  });
  return [...fields, ...blocks].filter(
    ({ before, after, kind, type }) =>
      before !== after || (kind !== 'changed' && (type === 'image' || type === 'embed')),
  );
}

type Sentence = { place: string; text: string; key: string };

function sentencesAt(pieces: readonly Piece[], side: 'before' | 'after'): Sentence[] {
  return pieces.flatMap((piece) =>
    sentencesOf(piece[side]).map(({ text }) => ({ place: piece.place, text, key: wordsKey(text) })),
  );
}

/** Facts of sentences that are gone stand at the place they had; a block that was pasted again has another one. */
function factsAt(
  facts: readonly ChangedFact[],
  piece: Piece,
  places: ReadonlySet<string>,
): FactChange[] {
  return facts
    .filter(
      ({ blockId, was }) =>
        blockId === piece.place || (!places.has(blockId) && piece.before.includes(was)),
    )
    .flatMap(({ changes }) => changes);
}

/**
 * Where a text reads otherwise than an earlier one that readers have: fields first, then blocks in reading order. What only
 * moved, was split, joined or formatted is not among them.
 */
export function changesToTell(before: Content, after: Content, language: string): ChangeToTell[] {
  const pieces = piecesOf(compareContent(before, after, language));
  const facts = changedFacts(blocksBeside(before, after), language);
  const { gone, come } = withoutShared(
    sentencesAt(pieces, 'before'),
    sentencesAt(pieces, 'after'),
    ({ key }) => key,
  );
  const places = new Set(pieces.map(({ place }) => place));
  const at = (sentences: readonly Sentence[], piece: Piece): string =>
    sentences
      .filter(({ place }) => place === piece.place)
      .map(({ text }) => text)
      .join(' ');
  return pieces.flatMap((piece) => {
    const [was, now] = [at(gone, piece), at(come, piece)];
    const isPicture = piece.type === 'image' || piece.type === 'embed';
    if (was === '' && now === '' && !isPicture) return [];
    const here = factsAt(facts, piece, places);
    const words = countChangedWords([{ before: was, after: now }]);
    const { place, kind, type, segments } = piece;
    return [
      {
        ...{ place, kind, type, segments, was, now, facts: here },
        material: here.length > 0 || words > TRIFLE,
        digest: textDigest(JSON.stringify([piece.before, piece.after])),
      },
    ];
  });
}

/** Whether a note names a change: a word of its sentences, the kind of a fact that changed, its place, or everything. */
export function noteTells(note: NoteRead, change: ChangeToTell, language: string): boolean {
  if (note.throughout) return true;
  if (note.places.has(change.type === 'image' ? 'picture' : change.place)) return true;
  if (change.facts.some(({ kind }) => note.kinds.has(kind))) return true;
  if (note.kinds.has('quotation') && quotationsIn(change.now).length > 0) return true;
  const { empty } = noteWordsOf(primaryOf(language));
  const stems = stemsOf(`${change.was} ${change.now}`, language);
  return [...note.words].some((word) => stems.has(word) && !empty.has(word));
}
