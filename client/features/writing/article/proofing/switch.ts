const PLACE = 'writethru:proofing';

/** Whether this browser proofs texts; it does until somebody switches it off. */
export function isProofingOn(): boolean {
  try {
    return localStorage.getItem(PLACE) !== 'off';
  } catch {
    return true;
  }
}

/** Remembers in this browser whether texts are proofed. */
export function rememberProofing(on: boolean): void {
  try {
    localStorage.setItem(PLACE, on ? 'on' : 'off');
  } catch {
    // A browser that keeps nothing asks anew next time.
  }
}
