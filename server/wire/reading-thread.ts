import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { readRaw } from './read-raw.ts';

/* A thread that reads one large file, so that others are answered meanwhile (see read-copy.ts). */

const given = z.object({ raw: z.instanceof(Uint8Array), language: z.string().optional() });

const { raw, language } = given.parse(workerData);
parentPort?.postMessage(await readRaw({ raw, language }));
