const STORE = 'writethru.characters';
const MOST = 12;

/** The signs that were inserted last in this browser, the newest first. */
export function recentCharacters(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(STORE) ?? '[]');
    return Array.isArray(kept)
      ? kept.filter((sign) => typeof sign === 'string').slice(0, MOST)
      : [];
  } catch {
    return [];
  }
}

/** Remembers that a sign was inserted. */
export function rememberCharacter(sign: string): void {
  const others = recentCharacters().filter((other) => other !== sign);
  localStorage.setItem(STORE, JSON.stringify([sign, ...others].slice(0, MOST)));
}
