import type { Node } from 'prosemirror-model';
import { AttrStep, Step } from 'prosemirror-transform';
import { copySchema } from '#contract/body/copy-schema.ts';
import type { Issue } from '#contract/problem.ts';
import { loggedBodyStep, type NewStep } from './content-steps.ts';
import { issuesOfBlocks, issuesOfSize } from './sound-blocks.ts';
import { blocksOfStep } from './step-blocks.ts';

/** The steps as the log keeps them and the text after them, or everything that is wrong with them. */
export type Acceptance =
  { ok: true; steps: NewStep[]; doc: Node; anchors: Set<string> } | { ok: false; issues: Issue[] };

const KINDS: ReadonlySet<unknown> = new Set([
  'replace',
  'replaceAround',
  'addMark',
  'removeMark',
  'addNodeMark',
  'removeNodeMark',
  'attr',
]);

function issue(index: number, code: string, message: string): Issue {
  return { at: `steps[${String(index)}]`, code, message };
}

function said(error: unknown): string {
  return error instanceof Error ? error.message.slice(0, 200) : 'This is not a step.';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Collects the ids of comments' anchors in anything that was sent. */
function anchorsIn(value: unknown, found: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) anchorsIn(item, found);
  if (!isObject(value) || Array.isArray(value)) return;
  const { attrs } = value;
  if (value['type'] === 'comment' && isObject(attrs) && typeof attrs['id'] === 'string') {
    found.add(attrs['id']);
  }
  for (const key of ['content', 'marks', 'slice']) anchorsIn(value[key], found);
}

function marksComment(sent: Record<string, unknown>): boolean {
  return isObject(sent['mark']) && sent['mark']['type'] === 'comment';
}

/** Reads one step that somebody sent, over the working copy’s grammar. */
function readStep(sent: unknown, index: number): Step | Issue {
  if (!isObject(sent) || !KINDS.has(sent['stepType'])) {
    return issue(index, 'unknown-step', 'A text knows no step of this kind.');
  }
  if (marksComment(sent)) {
    return issue(index, 'anchor-refused', 'A comment is hung on the text by opening it.');
  }
  try {
    return Step.fromJSON(copySchema, sent);
  } catch (error) {
    return issue(index, 'step-unreadable', said(error));
  }
}

type Applied = { step: NewStep; doc: Node };

function logged(step: Step, before: Node, after: Node): NewStep {
  const change = loggedBodyStep(step, step.invert(before));
  return { field: 'body', change, blocks: blocksOfStep(step, before, after) };
}

function applyStep(step: Step, before: Node, index: number): Applied | Issue {
  try {
    const { doc, failed } = step.apply(before);
    if (doc === null) return issue(index, 'step-does-not-fit', failed ?? 'The step does not fit.');
    return { step: logged(step, before, doc), doc };
  } catch (error) {
    return issue(index, 'step-does-not-fit', said(error));
  }
}

/** Blocks without an id and blocks whose id stands before them already, as places in the text. */
function blocksToName(doc: Node): number[] {
  const seen = new Set<unknown>();
  const places: number[] = [];
  doc.descendants((node, place) => {
    if (!('id' in node.attrs)) return false;
    const id: unknown = node.attrs['id'];
    if (id === null || seen.has(id)) places.push(place);
    else seen.add(id);
    return !node.isTextblock;
  });
  return places;
}

/** A client names its blocks itself; only where two people did the same thing at once something is left to mend. */
const MOST_TO_NAME = 100;

/** Gives each block an id of its own by steps of the system’s; of two halves of a paragraph the first keeps it. */
function named(
  doc: Node,
  places: readonly number[],
  newId: () => string,
): { steps: NewStep[]; doc: Node } {
  const steps: NewStep[] = [];
  let now = doc;
  for (const place of places) {
    const step = new AttrStep(place, 'id', newId());
    const after = step.apply(now).doc;
    if (after === null) continue;
    steps.push({ ...logged(step, now, after), blocks: [], origin: '' });
    now = after;
  }
  return { steps, doc: now };
}

/**
 * Whether steps that somebody sent may follow this text: readable, fitting one after another, and leaving a text
 * that an article may have, within its limits. Double block ids are mended by further steps. `anchors` are the ids of the
 * comments that the sent pieces carry and the text did not have: whoever asks must know their threads.
 */
export function acceptSteps(
  before: Node,
  sent: readonly unknown[],
  newId: () => string,
): Acceptance {
  const steps: NewStep[] = [];
  const anchors = new Set<string>();
  let doc = before;
  for (const [index, json] of sent.entries()) {
    const step = readStep(json, index);
    if (!(step instanceof Step)) return { ok: false, issues: [step] };
    const applied = applyStep(step, doc, index);
    if (!('doc' in applied)) return { ok: false, issues: [applied] };
    anchorsIn(json, anchors);
    steps.push(applied.step);
    doc = applied.doc;
  }
  const large = issuesOfSize(before, doc);
  if (large.length > 0) return { ok: false, issues: large };
  const places = blocksToName(doc);
  if (places.length > MOST_TO_NAME) {
    return { ok: false, issues: [issue(0, 'block-id-missing', 'Every block needs an id.')] };
  }
  const mended = named(doc, places, newId);
  const issues = issuesOfBlocks(before, mended.doc);
  if (issues.length > 0) return { ok: false, issues };
  return { ok: true, steps: [...steps, ...mended.steps], doc: mended.doc, anchors };
}
