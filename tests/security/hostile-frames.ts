import fc from 'fast-check';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const LONG = 'A'.repeat(100_000);
const deep = (levels: number): Json =>
  Array.from({ length: levels }).reduce<Json>((inner) => ({ content: [inner], type: 'factBox' }), {
    type: 'paragraph',
  });

/** Values that somebody puts where something else belongs. */
const hostileValue: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(
    ...[null, true, -1, 0.5, 1e308, -0, 2 ** 53, '', 'x', '\u0000', '\ud800', '__proto__'],
    ...[LONG, [], {}, [[]], { __proto__: { a: 1 } }, deep(30), deep(80), deep(400)],
    ...['javascript:alert(1)', '../../etc', "'; DROP TABLE step; --", '\u202e', '😀'.repeat(50)],
  ),
  fc.integer({ min: -5, max: 200 }),
  fc.string({ maxLength: 20 }),
);

const HOSTILE_KEYS = ['by', 'authorId', 'author', 'articleId', 'origin', 'undo', 'at', 'clientId'];

function placesIn(value: Json, at: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...at, key]))];
}

function changed(value: Json, path: readonly (string | number)[], to: Json): Json {
  const [key, ...rest] = path;
  if (key === undefined) return to;
  if (Array.isArray(value)) {
    return value.map((item, index) =>
      String(index) === String(key) ? changed(item, rest, to) : item,
    );
  }
  if (typeof value !== 'object' || value === null) return to;
  return { ...value, [key]: changed(value[key] ?? null, rest, to) };
}

/** What a frame is made of before it is spoilt: the kinds of step a text knows, at places near its start. */
const paragraph = (id: Json, text: string): Json => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text }],
});
const slice = (content: Json[]): Json => ({ content });

const place = fc.integer({ min: 0, max: 60 });
const mark = fc.constantFrom<Json>(
  { type: 'strong' },
  { type: 'link', attrs: { href: 'https://a.example/' } },
  { type: 'link', attrs: { href: 'javascript:alert(1)' } },
  { type: 'comment', attrs: { id: 'c1' } },
  { type: 'insertion', attrs: { id: 's1' } },
  { type: 'modification', attrs: { id: 's2', type: 'attr', attrName: 'id', newValue: LONG } },
);
const blockId = fc.constantFrom<Json>('p1', 'p2', null, 'fresh-1', '', '__proto__', LONG, 7);

const aStep: fc.Arbitrary<Json> = fc.oneof(
  fc.record({ stepType: fc.constant('replace'), from: place, to: place }),
  fc.tuple(place, fc.constantFrom('a', 'word ', '\u0000', '\ud800x', LONG)).map(([from, text]) => ({
    stepType: 'replace',
    from,
    to: from,
    slice: slice([{ type: 'text', text }]),
  })),
  fc.tuple(fc.constantFrom(0, 27, 5), blockId).map(([from, id]) => ({
    stepType: 'replace',
    from,
    to: from,
    slice: slice([paragraph(id, 'Pushed in.')]),
  })),
  fc
    .tuple(place, place, mark)
    .map(([from, to, one]) => ({ stepType: 'addMark', from, to, mark: one })),
  fc.tuple(place, mark).map(([pos, one]) => ({ stepType: 'addNodeMark', pos, mark: one })),
  fc
    .tuple(place, fc.constantFrom('id', 'href', '__proto__', 'content'), hostileValue)
    .map(([pos, attr, value]) => ({ stepType: 'attr', pos, attr, value })),
  fc.tuple(fc.constantFrom('id', 'language'), hostileValue).map(([attr, value]) => ({
    stepType: 'docAttr',
    attr,
    value,
  })),
  fc.tuple(place, place, place, place).map(([from, to, gapFrom, gapTo]) => ({
    ...{ stepType: 'replaceAround', from, to, gapFrom, gapTo, insert: 1, structure: true },
    slice: slice([{ type: 'blockquote', attrs: { id: 'q' } }]),
  })),
);

/** Frames of people who mean it, at a position of the log. */
function honestFrame(position: number): fc.Arbitrary<Json> {
  return fc.oneof(
    {
      weight: 5,
      arbitrary: fc
        .array(aStep, { minLength: 1, maxLength: 3 })
        .map((steps) => ({ type: 'steps', request: 1, position, steps })),
    },
    {
      weight: 2,
      arbitrary: fc
        .constantFrom('headline', 'standfirst', 'dateline', 'updateNote', 'credits', 'body')
        .map((field) => ({ type: 'field', request: 1, change: { field, was: '', value: 'x' } })),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom<Json>(
        { type: 'caret', caret: { field: 'body', position, anchor: 1, head: 2 } },
        { type: 'open', clientId: 'somebody-else', position },
        { type: 'open', clientId: 'hostile-tab', position: null },
      ),
    },
  );
}

function seldom<None, Some>(none: None, some: fc.Arbitrary<Some>): fc.Arbitrary<None | Some> {
  const nothing = { weight: 2, arbitrary: fc.constant(none) };
  return fc.oneof(nothing, { weight: 1, arbitrary: some });
}

/** A frame that was spoilt in one to three places, or that never was one. */
export function hostileFrame(position: number): fc.Arbitrary<string> {
  const spoilt = fc
    .tuple(
      honestFrame(position),
      seldom([], fc.array(fc.tuple(fc.nat(), hostileValue), { minLength: 1, maxLength: 3 })),
      seldom(null, fc.tuple(fc.constantFrom(...HOSTILE_KEYS), hostileValue)),
    )
    .map(([frame, spoils, extra]) => {
      let result = frame;
      for (const [where, value] of spoils) {
        const places = placesIn(result);
        result = changed(result, places[where % places.length] ?? [], value);
      }
      if (extra === null || typeof result !== 'object' || result === null) return result;
      return Array.isArray(result) ? result : { ...result, [extra[0]]: extra[1] };
    })
    .map((frame) => JSON.stringify(frame));
  const cut = spoilt.chain((text) => fc.nat({ max: text.length }).map((end) => text.slice(0, end)));
  const noise = fc.constantFrom(
    ...[
      '',
      '{',
      '[]',
      'null',
      '{"type":"steps"}',
      '['.repeat(50_000),
      '\u0000',
      '{"a":'.repeat(9_000),
    ],
  );
  return fc.oneof(
    { weight: 12, arbitrary: spoilt },
    { weight: 1, arbitrary: cut },
    { weight: 1, arbitrary: noise },
  );
}
