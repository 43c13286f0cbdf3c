/** A row of bars: what stands under it, and a number for each name. */
export type Bars = {
  data: Record<string, string | number>[];
  /** The key of what stands under each bar. */
  under: string;
  series: { name: string; label: string; color: string }[];
  stacked?: boolean;
};

/** Whether all bars are of no height, so that a plot of them is its baseline alone. */
export function isFlat({ data, series }: Pick<Bars, 'data' | 'series'>): boolean {
  return data.every((row) => series.every(({ name }) => row[name] === 0));
}
