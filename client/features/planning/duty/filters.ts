/** Which tasks are shown: one’s own unless all are asked for. */
export type TaskFilters = { all?: true; deskId?: string };

/** Which figures are shown. */
export type FigureFilters = { deskId?: string; days?: number };

/** How far back figures may look, in days. */
export const PERIODS = [7, 28, 91] as const;

function idOf(value: unknown): { deskId?: string } {
  const isId = typeof value === 'string' && /^[0-9a-f-]{36}$/i.test(value);
  return isId ? { deskId: value } : {};
}

/** Reads an address; what is none of ours is left out. */
export function readTaskFilters(search: Record<string, unknown>): TaskFilters {
  return { ...idOf(search['deskId']), ...(search['all'] === true ? { all: true } : {}) };
}

/** Reads an address; what is none of ours is left out. */
export function readFigureFilters(search: Record<string, unknown>): FigureFilters {
  const days = PERIODS.find((period) => period === search['days']);
  return { ...idOf(search['deskId']), ...(days === undefined ? {} : { days }) };
}

/** Since when the handover tells, where somebody has chosen. */
export function readSince(search: Record<string, unknown>): { since?: string } {
  const { since } = search;
  const isInstant = typeof since === 'string' && /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(since);
  return isInstant && !Number.isNaN(Date.parse(since)) ? { since } : {};
}
