import request, { type Test } from 'supertest';

/** A request that cannot be granted, and what it must get; issues as `place code`. */
export type Wrong = {
  what: string;
  ask: (url: string) => Test;
  status: number;
  code: string;
  issues?: string[];
};

export const AS_IDA = 'session=Ida';
export const AS_NOOR = 'session=Noor';

/** A POST to the garden by somebody. */
export function post(url: string, path: string, as = AS_IDA): Test {
  return request(url).post(`/api${path}`).set('Cookie', as);
}

/** Sends text as JSON, right or wrong. */
export function json(test: Test, text: string): Test {
  return test.set('Content-Type', 'application/json').send(text);
}

/** Asks the pruner for one outcome. */
export function outcome(url: string, name: string): Test {
  return post(url, '/prunings', AS_NOOR).send({ outcome: name });
}
