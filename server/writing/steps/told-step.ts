import type { ToldStep } from '#contract/api/collab.ts';
import type { PersonRef } from '#contract/api/shapes.ts';
import type { NewStep } from './content-steps.ts';

/** A step as it is told to who has the text open: what takes it back stays in the log. */
export function toldStep(
  { field, change, origin }: Pick<NewStep, 'field' | 'change' | 'origin'>,
  made: { position: number; clientId: string; by: PersonRef | null; at: Date },
): ToldStep {
  const { undo: _undo, was: _was, ...told } = change;
  const isPersons = origin === undefined;
  return {
    position: made.position,
    field,
    change: told,
    clientId: isPersons ? made.clientId : '',
    by: isPersons ? made.by : null,
    at: made.at.toISOString(),
  };
}
