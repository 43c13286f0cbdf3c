import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Transform } from 'prosemirror-transform';
import { copySchema } from '#contract/body/copy-schema.ts';
import { settledBody, settleDoc } from '#contract/body/settle.ts';
import { readBody } from '#contract/body/validate.ts';
import type { BodyJson } from '#contract/content.ts';
import { count } from '#tests/support/counts.ts';
import { arbitraryBody } from './arbitrary-content.ts';

type Marks = NonNullable<BodyJson['marks']>;

function proposal(type: 'insertion' | 'deletion', id = 's1'): Marks[number] {
  return { type, attrs: { id } };
}

function modification(attrs: Record<string, unknown>): Marks[number] {
  const rest = { attrName: null, previousValue: null, newValue: null };
  return { type: 'modification', attrs: { id: 's1', ...rest, ...attrs } };
}

function words(text: string, ...marks: Marks): BodyJson {
  return marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks };
}

function paragraph(id: string, content: BodyJson[], ...marks: Marks): BodyJson {
  const block: BodyJson = { type: 'paragraph', attrs: { id }, content };
  return marks.length === 0 ? block : { ...block, marks };
}

function bodyOf(...content: BodyJson[]): BodyJson {
  return { type: 'doc', content };
}

describe('the settled text of a working copy', () => {
  it('is the same object where nothing hangs on it', () => {
    const body = bodyOf(paragraph('a', [words('The ferry sailed.')]));
    expect(settledBody(body)).toBe(body);
  });

  it('has no anchors, nothing that would come, and everything that would go', () => {
    const comment = { type: 'comment', attrs: { id: 't1' } };
    const body = bodyOf(
      paragraph('a', [
        words('The '),
        words('ferry', comment, proposal('deletion')),
        words('boat', proposal('insertion')),
        words(' sailed.'),
      ]),
      paragraph('new', [words('A third.')], proposal('insertion')),
      paragraph('b', [words('Gone?')], proposal('deletion')),
    );
    expect(settledBody(body)).toEqual(
      bodyOf(paragraph('a', [words('The ferry sailed.')]), paragraph('b', [words('Gone?')])),
    );
  });

  it('has one block where a split is proposed, two where they would be joined, and kinds as they were', () => {
    const subhead: BodyJson = {
      type: 'subhead',
      attrs: { id: 'c' },
      content: [words('Ports')],
      marks: [
        modification({
          type: 'nodeType',
          previousValue: { type: 'paragraph', attrs: { id: 'c' } },
          newValue: 'subhead',
        }),
      ],
    };
    const body = bodyOf(
      paragraph('a', [words('The ferry')]),
      paragraph('b', [words(' sailed.')], modification({ type: 'split' })),
      subhead,
      paragraph('d', [words('End.')], modification({ type: 'join' })),
    );
    expect(settledBody(body)).toEqual(
      bodyOf(
        paragraph('a', [words('The ferry sailed.')]),
        paragraph('c', [words('Ports')]),
        paragraph('d', [words('End.')]),
      ),
    );
  });

  it('keeps an empty line where all that is left is only proposed', () => {
    const image: BodyJson = {
      type: 'image',
      attrs: { id: 'i', asset: 'x', alt: '', caption: '', credit: '', crop: null, rights: '' },
      marks: [proposal('insertion')],
    };
    expect(settledBody(bodyOf(paragraph('a', [words('New')], proposal('insertion'))))).toEqual(
      bodyOf({ type: 'paragraph', attrs: { id: 'a' } }),
    );
    expect(settledBody(bodyOf(image))).toEqual(bodyOf({ type: 'paragraph', attrs: { id: 'i' } }));
  });

  it('tells where a place of the one text is in the other', () => {
    const body = bodyOf(
      paragraph('a', [words('The '), words('old ', proposal('insertion')), words('ferry')]),
      paragraph('b', [words(' sailed.')], modification({ type: 'split' })),
    );
    const { doc, toSettled, toWorking } = settleDoc(copySchema.nodeFromJSON(body));
    expect(doc.textContent).toBe('The ferry sailed.');
    expect(toSettled.map(9)).toBe(5);
    expect(toSettled.map(17)).toBe(11);
    expect(toWorking.map(12)).toBe(18);
    const change = new Transform(doc).delete(5, 10);
    const [step] = change.steps;
    const mapped = step?.map(toWorking);
    const working = copySchema.nodeFromJSON(body);
    expect(mapped?.apply(working).doc?.textContent).toBe('The old  sailed.');
  });

  it('is a text that an article may have, whatever values somebody writes into the marks', () => {
    const value = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom(
        'javascript:alert(1)',
        { type: 'link', attrs: { href: 'javascript:alert(1)' } },
        { type: 'bold' },
        { type: 'image', attrs: {} },
        { type: 'paragraph', attrs: { id: 'b1' } },
        { type: 'doc', attrs: {} },
        { type: 'hardBreak', attrs: {} },
      ),
    );
    const hostile = fc
      .record({
        type: fc.constantFrom('attr', 'nodeType', 'mark', 'split', 'join', 'x'),
        attrName: fc.constantFrom(null, 'id', 'url', 'alt', 'start', 'href', '__proto__', 'crop'),
        previousValue: value,
        newValue: fc.oneof(value, fc.constantFrom('paragraph', 'image', 'https://youtu.be/abc')),
      })
      .map(modification);
    const mark = fc.oneof(
      hostile,
      fc.constantFrom(proposal('insertion', 's2'), proposal('deletion', 's3')),
    );
    const always = fc.property(
      arbitraryBody,
      fc.array(fc.tuple(fc.nat(60), mark), { maxLength: 8 }),
      (json, marked) => {
        const reading = readBody(json);
        if (!reading.ok) throw new Error('The body is not sound to begin with.');
        const tr = new Transform(copySchema.nodeFromJSON(reading.body));
        const places: number[] = [];
        tr.doc.descendants((_node, place) => {
          places.push(place);
        });
        for (const [which, { type, attrs }] of marked) {
          const at = places[which % places.length] ?? 0;
          const node = tr.doc.nodeAt(at);
          const made = copySchema.mark(type, attrs);
          if (node?.isInline === true) tr.addMark(at, at + node.nodeSize, made);
          else tr.addNodeMark(at, made);
        }
        tr.doc.check();
        const settled = settledBody(JSON.parse(JSON.stringify(tr.doc.toJSON())) as BodyJson);
        expect(readBody(settled)).toMatchObject({ ok: true });
      },
    );
    expect(() => fc.assert(always, { numRuns: count({ full: 5000, quick: 300 }) })).not.toThrow();
  });
});
