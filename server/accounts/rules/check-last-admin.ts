/** Says whether a change would leave the newsroom without anybody who can change its settings. */
export function leavesNoAdmin(
  change: { isAdmin: boolean; active: boolean },
  before: { isAdmin: boolean; active: boolean },
  otherAdmins: number,
): boolean {
  const was = before.isAdmin && before.active;
  const is = change.isAdmin && change.active;
  return was && !is && otherAdmins === 0;
}
