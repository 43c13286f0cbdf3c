import type { Node } from 'prosemirror-model';
import { Step, Transform } from 'prosemirror-transform';
import { copySchema } from '#contract/body/copy-schema.ts';
import { advanceBody, advanceLine } from '#server/writing/authorship/advance.ts';
import { newAttribution, type Attribution } from '#server/writing/authorship/attribution.ts';
import { makerOf, type Unit } from '#server/writing/authorship/units.ts';
import { bodySteps } from '#server/writing/steps/body-steps.ts';

/** A text as the house keeps it: a document, its log, and the attribution that follows it. */
export type SharedText = {
  doc: Node;
  headline: string;
  attribution: Attribution;
  position: number;
};

export function emptyText(): SharedText {
  const paragraph = copySchema.node('paragraph', { id: 'b0' });
  const doc = copySchema.node('doc', null, [paragraph]);
  const attribution = newAttribution(doc);
  return { doc, headline: '', attribution, position: 0 };
}

/** Every block with words: its id, its text, and the place before its first letter. */
export function blocksIn(doc: Node): { id: string; text: string; at: number }[] {
  const blocks: { id: string; text: string; at: number }[] = [];
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true;
    blocks.push({ id: String(node.attrs['id']), text: node.textContent, at: at + 1 });
    return false;
  });
  return blocks;
}

/** Appends steps to the log, by way of the JSON that the log keeps. Gives the steps that take them back, in order. */
export function append(text: SharedText, maker: string, steps: readonly Step[]): Step[] {
  const inverse: Step[] = [];
  const save = `save ${String(text.position)}`;
  for (const sent of steps) {
    const step = Step.fromJSON(copySchema, JSON.parse(JSON.stringify(sent.toJSON())));
    const { doc: after, failed } = step.apply(text.doc);
    if (after === null) throw new Error(failed ?? 'A step does not fit.');
    after.check();
    text.position += 1;
    const by = { position: text.position, maker, save };
    advanceBody(text.attribution, { before: text.doc, after, step }, by);
    inverse.unshift(step.invert(text.doc));
    text.doc = after;
  }
  return inverse;
}

/** Appends what a save of the whole body says: steps that lead from the text to another. */
export function saveWhole(text: SharedText, maker: string, after: Node): Step[] {
  return append(
    text,
    maker,
    bodySteps(text.doc, after).map(({ step }) => step),
  );
}

export function writeHeadline(text: SharedText, maker: string, value: string): void {
  text.position += 1;
  const by = { position: text.position, maker, save: `save ${String(text.position)}` };
  advanceLine(text.attribution, { field: 'headline', value }, by);
  text.headline = value;
}

/** A transformation of the text as it stands. */
export function change(text: SharedText): Transform {
  return new Transform(text.doc);
}

/** Who brought each unit, by name. */
function makersOf({ attribution }: SharedText, units: readonly Unit[]): string[] {
  return units.map((unit) => attribution.makers[makerOf(unit)] ?? '?');
}

/** Who brought each letter of each block, by block id; the headline’s under its name. */
export function authorsOf(text: SharedText): Map<string, string[]> {
  const { attribution, doc } = text;
  const authors = new Map<string, string[]>();
  for (const { id, at, text: words } of blocksIn(doc)) {
    authors.set(id, makersOf(text, attribution.body.slice(at, at + words.length)));
  }
  authors.set('headline', makersOf(text, attribution.lines.get('headline')?.units ?? []));
  return authors;
}
