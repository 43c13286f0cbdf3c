/** The folder of real wire strings and standards' suites beside the checkout, or null on a stranger's clone. */
export function newsroomData(): string | null {
  const folder = process.env['NEWSROOM_DATA'];
  return folder === undefined || folder === '' ? null : folder;
}
