import type { AbilityAnswer, PersonRef } from '#contract/api/shapes.ts';
import type { CreditRow } from '#contract/content.ts';
import type { DraftRow } from './credit-rows.ts';

/** What one row of the credits is given. */
export type CreditRowProps = {
  draft: DraftRow;
  number: number;
  isLast: boolean;
  people: readonly PersonRef[];
  languages: readonly string[];
  /** May names be withheld from every output? */
  withhold: AbilityAnswer | undefined;
  readOnly: boolean;
  onChange: (part: Partial<CreditRow>) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
};
