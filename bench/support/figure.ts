/** One figure beside the floor it was measured against in the same run. */
export type Figure = {
  name: string;
  value: number;
  unit: string;
  /** The floor's value in the same unit; null for figures that have none. */
  floor: number | null;
  /** Value over floor. */
  ratio: number | null;
  /** The goal in words. */
  goal: string;
  holds: boolean;
};

/** A figure judged against a goal. */
export function figure(of: {
  name: string;
  value: number;
  unit: string;
  floor?: number;
  goal: string;
  holds: (value: number, ratio: number) => boolean;
}): Figure {
  const floor = of.floor ?? null;
  const ratio = floor === null ? null : of.value / floor;
  return {
    name: of.name,
    value: round(of.value),
    unit: of.unit,
    floor: floor === null ? null : round(floor),
    ratio: ratio === null ? null : round(ratio),
    goal: of.goal,
    holds: of.holds(of.value, ratio ?? 0),
  };
}

function round(value: number): number {
  return value >= 100 ? Math.round(value) : Math.round(value * 1000) / 1000;
}

/** The figures as a table for people. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map(({ name, value, unit, floor, ratio, goal, holds }) => [
    holds ? 'holds' : 'MISSED',
    name,
    `${String(value)} ${unit}`,
    floor === null ? '' : String(floor),
    ratio === null ? '' : String(ratio),
    goal,
  ]);
  const all = [['', 'figure', 'value', 'floor', 'ratio', 'goal'], ...rows];
  const widths =
    all[0]?.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length))) ?? [];
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
