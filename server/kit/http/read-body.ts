import type { IncomingMessage } from 'node:http';
import { Refused } from '../refused.ts';
import { isBytesBody, type Bytes, type BytesBody } from './body-spec.ts';
import { checkJsonValue } from './check-json-value.ts';
import type { Route } from './route.ts';

type Declared = { type: string; charset: string | null };

function declaredType(request: IncomingMessage): Declared | null {
  const header = request.headers['content-type'];
  if (header === undefined) return null;
  const [type = '', ...parameters] = header.split(';');
  const charset = parameters
    .map((parameter) => /^\s*charset\s*=\s*"?([^"\s]+)"?\s*$/i.exec(parameter)?.[1])
    .find((value) => value !== undefined);
  return { type: type.trim().toLowerCase(), charset: charset?.toLowerCase() ?? null };
}

function unsupported(detail: string): Refused {
  return new Refused({ status: 415, code: 'unsupported-media-type', detail });
}

function tooLarge(limit: number): Refused {
  return new Refused({
    status: 413,
    code: 'body-too-large',
    detail: `The body may be ${limit} bytes at most here.`,
  });
}

/** Reads the whole body. Throws 413 as soon as it is too long; what still comes is let run dry. */
async function readBytes(request: IncomingMessage, limit: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge(limit);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else {
        chunks.length = 0;
        reject(tooLarge(limit));
      }
    });
    request.on('end', () => {
      resolve(Buffer.concat(chunks));
    });
    const cut = (): void => {
      reject(
        new Refused({
          status: 400,
          code: 'body-cut-short',
          detail: 'The body did not arrive whole.',
        }),
      );
    };
    request.on('error', cut);
    request.on('close', cut);
  });
}

function parseJson(bytes: Buffer): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refused({ status: 400, code: 'malformed-text', detail: 'The body is not UTF-8.' });
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    const place = /position (\d+)/.exec(String(error))?.[1];
    throw new Refused({
      status: 400,
      code: 'malformed-json',
      detail: `The body is not JSON${place === undefined ? '' : ` (at character ${place})`}.`,
    });
  }
}

function refuseUnexpectedBody(request: IncomingMessage): void {
  const length = request.headers['content-length'];
  if (request.headers['transfer-encoding'] === undefined && (length ?? '0') === '0') return;
  throw new Refused({
    status: 400,
    code: 'body-not-expected',
    detail: 'This address takes no body.',
  });
}

async function readRaw(request: IncomingMessage, spec: BytesBody, limit: number): Promise<Bytes> {
  const declared = declaredType(request);
  if (declared === null || !spec.types.includes(declared.type)) {
    throw unsupported(`Send ${spec.types.join(' or ')}.`);
  }
  return { bytes: await readBytes(request, limit), ...declared };
}

/**
 * Reads a request's body as its route declares it. Throws 400 (not JSON, not UTF-8, none expected),
 * 413 (too long), 415 (other type, charset or encoding) or 422 (too deep, text that cannot be kept).
 */
export async function readBody(
  request: IncomingMessage,
  route: Pick<Route, 'method' | 'body' | 'bodyLimit'>,
): Promise<unknown> {
  if ((request.headers['content-encoding'] ?? 'identity') !== 'identity') {
    throw unsupported('Send the body as it is, without Content-Encoding.');
  }
  if (route.body !== null && isBytesBody(route.body)) {
    return readRaw(request, route.body, route.bodyLimit);
  }
  if (route.method === 'GET' || (route.method === 'DELETE' && route.body === null)) {
    refuseUnexpectedBody(request);
    return undefined;
  }
  const declared = declaredType(request);
  if (declared !== null && declared.type !== 'application/json') {
    throw unsupported('Send application/json.');
  }
  if (declared !== null && !['utf-8', 'utf8', null].includes(declared.charset)) {
    throw unsupported('Send JSON as UTF-8.');
  }
  const bytes = await readBytes(request, route.bodyLimit);
  if (bytes.length === 0) return undefined;
  if (declared === null) throw unsupported('Say Content-Type: application/json.');
  const value = parseJson(bytes);
  checkJsonValue(value);
  return value;
}
