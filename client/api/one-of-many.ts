/** One tab's place among those that take turns. */
export type Turn<Told> = {
  /** Whether it is this tab's turn. */
  readonly isOurs: boolean;
  /** Tells the other tabs. */
  tell: (told: Told) => void;
  /** Lets go: the turn is another tab's. */
  end: () => void;
};

type Doing<Told> = {
  /** It is this tab's turn now; `waited` where another tab had it before. */
  onTurn: (waited: boolean) => void;
  /** Another tab, whose turn it is, tells something. */
  onHeard: (told: Told) => void;
};

/**
 * Lets one tab of a browser do what is done once for all of them (Web Locks), until it is closed; then it is another's
 * turn. Where a browser has no locks, as over plain HTTP away from this machine, each tab does it for itself.
 */
export function takeTurns<Told>(name: string, { onTurn, onHeard }: Doing<Told>): Turn<Told> {
  const locks = (navigator as Partial<Navigator>).locks;
  let isOurs = false;
  if (locks === undefined || typeof BroadcastChannel === 'undefined') {
    isOurs = true;
    onTurn(false);
    return { isOurs, tell: () => undefined, end: () => undefined };
  }
  const channel = new BroadcastChannel(name);
  const leaving = new AbortController();
  const left = new Promise<void>((resolve) => {
    leaving.signal.addEventListener('abort', () => resolve());
  });
  channel.addEventListener('message', ({ data }: MessageEvent<Told>) => {
    if (!leaving.signal.aborted) onHeard(data);
  });
  const hold = async (waited: boolean): Promise<void> => {
    if (leaving.signal.aborted) return;
    isOurs = true;
    onTurn(waited);
    await left;
    isOurs = false;
  };
  const wait = async (): Promise<void> => {
    const had = await locks.request(name, { ifAvailable: true }, async (lock) => {
      if (lock === null) return false;
      await hold(false);
      return true;
    });
    if (!had) await locks.request(name, { signal: leaving.signal }, async () => hold(true));
  };
  // Whoever leaves while they wait their turn is told so by an error.
  wait().catch(() => undefined);
  return {
    get isOurs() {
      return isOurs;
    },
    tell: (told) => channel.postMessage(told),
    end: () => {
      leaving.abort();
      channel.close();
    },
  };
}
