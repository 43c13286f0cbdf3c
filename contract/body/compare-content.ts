import type { BodyJson, Content } from '../content.ts';
import type { Field } from '../vocabulary.ts';
import { changedFields } from './changed-fields.ts';
import { compareBodies, type BlockChange } from './compare.ts';
import { compareCredits, type CreditChange } from './compare-credits.ts';
import { diffWords, type Segment } from './word-diff.ts';

/** The one-line fields of a content, in the order in which they are read. */
const LINE_FIELDS = ['headline', 'standfirst', 'dateline', 'updateNote'] as const;
export type LineField = (typeof LINE_FIELDS)[number];

/** What became of a one-line field; a field that is empty on both sides is the same and has no segments. */
export type FieldChange = { field: LineField; kind: 'same' | 'changed'; segments: Segment[] };

/** Everything that changed between two contents, to be read by a person or a program of the newsroom. */
export type ContentComparison = {
  fields: FieldChange[];
  blocks: BlockChange[];
  credits: CreditChange[];
  changedFields: Field[];
  /** Ids of the blocks that are not the same, removed ones included, in reading order. */
  changedBlockIds: string[];
};

const NO_BODY: BodyJson = { type: 'doc' };
const NO_CONTENT: Content = {
  headline: '',
  standfirst: '',
  dateline: '',
  updateNote: '',
  body: NO_BODY,
  credits: [],
};

/**
 * Compares two contents with sound bodies; with null before, everything is new. Withheld names stand in the credits:
 * not for readers. `language` is the article's BCP 47 tag.
 */
export function compareContent(
  before: Content | null,
  after: Content,
  language: string,
): ContentComparison {
  const was = before ?? NO_CONTENT;
  const blocks = compareBodies(was.body, after.body, language);
  return {
    fields: LINE_FIELDS.map((field) => ({
      field,
      kind: was[field] === after[field] ? 'same' : 'changed',
      segments: diffWords(was[field], after[field], language),
    })),
    blocks,
    credits: compareCredits(was.credits, after.credits),
    changedFields: changedFields(was, after),
    changedBlockIds: blocks.filter(({ kind }) => kind !== 'same').map(({ id }) => id),
  };
}
