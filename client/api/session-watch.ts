type Listener = () => void;

const listeners = new Set<Listener>();
let lost = false;

function tell(): void {
  for (const listener of listeners) listener();
}

/** Somebody’s session has ended while they were at work: the shell asks them to sign in over the open screen. */
export function announceSessionLost(): void {
  if (lost) return;
  lost = true;
  tell();
}

/** The person is back; what failed meanwhile may be tried again. */
export function announceSessionBack(): void {
  if (!lost) return;
  lost = false;
  tell();
}

/** For useSyncExternalStore: whether the session is lost right now. */
export function isSessionLost(): boolean {
  return lost;
}

/** Calls back whenever the session is lost or back; answers how to stop. */
export function watchSession(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
