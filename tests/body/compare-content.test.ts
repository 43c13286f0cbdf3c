import { describe, it, expect } from '@jest/globals';
import fc from 'fast-check';
import { changedFields } from '#contract/body/changed-fields.ts';
import { compareContent } from '#contract/body/compare-content.ts';
import { creditRowSchema, type CreditRow } from '#contract/content.ts';
import { arbitraryContent } from './arbitrary-content.ts';
import { bodyOf, contentOf, paragraph, sound } from './body-builders.ts';

const first = paragraph('b1', 'The harbour authority closed the outer pier on Tuesday.');
const second = paragraph(
  'b2',
  'Ferries to the islands leave from the old quay until further notice.',
);

describe('what changed between two contents', () => {
  const row = (name: string, changed: Partial<CreditRow> = {}): CreditRow =>
    creditRowSchema.parse({ role: 'reporting', name, ...changed });
  const before = contentOf({
    headline: 'Storm closes pier',
    body: sound(bodyOf(first, second)),
    credits: [row('Tomas Brandt'), row('Lucia Ferro'), row('Maya Lind')],
  });

  it('is told field by field, block by block, credit by credit', () => {
    const after = {
      ...before,
      headline: 'Storm closes outer pier',
      body: sound(bodyOf(first, paragraph('b2', 'Ferries leave late.'))),
      credits: [row('Olena Hai'), row('Tomas Brandt', { place: 'Port Almory' }), row('Maya Lind')],
    };
    const {
      fields,
      changedFields: changed,
      changedBlockIds,
      credits,
    } = compareContent(before, after, 'en');
    expect(fields.filter(({ kind }) => kind === 'changed')).toEqual([
      {
        field: 'headline',
        kind: 'changed',
        segments: [
          { kind: 'same', text: 'Storm closes ' },
          { kind: 'inserted', text: 'outer ' },
          { kind: 'same', text: 'pier' },
        ],
      },
    ]);
    expect(changed).toEqual(['headline', 'body', 'credits']);
    expect(changedBlockIds).toEqual(['b2']);
    expect(
      credits.map(({ kind, before: was, after: is, fields: of }) => [
        kind,
        was?.name,
        is?.name,
        of,
      ]),
    ).toEqual([
      ['inserted', undefined, 'Olena Hai', []],
      ['changed', 'Tomas Brandt', 'Tomas Brandt', ['place']],
      ['removed', 'Lucia Ferro', undefined, []],
      ['same', 'Maya Lind', 'Maya Lind', []],
    ]);
  });

  it('shows credits in another order as moved, and a byline that was withheld as changed', () => {
    const [one, two, three] = before.credits.map((credit) => ({ ...credit }));
    const reordered = { ...before, credits: [three, one, two].flatMap((credit) => credit ?? []) };
    expect(compareContent(before, reordered, 'en').credits.map(({ kind }) => kind)).toEqual([
      'moved',
      'same',
      'same',
    ]);
    const withheld = {
      ...before,
      credits: before.credits.map((credit) => ({ ...credit, withheld: true })),
    };
    expect(compareContent(before, withheld, 'en').credits.map(({ fields }) => fields)).toEqual(
      Array(3).fill(['withheld']),
    );
  });

  it('shows everything as new when there was nothing before', () => {
    const { fields, blocks, credits, changedBlockIds } = compareContent(null, before, 'en');
    expect(fields.map(({ kind }) => kind)).toEqual(['changed', 'same', 'same', 'same']);
    expect(blocks.map(({ kind }) => kind)).toEqual(['inserted', 'inserted']);
    expect(credits.map(({ kind }) => kind)).toEqual(['inserted', 'inserted', 'inserted']);
    expect(changedBlockIds).toEqual(['b1', 'b2']);
  });

  it('shows nothing between a content and itself (any content)', () => {
    fc.assert(
      fc.property(arbitraryContent, (content) => {
        const normal = { ...content, body: sound(content.body) };
        const { fields, blocks, credits, changedBlockIds } = compareContent(
          normal,
          structuredClone(normal),
          'en',
        );
        expect([...fields, ...blocks, ...credits].filter(({ kind }) => kind !== 'same')).toEqual(
          [],
        );
        expect(changedBlockIds).toEqual([]);
        expect(changedFields(normal, structuredClone(normal))).toEqual([]);
      }),
    );
  });
});
