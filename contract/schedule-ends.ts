/** Codes of ends of schedules that leave nobody anything to do: what was to go out is out, or somebody decided on something else. */
export const OVERTAKEN: readonly string[] = [
  'nothing-new',
  'older-than-live',
  'not-live',
  'story-killed',
];

/** Whether somebody’s own deed took the place of what was scheduled. */
export function isOvertaken(code: string): boolean {
  return OVERTAKEN.includes(code);
}
