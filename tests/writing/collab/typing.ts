import { ReplaceStep } from 'prosemirror-transform';
import { Fragment, Slice } from 'prosemirror-model';
import { copySchema } from '#contract/body/copy-schema.ts';

/** The step that types a text at a place of the body (1 is the start of the first paragraph). */
export function typed(place: number, text: string): Record<string, unknown> {
  const slice = new Slice(Fragment.from(copySchema.text(text)), 0, 0);
  return new ReplaceStep(place, place, slice).toJSON() as Record<string, unknown>;
}
