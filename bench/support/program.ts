import { startProgram } from '#server/main.ts';
import type { Config } from '#server/env.ts';
import { z } from 'zod';

/*
 * The program as it runs in production, in a process of its own: `node bench/support/program.ts CONFIG`, with what
 * to run in `process` (web, worker or all). Says its address, and its memory whenever it is asked.
 */

const config = z
  .custom<Config>((value) => typeof value === 'object')
  .parse(JSON.parse(process.argv[2] ?? '{}'));
const { url } = await startProgram({ ...config, host: '127.0.0.1' });
process.send?.({ url });
process.on('message', () => process.send?.({ rss: process.memoryUsage().rss }));
process.on('disconnect', () => process.exit(0));
