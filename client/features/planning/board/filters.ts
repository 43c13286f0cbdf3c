import type { LaneBy } from '#contract/api/board.ts';
import { FLAGS, FORMS, type Flag, type Form } from '#contract/vocabulary.ts';

/** What the board is cut into. */
export const LANE_WORDS = ['desk', 'person', 'language'] as const satisfies readonly LaneBy[];

/** The board’s filters as they stand in the address; what is absent does not filter. */
export type BoardFilters = {
  lanes?: LaneBy;
  deskId?: string;
  language?: string;
  mine?: true;
  flag?: Flag;
  form?: Form;
  /** What waits for a signature of whoever asks. */
  awaits?: 'me';
};

function text(value: unknown, shape: RegExp): string | undefined {
  return typeof value === 'string' && shape.test(value) ? value : undefined;
}

/** Reads the filters of an address; what is none of ours is left out. */
export function readBoardFilters(search: Record<string, unknown>): BoardFilters {
  const lanes = LANE_WORDS.find((word) => word === search['lanes']);
  const flag = FLAGS.find((word) => word === search['flag']);
  const form = FORMS.find((word) => word === search['form']);
  const language = text(search['language'], /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
  const deskId = text(search['deskId'], /^[0-9a-f-]{36}$/i);
  return {
    ...(lanes === undefined ? {} : { lanes }),
    ...(deskId === undefined ? {} : { deskId }),
    ...(language === undefined ? {} : { language }),
    ...(search['mine'] === true ? { mine: true } : {}),
    ...(flag === undefined ? {} : { flag }),
    ...(form === undefined ? {} : { form }),
    ...(search['awaits'] === 'me' ? { awaits: 'me' as const } : {}),
  };
}

/** Whether anything is left out. */
export function isFiltered({ lanes: _, ...filters }: BoardFilters): boolean {
  return Object.keys(filters).length > 0;
}
