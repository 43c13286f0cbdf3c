import { COLLAB_CLOSE } from '#contract/api/collab.ts';
import { authenticateAll } from '#server/accounts/queries/authenticate-all.ts';
import type { Services } from '#server/kit/services.ts';
import { readStandings } from '../queries/read-standings.ts';
import { isClosed, rightsAtAText, type RightsNow } from '../rules/rights-at-a-text.ts';
import type { Room } from './room.ts';
import type { Seat } from './seat.ts';

const CODES = {
  'signed-out': COLLAB_CLOSE.signedOut,
  gone: COLLAB_CLOSE.gone,
  closed: COLLAB_CLOSE.closed,
  forbidden: COLLAB_CLOSE.forbidden,
} as const;

function apply(seat: Seat, now: RightsNow, onChange: (seat: Seat) => void): void {
  if (!now.stays) seat.close(CODES[now.why]);
  else if (now.mayEdit !== seat.mayEdit || now.suggests !== seat.suggests) {
    seat.mayEdit = now.mayEdit;
    seat.suggests = now.suggests;
    seat.send({ type: 'rights', mayEdit: now.mayEdit, suggests: now.suggests });
    onChange(seat);
  }
}

/**
 * Asks once for everybody who has a text open whether they are still signed in, and what they may do there now; shuts
 * out whoever may not stay. `onChange` hears of those who stay and may do something else.
 */
export async function watchRights(
  services: Services,
  rooms: readonly Room[],
  onChange: (seat: Seat) => void,
): Promise<void> {
  const seats = rooms.flatMap((room) => [...room.seats]);
  if (seats.length === 0) return;
  const [actors, standings] = await Promise.all([
    authenticateAll(services, [...new Set(seats.map(({ guest }) => guest.token))]),
    readStandings(services, [...new Set(seats.map(({ articleId }) => articleId))]),
  ]);
  for (const seat of seats) {
    if (seat.closed) continue;
    const actor = actors.get(seat.guest.token) ?? null;
    const article = standings.get(seat.articleId) ?? null;
    const closed = isClosed(seat.guest.standing.story);
    apply(seat, rightsAtAText({ mayEdit: seat.mayEdit, closed }, { actor, article }), onChange);
  }
  // A message of the database that was missed is made up for here.
  for (const room of rooms) room.heardOf(standings.get(room.articleId)?.position ?? 0);
}
