import { RIGHTS, type Right } from '#contract/vocabulary.ts';

/** Under which headings rights are shown, in this order. */
const GROUPS = ['write', 'sign', 'publish', 'down', 'exceptions', 'desk'] as const;
export type RightGroup = (typeof GROUPS)[number];

const PLACES: Partial<Record<Right, RightGroup>> = {
  write: 'write',
  suggest: 'write',
  submit: 'write',
  translate: 'write',
  withdraw: 'down',
  kill: 'down',
  embargo: 'down',
  spike: 'down',
  'merge-stories': 'down',
  'override-checks': 'exceptions',
  'override-grave': 'exceptions',
  'break-glass': 'exceptions',
};

function groupOf(right: Right): RightGroup {
  if (right.startsWith('sign-') && right !== 'sign-off-steps') return 'sign';
  if (right.startsWith('publish-')) return 'publish';
  return PLACES[right] ?? 'desk';
}

/** Every right once, under its heading. */
export const GROUPED_RIGHTS: readonly { group: RightGroup; rights: readonly Right[] }[] =
  GROUPS.map((group) => ({ group, rights: RIGHTS.filter((right) => groupOf(right) === group) }));

/** Every right in the order in which the screens show them. */
export const SHOWN_RIGHTS: readonly Right[] = GROUPED_RIGHTS.flatMap(({ rights }) => rights);
