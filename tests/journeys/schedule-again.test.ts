import { describe, expect, it } from '@jest/globals';
import { articleSchedulesSchema, type ScheduleView } from '#contract/api/schedules.ts';
import type { PublishChecks } from '#contract/api/publishing.ts';
import type { Page } from 'playwright-core';
import { axeFaultsEitherWay } from './support/axe.ts';
import { openArticle, sign, viewOf } from './support/article-steps.ts';
import { beginStory, handIn } from './support/begin-story.ts';
import { callDesk } from './support/desk-calls.ts';
import { openJourney } from './support/open-journey.ts';

const PATIENCE_MS = 600_000;
const MINUTE_MS = 60_000;
const REASON = 'He broke off in the middle of the sentence.';

describe('a schedule that failed', () => {
  const journey = openJourney();
  let articleId = '';

  /** The newest schedule, once it has ended. */
  async function ended(page: Page): Promise<ScheduleView> {
    for (;;) {
      const answer = await callDesk(page, 'GET', `/articles/${articleId}/schedules`);
      const [newest] = articleSchedulesSchema.parse(answer).items;
      if (newest?.end != null) return newest;
      await page.waitForTimeout(1_000);
    }
  }

  it(
    'had a check overridden, and lost its signature before its time came',
    async () => {
      const { staff } = journey;
      await staff.watch(async () => {
        const reporter = await staff.as('reporter');
        articleId = await beginStory(reporter, {
          slugline: 'PIER/REOPENS',
          headline: 'The old pier opens again on Friday',
          text: ['The pier opens on Friday, the port said.', '“It has waited long enough.'],
        });
        await handIn(reporter);
        const editor = await staff.as('editor');
        await openArticle(editor, articleId);
        await sign(editor, 'Editorial');
        const chief = await staff.as('chief');
        const { issues, revisionId } = (await callDesk(
          chief,
          'GET',
          `/articles/${articleId}/publish-checks`,
        )) as PublishChecks;
        const overrides = issues
          .filter(({ severity }) => severity === 'error')
          .map(({ code, at }) => ({ code, at, reason: REASON }));
        expect(overrides.map(({ code }) => code)).toEqual(['quotes-unbalanced']);
        const { signOffs } = await viewOf(editor, articleId);
        const [signed] = signOffs;
        // Whole minutes, by the newsroom’s clock, and never one that has passed.
        const local = new Date(Date.parse(signed?.at ?? '') + 2 * MINUTE_MS);
        const time = { local: local.toISOString().slice(0, 16), zone: 'UTC' };
        const body = { revisionId, kind: 'initial', overrides, ...time };
        await callDesk(chief, 'POST', `/articles/${articleId}/schedules`, { body });
        const back = { body: { reason: 'One more look.' } };
        await callDesk(editor, 'POST', `/sign-offs/${signed?.id ?? ''}/withdrawals`, back);
        expect((await ended(chief)).end?.issues.map(({ code }) => code)).toContain(
          'sign-off-missing',
        );
      });
    },
    PATIENCE_MS,
  );

  it(
    'is made again once it is signed, with the reason shown and given anew',
    async () => {
      const { staff } = journey;
      await staff.watch(async () => {
        const editor = await staff.as('editor');
        await openArticle(editor, articleId);
        await sign(editor, 'Editorial');
        const chief = await staff.as('chief');
        await openArticle(chief, articleId);
        await chief.getByRole('button', { name: 'Schedule again…' }).click();
        const dialog = chief.getByRole('dialog');
        await dialog.getByText(REASON, { exact: false }).waitFor();
        const deed = dialog.getByRole('button', { name: 'Schedule revision 1' });
        expect(await deed.isDisabled()).toBe(true);
        expect(await axeFaultsEitherWay(chief)).toEqual([]);
        await dialog.getByRole('button', { name: /^Override it again…/u }).click();
        expect(await dialog.getByRole('textbox').last().inputValue()).toBe(REASON);
        expect(await axeFaultsEitherWay(chief)).toEqual([]);
        await deed.click();
        await chief.getByText(/^Runs .*: revision 1$/u).waitFor();
        const answer = await callDesk(chief, 'GET', `/articles/${articleId}/schedules`);
        const [again, failed] = articleSchedulesSchema.parse(answer).items;
        expect(again).toMatchObject({ end: null, overrides: failed?.overrides });
      });
      expect(staff.faults()).toEqual([]);
    },
    PATIENCE_MS,
  );
});
