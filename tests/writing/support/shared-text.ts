import { Fragment, Slice, type Node } from 'prosemirror-model';
import { ReplaceStep, type Step } from 'prosemirror-transform';
import { copySchema } from '#contract/body/copy-schema.ts';
import { Refused } from '#server/kit/refused.ts';
import {
  appendBodySteps,
  type AppendedSteps,
  type KnownBody,
} from '#server/writing/commands/append-body-steps.ts';
import { readWorking } from '#server/writing/queries/read-working.ts';
import { anArticle, bodyOf, save } from '#tests/support/article.ts';
import type { Member, Newsroom } from '#tests/support/newsroom.ts';

/** The tab that the steps of these tests come from. */
export const CLIENT = 'tab-of-a-test';

type Text = { doc: Node; position: number };

/** How an article’s text is written now. */
export async function textNow(room: Newsroom, id: string): Promise<Text> {
  const copy = await readWorking(room.services, id);
  if (copy === null) throw new Error('There is no such article.');
  return { doc: copySchema.nodeFromJSON(copy.body), position: copy.position };
}

/** An article of the reporter’s with these paragraphs, `p1` and so on. */
export async function aText(
  room: Newsroom,
  ...paragraphs: string[]
): Promise<Text & { id: string; storyId: string }> {
  const { reporter } = room.people;
  const { id, storyId } = await anArticle(room).writtenBy(reporter).made();
  await save(room, reporter, { articleId: id, body: bodyOf(...paragraphs) });
  return { id, storyId, ...(await textNow(room, id)) };
}

/** The step that types a text at a place, as it is sent. */
export function typed(at: number, text: string): unknown {
  return sent(new ReplaceStep(at, at, new Slice(Fragment.from(copySchema.text(text)), 0, 0)));
}

/** A step as it is sent. */
export function sent(step: Step): unknown {
  return step.toJSON();
}

type Sending = {
  id: string;
  position: number;
  steps: readonly unknown[];
  cache?: KnownBody | null;
};

/** Sends body steps as somebody’s tab does. */
export async function send(
  room: Newsroom,
  by: Member,
  { id, position, steps, cache = null }: Sending,
): Promise<AppendedSteps> {
  const sending = { articleId: id, clientId: CLIENT, position, steps, cache };
  return appendBodySteps(room.services, by.actor, sending);
}

/** Why something was refused; throws when it was not. */
export async function refusalOf(
  work: Promise<unknown>,
): Promise<{ code: string; issues: string[] }> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Refused)) throw new Error(`Not refused: ${String(error)}`);
  return { code: error.code, issues: error.issues.map(({ code }) => code) };
}
