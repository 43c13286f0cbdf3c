import { describe, expect, it } from '@jest/globals';
import { bodyJson } from '#contract/body/body-json.ts';
import { copySchema } from '#contract/body/copy-schema.ts';
import { settledBody } from '#contract/body/settle.ts';
import type { BodyJson } from '#contract/content.ts';
import { workingSteps } from '#server/writing/steps/working-steps.ts';

type Mark = { type: string; attrs?: Record<string, unknown> };

function text(words: string, ...marks: Mark[]): BodyJson {
  return { type: 'text', text: words, ...(marks.length === 0 ? {} : { marks }) };
}

function paragraph(id: string, ...content: BodyJson[]): BodyJson {
  return { type: 'paragraph', attrs: { id }, content };
}

function doc(...content: BodyJson[]): BodyJson {
  return { type: 'doc', content };
}

const anchor = { type: 'comment', attrs: { id: 't1' } };
const coming = { type: 'insertion', attrs: { id: 's1' } };
const going = { type: 'deletion', attrs: { id: 's2' } };

const WORKING = doc(
  paragraph('p1', text('The '), text('ferry', anchor), text(' sailed at dawn.')),
  paragraph(
    'p2',
    text('Forty '),
    text('or so ', coming),
    text('people were '),
    text('all ', going),
    text('aboard.'),
  ),
);

/** The working body after somebody saved this content over it, once it is proved to read as they saved it. */
function saved(...content: BodyJson[]): BodyJson {
  const after = doc(...content);
  const made = workingSteps(WORKING, after);
  let now = copySchema.nodeFromJSON(WORKING);
  for (const { step } of made.steps) now = step.apply(now).doc ?? now;
  expect(now.eq(made.doc)).toBe(true);
  for (const { undo } of made.steps.toReversed()) now = undo.apply(now).doc ?? now;
  expect(now.eq(copySchema.nodeFromJSON(WORKING))).toBe(true);
  const working = bodyJson(made.doc);
  expect(settledBody(working)).toEqual(after);
  return working;
}

const FIRST = paragraph('p1', text('The ferry sailed at dawn.'));
const SECOND = paragraph('p2', text('Forty people were all aboard.'));

describe('whole text saved over a working copy', () => {
  it('leaves anchors and suggestions where they are when nothing changes', () => {
    expect(workingSteps(WORKING, doc(FIRST, SECOND)).steps).toEqual([]);
  });

  it('spares those in blocks that it does not change', () => {
    expect(saved(paragraph('p1', text('A ferry sailed.')), SECOND).content?.[1]).toEqual(
      WORKING.content?.[1],
    );
    expect(saved(FIRST, paragraph('p2', text('Nobody.'))).content?.[0]).toEqual(
      WORKING.content?.[0],
    );
  });

  it('spares those beside the words that it changes', () => {
    const working = saved(
      paragraph('p1', text('The ferry sailed at noon.')),
      paragraph('p2', text('Forty people were all on board.')),
    );
    expect(working.content?.[0]?.content?.[1]).toEqual(text('ferry', anchor));
    expect(working.content?.[1]?.content?.map(({ text: words }) => words)).toEqual([
      'Forty ',
      'or so ',
      'people were ',
      'all ',
      'on board.',
    ]);
  });

  it('reads as it was saved when blocks come, go and trade places', () => {
    saved(SECOND, FIRST);
    saved(paragraph('p3', text('New.')), SECOND);
    saved(FIRST);
    saved(FIRST, SECOND, paragraph('p3', text('New.')));
  });

  it('reads as it was saved when a suggestion’s own words change', () => {
    saved(FIRST, paragraph('p2', text('Forty people were aboard.')));
    saved(FIRST, paragraph('p2', text('Fifty people, we hear, were all aboard.')));
  });
});
