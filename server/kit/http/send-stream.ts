import type { ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';

const leftEarly = z.object({ code: z.literal('ERR_STREAM_PREMATURE_CLOSE') });

/**
 * Sends all of a stream. Somebody who leaves before its end (a closed tab, a lost line) is no fault of anybody's: the
 * source is let go and nothing is thrown; what the source itself throws is.
 */
export async function sendStream(body: Readable, response: ServerResponse): Promise<void> {
  try {
    await pipeline(body, response);
  } catch (error) {
    if (!leftEarly.safeParse(error).success) throw error;
  }
}
