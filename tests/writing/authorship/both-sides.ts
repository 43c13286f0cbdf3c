import { lettersOf } from './naive-model.ts';
import type { Play } from './play.ts';
import { authorsOf } from './shared-text.ts';

/** The author of each letter as the model has it, block by block. */
export function modelled({ model }: Play): string {
  return [...model.order, 'headline']
    .map((id) => [id, ...lettersOf(model, id).map(({ author }) => author)].join(' '))
    .join('\n');
}

/** The same as the house works it out from the log. */
export function workedOut({ text }: Play): string {
  return [...authorsOf(text)].map(([id, authors]) => [id, ...authors].join(' ')).join('\n');
}
