/** Words of scheduling again what failed. */
export const scheduleAgain = {
  lead: 'It begins with what {{name}} decided for {{when}} ({{zone}}). Look at each again: nothing is taken over unseen.',
  revision: 'Which revision',
  same: 'Revision {{number}}, as it was scheduled',
  newest: 'Revision {{number}}, the newest',
  held: '{{name}} overrode it, with this reason: “{{reason}}”',
  again: 'Override it again…',
};
