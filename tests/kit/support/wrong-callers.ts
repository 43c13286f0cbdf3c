import request from 'supertest';
import { KNOWN_PLANT } from './garden.ts';
import { AS_IDA, AS_NOOR, outcome, post, type Wrong } from './wrong-request.ts';

const unknownId = '01990000-0000-7000-8000-00000000ffff';

/** What can be wrong with an address, a header or the person who asks, and what commands refuse. */
export const wrongCallers: Wrong[] = [
  {
    what: 'an unknown query parameter, a wrong one and one given twice',
    ask: (url) => request(url).get('/api/plants?limit=0&named=a&named=b&order=name'),
    status: 400,
    code: 'invalid-request',
    issues: ['query:named given-twice', 'query:limit too-small', 'query:order unknown-field'],
  },
  {
    what: 'a path that is no id',
    ask: (url) => request(url).get('/api/plants/7'),
    status: 400,
    code: 'invalid-request',
    issues: ['path:id wrong-format'],
  },
  {
    what: 'a prototype hidden in the query',
    ask: (url) => request(url).get('/api/plants?__proto__=1'),
    status: 400,
    code: 'invalid-request',
    issues: ['query:__proto__ unknown-field'],
  },
  {
    what: 'a body where none is taken',
    ask: (url) =>
      request(url).get('/api/plants').set('Content-Type', 'application/json').send('{}'),
    status: 400,
    code: 'body-not-expected',
  },
  {
    what: 'a path with broken percent-encoding',
    ask: (url) => request(url).get('/api/labels/%E0%A4%A'),
    status: 400,
    code: 'malformed-url',
  },
  {
    what: 'a query that is not UTF-8',
    ask: (url) => request(url).get('/api/plants?named=%ff'),
    status: 400,
    code: 'malformed-url',
  },
  {
    what: 'NUL in a path',
    ask: (url) => request(url).get('/api/labels/a%00b'),
    status: 400,
    code: 'malformed-url',
  },
  {
    what: 'NUL in a query',
    ask: (url) => request(url).get('/api/plants?named=a%00'),
    status: 400,
    code: 'malformed-url',
  },
  {
    what: 'an If-Match that names no version',
    ask: (url) =>
      request(url).put(`/api/plants/${KNOWN_PLANT}`).set('Cookie', AS_IDA).set('If-Match', '*'),
    status: 400,
    code: 'if-match-invalid',
    issues: ['header:if-match wrong-format'],
  },
  {
    what: 'an Idempotency-Key with spaces',
    ask: (url) =>
      post(url, '/plants').set('Idempotency-Key', 'two words').send({ name: 'fern', height: 1 }),
    status: 400,
    code: 'idempotency-key-invalid',
    issues: ['header:idempotency-key wrong-format'],
  },
  {
    what: 'nobody signed in',
    ask: (url) => request(url).post('/api/plants').send({ name: 'fern', height: 1 }),
    status: 401,
    code: 'not-signed-in',
  },
  {
    what: 'a token nobody gave, though the cookie is good',
    ask: (url) => post(url, '/plants').set('Authorization', 'Bearer stolen').send({}),
    status: 401,
    code: 'not-signed-in',
  },
  {
    what: 'somebody without the right',
    ask: (url) => post(url, '/prunings').send({ outcome: 'done' }),
    status: 403,
    code: 'right-missing',
  },
  {
    what: 'somebody who is no administrator',
    ask: (url) => request(url).delete(`/api/plants/${KNOWN_PLANT}`).set('Cookie', AS_NOOR),
    status: 403,
    code: 'right-missing',
  },
  {
    what: 'a token where a person must be at the keyboard',
    ask: (url) => request(url).post('/api/prunings').set('Authorization', 'Bearer Noor').send({}),
    status: 403,
    code: 'session-needed',
  },
  {
    what: 'a command that forbids',
    ask: (url) => outcome(url, 'forbidden'),
    status: 403,
    code: 'not-your-tree',
  },
  {
    what: 'an id nobody has',
    ask: (url) => request(url).get(`/api/plants/${unknownId}`),
    status: 404,
    code: 'not-found',
  },
  {
    what: 'an address nobody knows',
    ask: (url) => request(url).get('/api/weeds'),
    status: 404,
    code: 'not-found',
  },
  {
    what: 'an address in another case',
    ask: (url) => request(url).get('/api/Plants'),
    status: 404,
    code: 'not-found',
  },
  {
    what: 'an address with a slash too many',
    ask: (url) => request(url).get('/api/plants/'),
    status: 404,
    code: 'not-found',
  },
  {
    what: 'an address outside everything',
    ask: (url) => request(url).get('/wp-login.php'),
    status: 404,
    code: 'not-found',
  },
  {
    what: 'a method the address does not take',
    ask: (url) => request(url).patch(`/api/plants/${KNOWN_PLANT}`).set('Cookie', AS_IDA),
    status: 405,
    code: 'method-not-allowed',
  },
  {
    what: 'a client that takes only pictures',
    ask: (url) => request(url).get('/api/plants').set('Accept', 'image/png'),
    status: 406,
    code: 'not-acceptable',
  },
  {
    what: 'a conflict',
    ask: (url) => outcome(url, 'conflict'),
    status: 409,
    code: 'already-pruned',
  },
  {
    what: 'a version somebody else has changed',
    ask: (url) =>
      request(url)
        .put(`/api/plants/${KNOWN_PLANT}`)
        .set('Cookie', AS_IDA)
        .set('If-Match', '"2"')
        .send({ name: 'a' }),
    status: 412,
    code: 'stale-version',
  },
  {
    what: 'a host that is not ours',
    ask: (url) => request(url).get('/api/plants').set('Host', 'evil.example'),
    status: 421,
    code: 'unknown-host',
  },
  {
    what: 'a command that refuses with issues',
    ask: (url) => outcome(url, 'refused'),
    status: 422,
    code: 'season-wrong',
    issues: ['season winter'],
  },
  {
    what: 'a change without saying of which version',
    ask: (url) =>
      request(url).put(`/api/plants/${KNOWN_PLANT}`).set('Cookie', AS_IDA).send({ name: 'a' }),
    status: 428,
    code: 'if-match-missing',
  },
];
