import { json, post, type Wrong } from './wrong-request.ts';

/** What can be wrong with a body. */
export const wrongBodies: Wrong[] = [
  {
    what: 'text that is not JSON',
    ask: (url) => json(post(url, '/plants'), '{"name": "fern",}'),
    status: 400,
    code: 'malformed-json',
  },
  {
    what: 'fields of the wrong type, missing and unknown ones, all at once',
    ask: (url) =>
      post(url, '/plants').send({ name: 1, labels: [{ text: '' }, { tint: 'red' }], hight: 3 }),
    status: 400,
    code: 'invalid-request',
    issues: [
      'name wrong-type',
      'height missing',
      'labels[0].text too-short',
      'labels[1].text missing',
      'labels[1].tint unknown-field',
      'hight unknown-field',
    ],
  },
  {
    what: 'no body where one is needed',
    ask: (url) => post(url, '/plants'),
    status: 400,
    code: 'invalid-request',
    issues: ['name missing', 'height missing'],
  },
  {
    what: 'a list where an object is needed',
    ask: (url) => json(post(url, '/plants'), '[]'),
    status: 400,
    code: 'invalid-request',
    issues: [' wrong-type'],
  },
  {
    what: 'null where an object is needed',
    ask: (url) => json(post(url, '/plants'), 'null'),
    status: 400,
    code: 'invalid-request',
    issues: [' wrong-type'],
  },
  {
    what: 'a number no computer holds',
    ask: (url) => json(post(url, '/plants'), '{"name": "fern", "height": 1e999}'),
    status: 400,
    code: 'invalid-request',
    issues: ['height wrong-type'],
  },
  {
    what: 'a prototype hidden in the fields',
    ask: (url) =>
      json(post(url, '/plants'), '{"name": "fern", "height": 1, "__proto__": {"isAdmin": true}}'),
    status: 400,
    code: 'invalid-request',
    issues: ['__proto__ unknown-field'],
  },
  {
    what: 'a body that is too large',
    ask: (url) => post(url, '/trees').send({ tree: { text: 'x'.repeat(100_001) } }),
    status: 413,
    code: 'body-too-large',
  },
  {
    what: 'a file that is too large',
    ask: (url) => post(url, '/seeds').set('Content-Type', 'text/plain').send('x'.repeat(2_001)),
    status: 413,
    code: 'body-too-large',
  },
  {
    what: 'a form',
    ask: (url) => post(url, '/plants').type('form').send({ name: 'fern' }),
    status: 415,
    code: 'unsupported-media-type',
  },
  {
    what: 'plain text that looks like JSON',
    ask: (url) => post(url, '/plants').set('Content-Type', 'text/plain').send('{"name": "fern"}'),
    status: 415,
    code: 'unsupported-media-type',
  },
  {
    what: 'JSON in another charset',
    ask: (url) =>
      post(url, '/plants').set('Content-Type', 'application/json; charset=iso-8859-1').send('{}'),
    status: 415,
    code: 'unsupported-media-type',
  },
  {
    what: 'JSON that is packed',
    ask: (url) => json(post(url, '/plants').set('Content-Encoding', 'gzip'), '{}'),
    status: 415,
    code: 'unsupported-media-type',
  },
  {
    what: 'a file of a type that is not taken',
    ask: (url) => post(url, '/seeds').set('Content-Type', 'image/svg+xml').send('<svg/>'),
    status: 415,
    code: 'unsupported-media-type',
  },
  {
    what: 'NUL and half a surrogate pair in the text',
    ask: (url) =>
      json(
        post(url, '/plants'),
        '{"name": "a\\u0000", "labels": [{"text": "\\ud800"}], "height": 1}',
      ),
    status: 422,
    code: 'text-not-storable',
    issues: ['name text-not-storable', 'labels[0].text text-not-storable'],
  },
  {
    what: 'nesting nobody needs',
    ask: (url) =>
      json(post(url, '/trees'), `{"tree":${'{"inner":'.repeat(6_000)}{}${'}'.repeat(6_000)}}`),
    status: 422,
    code: 'too-deep',
  },
  {
    what: 'what the database refuses by a rule',
    ask: (url) => post(url, '/plants').send({ name: 'nettle', height: 3 }),
    status: 409,
    code: 'weed',
    issues: [' weed'],
  },
  {
    what: 'what the database says can never be',
    ask: (url) => post(url, '/plants').send({ name: 'triffid', height: 3 }),
    status: 422,
    code: 'no-plant',
    issues: [' no-plant'],
  },
];
