import type { Scope, StepCondition } from '#contract/vocabulary.ts';
import type { Services } from '#server/kit/services.ts';
import type { DeskKey } from './people.ts';

type Step = {
  scope: Scope;
  condition: StepCondition;
  flag?: string;
  terms?: string[];
  termsName?: string;
  by?: DeskKey;
};

const READ: Step = { scope: 'editorial', condition: 'always' };
const FLAGGED: Step = { scope: 'legal', condition: 'flagged', flag: 'needs-legal' };
const NAMES: Step = {
  scope: 'legal',
  condition: 'contains-term',
  terms: ['Meridian Quays', 'Judge Aldous Penrose'],
  termsName: 'Before the court',
};
const PICTURES: Step = { scope: 'photo', condition: 'has-pictures', by: 'pictures' };
const LANGUAGE: Step = { scope: 'language', condition: 'is-translation' };

/** The signatures that each desk's articles need, in order. */
const STEPS: Record<DeskKey, readonly Step[]> = {
  city: [READ, PICTURES, FLAGGED, NAMES],
  world: [READ, PICTURES, FLAGGED],
  french: [LANGUAGE, READ, FLAGGED],
  arabic: [READ, FLAGGED],
  pictures: [READ],
};

/** Sets the demo desks' steps of sign-off. */
export async function setSteps(
  { database }: Pick<Services, 'database'>,
  desks: Record<DeskKey, string>,
): Promise<void> {
  const data = (Object.keys(STEPS) as DeskKey[]).flatMap((desk) =>
    STEPS[desk].map(({ by, ...step }, position) => ({
      ...step,
      position,
      deskId: desks[desk],
      byDeskId: by === undefined ? null : desks[by],
    })),
  );
  await database.prisma.deskStep.createMany({ data });
}
