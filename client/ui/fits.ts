function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Whether every typed word occurs in what something is called; case and accents make no difference. */
export function fits(typed: string, ...names: readonly string[]): boolean {
  const all = plain(names.join(' '));
  return plain(typed)
    .split(/\s+/u)
    .every((word) => all.includes(word));
}
