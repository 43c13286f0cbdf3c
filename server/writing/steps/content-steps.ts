import type { Node } from 'prosemirror-model';
import { Step } from 'prosemirror-transform';
import { z } from 'zod';
import { bodyJson } from '#contract/body/body-json.ts';
import { copySchema } from '#contract/body/copy-schema.ts';
import { settledBody } from '#contract/body/settle.ts';
import { creditRowSchema, type BodyJson, type Content } from '#contract/content.ts';
import type { Field } from '#contract/vocabulary.ts';
import type { Transfer } from '../authorship/transfer.ts';
import { workingSteps } from './working-steps.ts';

/** A step as the log keeps it, before it has a position. */
export type NewStep = {
  field: Field;
  /** For the body a ProseMirror step with the step that takes it back as `undo`; else `{ value, was }`. */
  change: Record<string, unknown>;
  blocks: string[];
  /** Whose words it brings when no person's: `wire:` and an id, `engine:` and a name; empty when the system mends the text. */
  origin?: string;
  /** For a block brought over from a merged story: what the server knows of its words. */
  transfer?: Transfer;
};

/** A step of the log as it is read back. */
export type LoggedStep = { field: Field; change: unknown };

/** The fields of a save that replace those of the working copy; a body comes with its document. */
export type ContentChange = Partial<Omit<Content, 'body'>> & {
  body?: { body: Content['body']; doc: Node };
};

/** A text as it is written: the content as it may be signed, and the same body with anchors and suggestions. */
export type Written = { content: Content; working: BodyJson };

/** Steps with the working body that they lead to. */
export type SaveSteps = { steps: NewStep[]; working: BodyJson };

const TEXTS = ['headline', 'standfirst', 'dateline', 'updateNote'] as const;

function sameCredits(one: Content['credits'], other: Content['credits']): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The steps that a save of fields adds to the log, the body aside; none when it says what stands already. */
export function fieldSteps(content: Content, change: ContentChange): NewStep[] {
  const steps: NewStep[] = [];
  for (const field of TEXTS) {
    const value = change[field];
    if (value === undefined || value === content[field]) continue;
    steps.push({ field, change: { value, was: content[field] }, blocks: [] });
  }
  if (change.credits !== undefined && !sameCredits(content.credits, change.credits)) {
    const change_ = { value: change.credits, was: content.credits };
    steps.push({ field: 'credits', change: change_, blocks: [] });
  }
  return steps;
}

/** A body step as the log keeps it. */
export function loggedBodyStep(step: Step, undo: Step): Record<string, unknown> {
  return { ...(step.toJSON() as object), undo: undo.toJSON() as object };
}

/** The steps that a save adds to the log, and the working body after them; no steps when it says what stands already. */
export function stepsOfSave({ content, working }: Written, change: ContentChange): SaveSteps {
  const fields = fieldSteps(content, change);
  if (change.body === undefined) return { steps: fields, working };
  const made = workingSteps(working, change.body.body);
  const body = made.steps.map(({ step, undo, blocks }): NewStep => ({
    field: 'body',
    change: loggedBodyStep(step, undo),
    blocks,
  }));
  return { steps: [...fields, ...body], working: bodyJson(made.doc) };
}

const textStep = z.object({ was: z.string() });
const creditsStep = z.object({ was: z.array(creditRowSchema) });
const bodyStep = z.object({ undo: z.unknown() });

/** The body before that step. Throws when the log does not fit the text it is taken back from. */
function bodyBefore(doc: Node, step: LoggedStep): Node {
  const undo = Step.fromJSON(copySchema, bodyStep.parse(step.change).undo);
  const result = undo.apply(doc);
  if (result.doc === null) throw new Error(`A step cannot be taken back: ${result.failed ?? ''}`);
  return result.doc;
}

/** The text as it was before these steps, given newest first. */
export function textBefore(text: Written, steps: readonly LoggedStep[]): Written {
  const then = { ...text.content };
  let doc: Node | null = null;
  for (const step of steps) {
    if (step.field === 'body') doc = bodyBefore(doc ?? copySchema.nodeFromJSON(text.working), step);
    else if (step.field === 'credits') then.credits = creditsStep.parse(step.change).was;
    else then[step.field] = textStep.parse(step.change).was;
  }
  if (doc === null) return { content: then, working: text.working };
  const working = bodyJson(doc);
  return { content: { ...then, body: settledBody(working) }, working };
}
