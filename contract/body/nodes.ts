import type { NodeSpec, TagParseRule } from 'prosemirror-model';
import { attributeSpecs } from './attributes.ts';
import { attributesFromData, dataAttributes } from './dom-attributes.ts';
import { NODE_ATTRIBUTES, type NodeName } from './node-attributes.ts';

/** A spec with the attributes of that name, their rules, and `data-` attributes that survive copy and paste. */
function block(name: NodeName, tags: string[], spec: NodeSpec): NodeSpec {
  const rules = NODE_ATTRIBUTES[name];
  const parseDOM = tags.map((tag): TagParseRule => ({
    tag,
    getAttrs: (element) => attributesFromData(element, rules),
  }));
  return { attrs: attributeSpecs(rules), parseDOM, ...spec };
}

/** A block without text of its own whose attributes all travel as `data-` attributes. */
function leaf(name: NodeName, tag: string, kind: string): NodeSpec {
  return block(name, [`${tag}[data-kind="${kind}"]`], {
    group: 'block',
    atom: true,
    draggable: true,
    toDOM: (node) => [tag, { 'data-kind': kind, ...dataAttributes(node.attrs) }],
  });
}

/** A block that holds text or other blocks inside one element. */
function holder(name: NodeName, tags: [string, ...string[]], spec: NodeSpec): NodeSpec {
  return block(name, tags, {
    ...spec,
    toDOM: (node) => [tags[0], dataAttributes(node.attrs), 0],
  });
}

/**
 * The nodes of the body as plain ProseMirror specs, under the names that stored articles use. Nothing here needs a
 * DOM until the editor renders or parses.
 */
export const nodes = {
  doc: { content: 'block+' },
  paragraph: holder('paragraph', ['p'], { group: 'block', content: 'inline*' }),
  subhead: holder('subhead', ['h2', 'h1', 'h3', 'h4', 'h5', 'h6'], {
    group: 'block',
    content: 'text*',
    defining: true,
  }),
  pullQuote: block('pullQuote', ['aside[data-kind="pull-quote"]'], {
    group: 'block',
    content: 'inline*',
    defining: true,
    toDOM: (node) => ['aside', { 'data-kind': 'pull-quote', ...dataAttributes(node.attrs) }, 0],
  }),
  blockQuote: holder('blockQuote', ['blockquote'], {
    group: 'block',
    content: 'paragraph+',
    defining: true,
  }),
  bulletList: holder('bulletList', ['ul'], { group: 'block list', content: 'listItem+' }),
  orderedList: holder('orderedList', ['ol'], { group: 'block list', content: 'listItem+' }),
  listItem: holder('listItem', ['li'], {
    content: 'paragraph (paragraph | list)*',
    defining: true,
  }),
  image: leaf('image', 'figure', 'image'),
  embed: leaf('embed', 'figure', 'embed'),
  table: block('table', ['table'], {
    group: 'block',
    content: 'tableRow+',
    isolating: true,
    tableRole: 'table',
    toDOM: (node) => ['table', dataAttributes(node.attrs), ['tbody', 0]],
  }),
  tableRow: holder('tableRow', ['tr'], {
    content: '(tableHeader | tableCell)+',
    tableRole: 'row',
  }),
  tableHeader: holder('tableHeader', ['th'], {
    content: 'paragraph+',
    isolating: true,
    tableRole: 'header_cell',
  }),
  tableCell: holder('tableCell', ['td'], {
    content: 'paragraph+',
    isolating: true,
    tableRole: 'cell',
  }),
  factBox: block('factBox', ['aside[data-kind="fact-box"]'], {
    group: 'block',
    content: 'subhead? (paragraph | list)+',
    defining: true,
    isolating: true,
    toDOM: (node) => ['aside', { 'data-kind': 'fact-box', ...dataAttributes(node.attrs) }, 0],
  }),
  sectionBreak: block('sectionBreak', ['hr'], {
    group: 'block',
    atom: true,
    toDOM: (node) => ['hr', dataAttributes(node.attrs)],
  }),
  readMore: leaf('readMore', 'div', 'read-more'),
  text: { group: 'inline' },
  hardBreak: {
    group: 'inline',
    inline: true,
    selectable: false,
    linebreakReplacement: true,
    parseDOM: [{ tag: 'br' }],
    toDOM: () => ['br'],
  },
} satisfies Record<NodeName, NodeSpec>;
