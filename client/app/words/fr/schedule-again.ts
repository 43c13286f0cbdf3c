import type { scheduleAgain as english } from '../en/schedule-again.ts';
import type { Translated } from '../translated.ts';

export const scheduleAgain: Translated<typeof english> = {
  lead: 'On part de ce que {{name}} avait décidé pour {{when}} ({{zone}}). Regardez chaque point de nouveau : rien n’est repris sans être vu.',
  revision: 'Quelle révision',
  same: 'Révision {{number}}, telle que programmée',
  newest: 'Révision {{number}}, la dernière',
  held: '{{name}} avait passé outre, avec ce motif : « {{reason}} »',
  again: 'Passer outre de nouveau…',
};
