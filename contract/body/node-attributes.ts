import {
  articleIds,
  asset,
  blockId,
  crop,
  embedProvider,
  embedUrl,
  listStart,
  oneCell,
  optionalHref,
  words,
  type AttributeRules,
} from './attributes.ts';

const onlyId = { id: blockId };
const cell = { id: blockId, colspan: oneCell, rowspan: oneCell };

/** What the attributes of each block may hold. Lengths are in UTF-16 units. */
export const NODE_ATTRIBUTES = {
  doc: {},
  paragraph: onlyId,
  subhead: onlyId,
  pullQuote: { id: blockId, attribution: words(500) },
  blockQuote: onlyId,
  bulletList: onlyId,
  orderedList: { id: blockId, start: listStart },
  listItem: onlyId,
  image: {
    id: blockId,
    asset,
    alt: words(2000),
    caption: words(5000),
    credit: words(500),
    crop,
    rights: words(2000),
  },
  embed: { id: blockId, provider: embedProvider, url: embedUrl, title: words(500) },
  table: onlyId,
  tableRow: onlyId,
  tableHeader: cell,
  tableCell: cell,
  factBox: onlyId,
  sectionBreak: onlyId,
  readMore: { id: blockId, articles: articleIds, href: optionalHref, text: words(500) },
  text: {},
  hardBreak: {},
} satisfies Record<string, AttributeRules>;

export type NodeName = keyof typeof NODE_ATTRIBUTES;

/** Whether a word names a node of the body. */
export function isNodeName(value: unknown): value is NodeName {
  return typeof value === 'string' && Object.hasOwn(NODE_ATTRIBUTES, value);
}
