import { z } from 'zod';
import type { $ZodType } from 'zod/v4/core';
import { isBytesBody, type BodySpec } from './body-spec.ts';

type Def = { type: string; [key: string]: unknown };

function isSchema(value: unknown): value is $ZodType {
  return typeof value === 'object' && value !== null && '_zod' in value;
}

function innerSchemas(def: Def): $ZodType[] {
  const found: $ZodType[] = [];
  for (const [key, value] of Object.entries(def)) {
    if (key === 'catchall') continue;
    if (isSchema(value)) found.push(value);
    else if (Array.isArray(value)) found.push(...value.filter(isSchema));
    else if (key === 'shape' && typeof value === 'object' && value !== null) {
      found.push(...Object.values(value).filter(isSchema));
    }
  }
  return found;
}

function hasLooseObject(schema: $ZodType, seen: Set<$ZodType>): boolean {
  if (seen.has(schema)) return false;
  seen.add(schema);
  const def: Def = { ...schema._zod.def };
  if (def.type === 'object') {
    const rest = def['catchall'];
    if (!isSchema(rest) || rest._zod.def.type !== 'never') return true;
  }
  if (schema instanceof z.ZodLazy) return hasLooseObject(schema.unwrap(), seen);
  return innerSchemas(def).some((inner) => hasLooseObject(inner, seen));
}

/**
 * Throws when a route would silently accept unknown fields: every object a client sends is closed
 * (`z.strictObject`), however deep, so that a misspelt field is told and never lost.
 */
export function refuseLooseSchemas(
  route: string,
  schemas: { params: z.ZodObject; query: z.ZodObject; body?: BodySpec },
): void {
  for (const [part, schema] of Object.entries(schemas)) {
    if (isBytesBody(schema)) continue;
    if (hasLooseObject(schema, new Set())) {
      throw new Error(`${route}: the ${part} has an open object. Write z.strictObject.`);
    }
  }
}
