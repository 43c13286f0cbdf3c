import { Schema, type MarkSpec, type NodeSpec } from 'prosemirror-model';
import { dataAttributes } from './dom-attributes.ts';
import { marks } from './marks.ts';
import { nodes } from './nodes.ts';

const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/u;

function id(value: unknown): void {
  if (typeof value !== 'string' || !ID.test(value)) {
    throw new RangeError(
      'An anchor or a suggestion has an id of 1 to 64 letters, digits, - and _.',
    );
  }
}

/** What a suggestion would change a value from or to is as small as the values of an article’s blocks are. */
const LARGEST_VALUE = 5_000;

function small(value: unknown): void {
  if (value === undefined || JSON.stringify(value).length > LARGEST_VALUE) {
    throw new RangeError('A suggestion keeps values of at most 5,000 characters.');
  }
}

function quotedId(element: HTMLElement): { id: string } | false {
  const value = element.dataset['id'] ?? '';
  return ID.test(value) ? { id: value } : false;
}

/** What stands around a whole block, such as an item of a list, is nothing between the two for those who listen. */
function around(inline: boolean): Record<string, string> {
  return inline ? {} : { role: 'none' };
}

/** A change that somebody proposes: text or blocks that would come or go. */
function proposed(tag: 'ins' | 'del', excludes: string): MarkSpec {
  return {
    inclusive: false,
    excludes,
    attrs: { id: { validate: id } },
    parseDOM: [{ tag: `${tag}[data-id]`, getAttrs: quotedId }],
    toDOM: (mark, inline) => [
      tag,
      { 'data-id': String(mark.attrs['id']), 'data-inline': String(inline), ...around(inline) },
      0,
    ],
  };
}

/**
 * Marks that stand in a working copy and in no revision: where a comment hangs, and what is proposed.
 * `modification` says which attribute, kind, edge or mark of a text a suggestion changes.
 */
export const copyMarks = {
  comment: {
    inclusive: false,
    excludes: '',
    attrs: { id: { validate: id } },
    parseDOM: [
      {
        tag: 'span[data-comment]',
        getAttrs: (element) => ({ id: element.dataset['comment'] ?? '' }),
      },
    ],
    toDOM: (mark) => ['span', { 'data-comment': String(mark.attrs['id']) }, 0],
  },
  insertion: proposed('ins', 'deletion modification insertion'),
  deletion: proposed('del', 'insertion modification deletion'),
  modification: {
    inclusive: false,
    excludes: 'deletion insertion',
    attrs: {
      id: { validate: id },
      type: { validate: 'string' },
      attrName: { default: null, validate: 'string|null' },
      previousValue: { default: null, validate: small },
      newValue: { default: null, validate: small },
    },
    toDOM: (mark, inline) => [
      inline ? 'span' : 'div',
      { 'data-type': 'modification', 'data-id': String(mark.attrs['id']), ...around(inline) },
      0,
    ],
  },
} satisfies Record<string, MarkSpec>;

const PROPOSALS = 'insertion deletion modification';

/** Blocks that hold blocks let proposals stand on those; what holds text lets every mark stand on it anyway. */
function lettingPropose(spec: NodeSpec): NodeSpec {
  const holdsText = /\b(?:inline|text)\b/u.test(spec.content ?? '');
  return spec.content === undefined || holdsText ? spec : { ...spec, marks: PROPOSALS };
}

/** A list says that it is one, whatever stands around its items. */
function saidList(spec: NodeSpec, tag: 'ul' | 'ol'): NodeSpec {
  return {
    ...spec,
    toDOM: (node) => [tag, { ...dataAttributes(node.attrs), role: 'list' }, 0],
  };
}

const specs: Record<string, NodeSpec> = {
  ...nodes,
  bulletList: saidList(nodes.bulletList, 'ul'),
  orderedList: saidList(nodes.orderedList, 'ol'),
};

/** The grammar of a working copy's body: that of an article's, and what people have hung on it. */
export const copySchema: Schema = new Schema({
  topNode: 'doc',
  nodes: Object.fromEntries(
    Object.entries(specs).map(([name, spec]): [string, NodeSpec] => [name, lettingPropose(spec)]),
  ),
  marks: { ...marks, ...copyMarks },
});
