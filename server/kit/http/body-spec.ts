import type { Readable } from 'node:stream';
import { z } from 'zod';

/** A request body taken as it came, for files; the handler gets the bytes and their declared type. */
export type BytesBody = { kind: 'bytes'; types: readonly string[] };
/** What a handler gets for a `bytes` body. `charset` is as declared, in lower case. */
export type Bytes = { bytes: Buffer; type: string; charset: string | null };

/** An answer that is not JSON: a page, a feed, a file. */
export type MediaAnswer = { kind: 'media'; type: string; description: string };
/** An answer without a body (204). */
export type NoContent = { kind: 'nothing' };

/** Declares a body of raw bytes in one of these media types, such as `text/plain`. */
export function bytesBody(...types: string[]): BytesBody {
  return { kind: 'bytes', types };
}

/** Declares an answer of that media type whose body is text, bytes or a stream. */
export function media(type: string, description: string): MediaAnswer {
  return { kind: 'media', type, description };
}

/** Declares an answer without a body. */
export const nothing: NoContent = { kind: 'nothing' };

/** A route's fields when it has none: anything sent is refused. */
export const NO_FIELDS = z.strictObject({});
export type NoFields = typeof NO_FIELDS;

export type BodySpec = z.ZodType | BytesBody;
export type AnswerSpec = z.ZodType | MediaAnswer | NoContent;
export type MediaBody = string | Buffer | Readable;

/** What the handler sees of a body. */
export type BodyOutput<B extends BodySpec> = B extends BytesBody
  ? Bytes
  : B extends z.ZodType
    ? z.output<B>
    : never;

/** Says whether a body is raw bytes rather than JSON. */
export function isBytesBody(spec: BodySpec): spec is BytesBody {
  return 'kind' in spec;
}

/** Says whether an answer is JSON, and so checked against its schema. */
export function isJsonAnswer(spec: AnswerSpec): spec is z.ZodType {
  return !('kind' in spec);
}
