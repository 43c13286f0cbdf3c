import { BarChart } from '@mantine/charts';
import type { ReactNode } from 'react';
import './plots.css';

/** A row of bars: what stands under it, and a number for each name. */
export type Bars = {
  data: Record<string, string | number>[];
  /** The key of what stands under each bar. */
  under: string;
  series: { name: string; label: string; color: string }[];
  stacked?: boolean;
};

/** Bars for whoever sees them; the table beside says the same, so that nobody else is told of them. */
export function Plot({ data, under, series, stacked = false }: Bars): ReactNode {
  return (
    <div aria-hidden>
      <BarChart
        h={200}
        data={data}
        dataKey={under}
        series={series}
        type={stacked ? 'stacked' : 'default'}
        withLegend
        barChartProps={{ accessibilityLayer: false }}
        barProps={{ isAnimationActive: false }}
      />
    </div>
  );
}
