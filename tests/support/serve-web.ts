import { z } from 'zod';
import type { Config } from '#server/env.ts';
import { startProgram } from '#server/main.ts';

/*
 * The program in a process of its own, to be killed: `node tests/support/serve-web.ts CONFIG`. Says its address, and its
 * memory whenever it is asked.
 */

const config = z
  .custom<Config>((value) => typeof value === 'object')
  .parse(JSON.parse(process.argv[2] ?? '{}'));
const { url } = await startProgram(config);
process.send?.({ url });
process.on('message', () => process.send?.({ rss: process.memoryUsage().rss }));
process.on('disconnect', () => process.exit(0));
