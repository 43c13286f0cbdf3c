import type { Node } from 'prosemirror-model';
import type { ToldStep } from '#contract/api/collab.ts';
import { bodyJson } from '#contract/body/body-json.ts';
import { copySchema } from '#contract/body/copy-schema.ts';
import { BODY_LIMITS } from '#contract/body/inspect-json.ts';
import type { BodyJson } from '#contract/content.ts';
import type { Issue } from '#contract/problem.ts';
import type { Actor } from '#server/kit/actor.ts';
import { notFound, Refused, stale } from '#server/kit/refused.ts';
import { runHotCommand, type Command, type Sql } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { holdsArticle } from '../queries/lock-article.ts';
import { demand } from '../refuse.ts';
import { mayEdit, maySuggest } from '../rules/abilities.ts';
import { acceptSteps, type Acceptance } from '../steps/accept-steps.ts';
import { toldStep } from '../steps/told-step.ts';
import { advanced } from '../steps/working-text.ts';
import { demandOnlyProposals, keepSuggestions } from './keep-suggestions.ts';
import { readHeldText, threadsAmong, type HeldText } from '../store/shared-text.ts';
import { appendSteps } from '../store/step-log.ts';

/** A working copy’s body as some process knows it, so that it need not be read again. */
export type KnownBody = { position: number; doc: Node };

/** Body steps that follow the body as at `position`. */
export type SentSteps = {
  articleId: string;
  clientId: string;
  position: number;
  steps: readonly unknown[];
  cache: KnownBody | null;
};

/** What stands in the log now, with repairs of the system’s own, and the body after it. */
export type AppendedSteps = { steps: ToldStep[]; cache: KnownBody };

/** After so many steps the whole body is stored again, so that nobody has to replay many. */
const STEPS_BETWEEN_BODIES = 50;

function bodyNow(held: HeldText, cache: KnownBody | null): Node {
  return advanced(cache?.doc ?? copySchema.nodeFromJSON(held.body), held.since);
}

function invalid(issues: readonly Issue[]): Refused {
  const detail = 'The change cannot be kept; see the issues.';
  return new Refused({ status: 422, code: 'content-invalid', detail, issues });
}

function unkeepable(code: string, message: string): Refused {
  return invalid([{ at: 'steps', code, message }]);
}

function demandSound(acceptance: Acceptance): Acceptance & { ok: true } {
  if (acceptance.ok) return acceptance;
  throw invalid(acceptance.issues);
}

/** Comments’ anchors come with pieces that were cut here; nobody brings one of a thread that this article does not have. */
async function demandKnownAnchors(tx: Sql, articleId: string, anchors: Set<string>): Promise<void> {
  if (anchors.size === 0) return;
  const known = await threadsAmong(tx, articleId, [...anchors]);
  const unknown = [...anchors].filter((id) => !known.has(id));
  if (unknown.length === 0) return;
  throw unkeepable('anchor-unknown', 'A comment of another text came along.');
}

/** The body as it is stored; what hangs on it counts too, so that no text grows without end. */
function storable(doc: Node): BodyJson {
  const body = bodyJson(doc);
  if (JSON.stringify(body).length <= 2 * BODY_LIMITS.bytes) return body;
  throw unkeepable('body-too-large', 'The text is longer than an article may be.');
}

async function append(
  { tx, newId }: Command<Sql>,
  actor: Actor,
  sent: SentSteps,
): Promise<AppendedSteps> {
  const { articleId, clientId } = sent;
  const known = sent.cache?.position ?? null;
  const held = await readHeldText(tx, { articleId, known, after: sent.position });
  if (held === null) throw notFound();
  const writes = mayEdit(held, actor).allowed;
  if (!writes) demand(maySuggest(held, actor));
  const { position } = held;
  if (held.moved || sent.position > position) throw stale('stale-position', { position });
  const before = bodyNow(held, sent.cache);
  const accepted = demandSound(acceptSteps(before, sent.steps, newId));
  await demandKnownAnchors(tx, articleId, accepted.anchors);
  const { steps, doc } = accepted;
  const following = { articleId, actor, doc: before, steps };
  if (!writes) await demandOnlyProposals(tx, { ...following, after: doc });
  const after = position + steps.length;
  const isDue = after - held.bodyPosition >= STEPS_BETWEEN_BODIES;
  const fields = isDue ? { body: storable(doc) } : {};
  const log = { articleId, position, steps, fields, authorId: actor.personId, clientId };
  const { at } = await appendSteps(tx, { ...log, typing: true });
  await keepSuggestions(tx, { ...following, position: after });
  const by = { id: actor.personId, name: actor.name };
  const told = steps.map((step, index) =>
    toldStep(step, { position: position + 1 + index, clientId, by, at }),
  );
  return { steps: told, cache: { position: after, doc } };
}

/**
 * Adds somebody’s body steps to the log: as they are, or not at all. Throws a 412 when body steps of others lie
 * between, a 422 that lists what is wrong with them, a 403 or 409 for who may not. `cache` is what the caller knows of
 * the body; it must be let go when this throws.
 */
export async function appendBodySteps(
  services: Services,
  actor: Actor,
  sent: SentSteps,
): Promise<AppendedSteps> {
  const about = { name: 'append-body-steps', actor, holds: holdsArticle(sent.articleId) };
  return runHotCommand(services, about, async (command) => append(command, actor, sent));
}
