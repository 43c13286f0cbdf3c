import type { IncomingMessage } from 'node:http';
import { idSchema } from '#contract/api/shapes.ts';
import { authenticate } from '#server/accounts/queries/authenticate.ts';
import type { SameOriginCheck } from '#server/kit/http/same-origin.ts';
import { forbidden, notFound, Refused } from '#server/kit/refused.ts';
import type { Services } from '#server/kit/services.ts';
import { readStandings } from '../queries/read-standings.ts';
import { handAt } from '../rules/rights-at-a-text.ts';
import type { Guest } from './seat.ts';

/** What decides on who may come in at all. */
export type Entrance = {
  /** Throws a 421 `Refused` for a host that is not ours. */
  knownHost: (header: string | undefined) => void;
  sameOrigin: SameOriginCheck;
  /** The session cookie or the bearer token; null without. */
  tokenOf: (request: IncomingMessage) => string | null;
};

/**
 * A socket is opened by whatever page a browser shows, with our cookie: so whoever names no origin must have brought
 * a token on purpose.
 */
function demandOurPages(request: IncomingMessage, sameOrigin: SameOriginCheck): void {
  const { origin, authorization } = request.headers;
  if (origin === undefined && authorization === undefined) {
    throw forbidden('cross-site-request', 'This can only be done from our own pages.');
  }
  sameOrigin(request);
}

/** Says who comes in to which article. Throws the refusal for whoever may not. */
export async function admitGuest(
  services: Services,
  request: IncomingMessage,
  entrance: Entrance,
): Promise<Guest> {
  entrance.knownHost(request.headers.host);
  demandOurPages(request, entrance.sameOrigin);
  const token = entrance.tokenOf(request);
  const actor = token === null ? null : await authenticate(services, token);
  if (token === null || actor === null) {
    throw new Refused({ status: 401, code: 'not-signed-in', detail: 'Sign in first.' });
  }
  const query = new URLSearchParams(request.url?.split('?')[1]);
  const articleId = idSchema.safeParse(query.get('article'));
  if (!articleId.success) throw notFound();
  const standing = (await readStandings(services, [articleId.data])).get(articleId.data);
  if (standing === undefined) throw notFound();
  const { personId: id, name } = actor;
  return { token, person: { id, name }, standing, ...handAt(standing, actor) };
}
