import type { Bench } from './support/bench.ts';
import { figure, type Figure } from './support/figure.ts';
import { requestsPerSecond } from './support/load.ts';

/** A public article page at 32 connections, beside a server that answers a cached string. */
export async function siteFigures({ url, floor }: Bench): Promise<Figure[]> {
  const cached = await floor('cached');
  const before = await requestsPerSecond(cached.url);
  const value = await requestsPerSecond(`${url}/en/city/story-7-8`);
  const after = await requestsPerSecond(cached.url);
  await cached.stop();
  return [
    figure({
      name: 'public article',
      value,
      unit: 'requests/s',
      floor: (before + after) / 2,
      goal: '≥ 0.5 × the cached floor',
      holds: (_value, ratio) => ratio >= 0.5,
    }),
  ];
}
