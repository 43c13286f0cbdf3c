import type { Node } from 'prosemirror-model';
import { Step } from 'prosemirror-transform';
import { z } from 'zod';
import { bodyJson } from '#contract/body/body-json.ts';
import { bodySchema } from '#contract/body/schema.ts';
import { creditRowSchema, type Content } from '#contract/content.ts';
import type { Field } from '#contract/vocabulary.ts';
import { bodySteps } from './body-steps.ts';

/** A step as the log keeps it, before it has a position. */
export type NewStep = {
  field: Field;
  /** For the body a ProseMirror step with the step that takes it back as `undo`; else `{ value, was }`. */
  change: Record<string, unknown>;
  blocks: string[];
};

/** A step of the log as it is read back. */
export type LoggedStep = { field: Field; change: unknown };

/** The fields of a save that replace those of the working copy; a body comes with its document. */
export type ContentChange = Partial<Omit<Content, 'body'>> & {
  body?: { body: Content['body']; doc: Node };
};

const TEXTS = ['headline', 'standfirst', 'dateline', 'updateNote'] as const;

function sameCredits(one: Content['credits'], other: Content['credits']): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The steps that a save adds to the log; none when it says what stands already. */
export function stepsOfSave(content: Content, change: ContentChange): NewStep[] {
  const steps: NewStep[] = [];
  for (const field of TEXTS) {
    const value = change[field];
    if (value === undefined || value === content[field]) continue;
    steps.push({ field, change: { value, was: content[field] }, blocks: [] });
  }
  if (change.body !== undefined) {
    const before = bodySchema.nodeFromJSON(content.body);
    for (const { step, undo, blocks } of bodySteps(before, change.body.doc)) {
      const json = { ...(step.toJSON() as object), undo: undo.toJSON() as object };
      steps.push({ field: 'body', change: json, blocks });
    }
  }
  if (change.credits !== undefined && !sameCredits(content.credits, change.credits)) {
    const change_ = { value: change.credits, was: content.credits };
    steps.push({ field: 'credits', change: change_, blocks: [] });
  }
  return steps;
}

const textStep = z.object({ was: z.string() });
const creditsStep = z.object({ was: z.array(creditRowSchema) });
const bodyStep = z.object({ undo: z.unknown() });

/** The body before that step. Throws when the log does not fit the text it is taken back from. */
function bodyBefore(doc: Node, step: LoggedStep): Node {
  const undo = Step.fromJSON(bodySchema, bodyStep.parse(step.change).undo);
  const result = undo.apply(doc);
  if (result.doc === null) throw new Error(`A step cannot be taken back: ${result.failed ?? ''}`);
  return result.doc;
}

/** The content as it was before these steps, given newest first. */
export function contentBefore(content: Content, steps: readonly LoggedStep[]): Content {
  const then = { ...content };
  let doc: Node | null = null;
  for (const step of steps) {
    if (step.field === 'body') doc = bodyBefore(doc ?? bodySchema.nodeFromJSON(content.body), step);
    else if (step.field === 'credits') then.credits = creditsStep.parse(step.change).was;
    else then[step.field] = textStep.parse(step.change).was;
  }
  if (doc !== null) then.body = bodyJson(doc);
  return then;
}
