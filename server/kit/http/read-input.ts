import { z } from 'zod';
import type { Issue } from '#contract/problem.ts';
import { Refused } from '../refused.ts';
import { isBytesBody, type BodyOutput, type BodySpec, type Bytes } from './body-spec.ts';
import { issuesOf } from './zod-issues.ts';

/** A request as it came off the wire, decoded but not yet believed. */
export type RawInput = {
  params: Record<string, unknown>;
  /** Pairs in the order they came, percent-decoded. */
  query: readonly (readonly [string, string])[];
  /** Parsed JSON, `Bytes`, or undefined when nothing was sent. */
  body: unknown;
};

function takesMany(schema: unknown): boolean {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return takesMany(schema.unwrap());
  }
  return schema instanceof z.ZodArray;
}

const lists = new WeakMap<z.ZodObject, ReadonlySet<string>>();

/** The query parameters that may be given more than once; worked out once per route. */
function listsOf(schema: z.ZodObject): ReadonlySet<string> {
  const known = lists.get(schema);
  if (known !== undefined) return known;
  const names = new Set(Object.keys(schema.shape).filter((name) => takesMany(schema.shape[name])));
  lists.set(schema, names);
  return names;
}

function queryFields(schema: z.ZodObject, pairs: RawInput['query'], issues: Issue[]): unknown {
  const fields = new Map<string, string | string[]>();
  const many = listsOf(schema);
  for (const [key, value] of pairs) {
    const before = fields.get(key);
    if (many.has(key)) {
      if (Array.isArray(before)) before.push(value);
      else fields.set(key, [value]);
    } else if (before !== undefined) {
      issues.push({
        at: `query:${key}`,
        code: 'given-twice',
        message: `The query parameter “${key}” may be given once only.`,
      });
    } else fields.set(key, value);
  }
  return Object.fromEntries(fields);
}

function readBody<B extends BodySpec>(
  spec: B,
  raw: unknown,
  issues: Issue[],
): { value: BodyOutput<B> } | null {
  // The router read the body as this very spec asks: bytes come as bytes.
  if (isBytesBody(spec)) return { value: raw as Bytes as BodyOutput<B> };
  const parsed = spec.safeParse(raw === undefined ? {} : raw);
  if (parsed.success) return { value: parsed.data as BodyOutput<B> };
  issues.push(...issuesOf(parsed.error, ''));
  return null;
}

/** Parses path, query and body against a route's schemas, or throws a 400 with every issue of all three. */
export function readInput<P extends z.ZodObject, Q extends z.ZodObject, B extends BodySpec>(
  schemas: { params: P; query: Q; body: B },
  raw: RawInput,
): { params: z.output<P>; query: z.output<Q>; body: BodyOutput<B> } {
  const issues: Issue[] = [];
  const params = schemas.params.safeParse(raw.params);
  if (!params.success) issues.push(...issuesOf(params.error, 'path:'));
  const query = schemas.query.safeParse(queryFields(schemas.query, raw.query, issues));
  if (!query.success) issues.push(...issuesOf(query.error, 'query:'));
  const body = readBody(schemas.body, raw.body, issues);
  if (!params.success || !query.success || body === null || issues.length > 0) {
    throw new Refused({
      status: 400,
      code: 'invalid-request',
      detail: 'The request is not what this address takes; see the issues.',
      issues,
    });
  }
  return { params: params.data, query: query.data, body: body.value };
}
