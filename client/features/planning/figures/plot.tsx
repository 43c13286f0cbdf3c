import { BarChart } from '@mantine/charts';
import type { ReactNode } from 'react';
import { isFlat, type Bars } from './bars.ts';
import './plots.css';

/** Where bars that are of no height would stand, were there any. */
const FROM_THE_GROUND = { domain: [0, 1], ticks: [0] };

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
        referenceLines={[{ y: 0, color: 'gray.6' }]}
        yAxisProps={isFlat({ data, series }) ? FROM_THE_GROUND : {}}
        barChartProps={{ accessibilityLayer: false }}
        barProps={{ isAnimationActive: false }}
      />
    </div>
  );
}
