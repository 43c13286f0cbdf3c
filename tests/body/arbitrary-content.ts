import fc from 'fast-check';
import { creditRowSchema, type BodyJson, type Content, type CreditRow } from '#contract/content.ts';
import { CREDIT_ROLES } from '#contract/vocabulary.ts';

const WORDS = [
  ...'the harbour authority closed its outer pier after a storm on Tuesday and ferries sail late'.split(
    ' ',
  ),
  ...'влада закрила м’яке обов’язок безпека'.split(' '),
  ...'أغلقت هيئة الميناء الرصيف'.split(' '),
  ...['港湾当局', '桟橋', '👩‍👩‍👧', '🇺🇦', 'Zoe\u0308', '200,000', '<b>', '&amp;', '"quoted"', '\\'],
];

const word = fc.constantFrom(...WORDS);
/** A sentence of a few words of several languages. */
export const sentence = fc
  .array(word, { minLength: 1, maxLength: 12 })
  .map((chosen) => `${chosen.join(' ')}.`);
const maybeText = fc.oneof(fc.constant(''), sentence);

const mark = fc.constantFrom<NonNullable<BodyJson['marks']>>(
  [],
  [],
  [{ type: 'bold' }],
  [{ type: 'link', attrs: { href: 'https://example.org/a?b=1&c=2' } }, { type: 'italic' }],
  [{ type: 'language', attrs: { lang: 'ar', dir: 'rtl' } }],
);

const run = fc
  .tuple(sentence, mark)
  .map(([text, marks]): BodyJson =>
    marks.length === 0 ? { type: 'text', text } : { type: 'text', marks, text },
  );
const inline = fc.array(
  fc.oneof({ weight: 5, arbitrary: run }, fc.constant<BodyJson>({ type: 'hardBreak' })),
  {
    maxLength: 4,
  },
);

function block(type: string, attrs: Record<string, unknown>, content?: BodyJson[]): BodyJson {
  const node: BodyJson = { type, attrs: { id: null, ...attrs } };
  if (content !== undefined && content.length > 0) node.content = content;
  return node;
}

const paragraph = inline.map((content) => block('paragraph', {}, content));
const listItem = paragraph.map((first) => block('listItem', {}, [first]));
const crop = fc.constantFrom(null, { x: 0, y: 100, width: 9000, height: 5000 });
const image = fc
  .record({
    asset: fc.constantFrom('asset-1', 'asset-2'),
    alt: maybeText,
    caption: maybeText,
    credit: maybeText,
    crop,
    rights: maybeText,
  })
  .map((attrs) => block('image', attrs));
const cell = paragraph.map((content) => block('tableCell', { colspan: 1, rowspan: 1 }, [content]));
const row = fc
  .array(cell, { minLength: 1, maxLength: 3 })
  .map((cells) => block('tableRow', {}, cells));

const anyBlock = fc.oneof(
  { weight: 6, arbitrary: paragraph },
  sentence.map((text) => block('subhead', {}, [{ type: 'text', text }])),
  fc
    .tuple(inline, maybeText)
    .map(([content, attribution]) => block('pullQuote', { attribution }, content)),
  fc
    .array(paragraph, { minLength: 1, maxLength: 2 })
    .map((content) => block('blockQuote', {}, content)),
  fc.array(listItem, { minLength: 1, maxLength: 3 }).map((items) => block('bulletList', {}, items)),
  fc
    .array(listItem, { minLength: 1, maxLength: 3 })
    .map((items) => block('orderedList', { start: 2 }, items)),
  image,
  fc.constant(block('sectionBreak', {})),
  fc.array(row, { minLength: 1, maxLength: 3 }).map((rows) => block('table', {}, rows)),
  fc
    .array(paragraph, { minLength: 1, maxLength: 2 })
    .map((content) => block('factBox', {}, content)),
  sentence.map((title) =>
    block('embed', { provider: 'youtube', url: 'https://youtu.be/abc', title }),
  ),
  sentence.map((text) => block('readMore', { articles: ['a1'], href: '/en/more', text })),
);

function numbered(node: BodyJson, next: () => number): BodyJson {
  const copy = { ...node };
  if (node.attrs !== undefined && 'id' in node.attrs)
    copy.attrs = { ...node.attrs, id: `b${next()}` };
  if (node.content !== undefined) copy.content = node.content.map((child) => numbered(child, next));
  return copy;
}

/** A body of up to eight blocks of every kind with ids b1, b2, …; not in normal form where runs of one mark meet. */
export const arbitraryBody = fc.array(anyBlock, { minLength: 1, maxLength: 8 }).map((content) => {
  let count = 0;
  return numbered({ type: 'doc', content }, () => (count += 1));
});

const creditRow: fc.Arbitrary<CreditRow> = fc
  .record({
    role: fc.constantFrom(...CREDIT_ROLES),
    name: fc.constantFrom('Tomas Brandt', 'Олена Гай', 'سلمى حداد', 'Lucia Ferro'),
    isOrganisation: fc.boolean(),
    place: fc.constantFrom(null, 'Port Almory'),
    withheld: fc.boolean(),
  })
  .map((row) => creditRowSchema.parse(row));

/** Any content that an article may have; its body is not yet in normal form. */
export const arbitraryContent: fc.Arbitrary<Content> = fc.record({
  headline: maybeText,
  standfirst: maybeText,
  dateline: maybeText,
  updateNote: maybeText,
  body: arbitraryBody,
  credits: fc.array(creditRow, { maxLength: 4 }),
});
