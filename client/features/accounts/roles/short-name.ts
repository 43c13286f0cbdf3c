/** A short name for programs made of what a role is called; `role` and a number where no Latin letter is left. */
export function shortNameOf(name: string, taken: readonly string[]): string {
  const letters = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^[^a-z]+|-+$/gu, '')
    .slice(0, 36);
  const base = letters === '' ? 'role' : letters;
  if (letters !== '' && !taken.includes(base)) return base;
  let n = 2;
  while (taken.includes(`${base}-${String(n)}`)) n += 1;
  return `${base}-${String(n)}`;
}
