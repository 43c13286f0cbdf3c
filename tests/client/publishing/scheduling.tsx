import { jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import type { ScheduleChecks } from '#contract/api/schedules.ts';
import type { ArticleView } from '#contract/api/writing.ts';
import type { Issue } from '#contract/problem.ts';
import type { ScreenLanguage } from '#client/app/words/languages.ts';
import { ScheduleDialog } from '#client/features/publishing/schedule-dialog.tsx';
import { NewsroomZone } from '#client/ui/newsroom-zone.ts';
import { instantIssue } from '#server/publishing/rules/check-schedule.ts';
import { localInstant, type Fold } from '#server/publishing/rules/local-instant.ts';
import { nodeZoneRules } from '#server/publishing/rules/zone-rules.ts';
import { fakeId, NOW } from '#tests/client/support/fake-data.ts';
import { FakeNewsroom, type FakeAnswer } from '#tests/client/support/fake-newsroom.ts';
import { anArticle } from '#tests/client/translation/support/an-article.ts';
import { showPart } from '#tests/client/translation/support/show-part.tsx';

/** The revision that is to go out. */
export const REVISION = fakeId(3001);

/** What a time means, by the server’s own rules, at the moment at which these tests stand. */
function timeAnswer(query: URLSearchParams): Pick<ScheduleChecks, 'instant' | 'time'> {
  const which = query.get('which');
  const fold: Fold | null = which === 'earlier' || which === 'later' ? which : null;
  const wanted = { local: query.get('local') ?? '', zone: query.get('zone') ?? '', fold };
  const both = localInstant({ ...wanted, fold: null }, nodeZoneRules);
  const choices = 'choices' in both ? both.choices : [];
  const told = choices.map((each) => ({ ...each, instant: each.instant.toISOString() }));
  const read = localInstant(wanted, nodeZoneRules);
  const fault =
    'fault' in both ? { code: both.fault, sentence: both.sentence, choices: told } : null;
  if (!('instant' in read)) return { instant: null, time: fault };
  const wrong = instantIssue(read.instant, new Date(NOW));
  if (wrong !== null) return { instant: null, time: { ...wrong, choices: [] } };
  return { instant: read.instant.toISOString(), time: fault };
}

type Opening = {
  article?: Partial<ArticleView>;
  issues?: readonly Issue[];
  overrides?: { code: 'quotes-unbalanced'; at: string; reason: string }[];
  language?: ScreenLanguage;
  /** What the server answers to the deed. */
  answer?: () => FakeAnswer;
};

/** Opens the schedule dialog over a signed revision, in Lisbon’s newsroom on a Monday in November. */
export async function openScheduling(opening: Opening = {}) {
  const article = { ...anArticle({ sourceArticleId: null, language: 'en' }), ...opening.article };
  const fake = new FakeNewsroom();
  fake.answer('GET /articles/:id/schedule-checks', ({ url }) => ({
    status: 200,
    body: {
      ...timeAnswer(url.searchParams),
      ...{ revisionId: REVISION, kind: 'initial', ready: true },
      issues: opening.issues ?? [],
    },
  }));
  const scheduled = (): FakeAnswer => ({ status: 201, body: { scheduleId: fakeId(9), article } });
  fake.answer('POST /articles/:id/schedules', opening.answer ?? scheduled);
  const [onScheduled, onGo, onClose] = [jest.fn(async () => undefined), jest.fn(), jest.fn()];
  const what = {
    ...{ revisionId: REVISION, kind: 'initial' as const, corrections: [] },
    overrides: opening.overrides ?? [],
  };
  const user = await showPart(
    fake,
    () => (
      <NewsroomZone value="Europe/Lisbon">
        <ScheduleDialog {...{ article, what, onScheduled, onGo, onClose }} number={4} />
      </NewsroomZone>
    ),
    opening.language,
  );
  await screen.findByRole('dialog');
  return { fake, user, onScheduled, onGo, onClose };
}

/** Sets the day and the time of day, as the fields of a browser do. */
export async function setTime(user: UserEvent, local: string): Promise<void> {
  const [day = '', clock = ''] = local.split('T');
  const [dayField, clockField] = document.querySelectorAll<HTMLInputElement>(
    'input[type="date"], input[type="time"]',
  );
  for (const [field, value] of [
    [dayField, day],
    [clockField, clock],
  ] as const) {
    if (field === undefined) throw new Error('The dialog asks for no time.');
    await user.clear(field);
    await user.type(field, value);
  }
}

/** What was sent to be scheduled, the last of it. */
export function sentIn(fake: FakeNewsroom): unknown {
  return fake.asked.findLast(({ method }) => method === 'POST')?.body;
}
