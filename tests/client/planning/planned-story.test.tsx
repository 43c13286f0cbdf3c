import { describe, expect, it } from '@jest/globals';
import { configure, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import type { PlanItemView } from '#contract/api/plan.ts';
import type { TemplateView } from '#contract/api/templates.ts';
import { openDesk } from '../support/desk-app.tsx';
import { fakeId } from '../support/fake-data.ts';
import { FakeNewsroom, refusal } from '../support/fake-newsroom.ts';
import { RETIRED, TEMPLATE } from '../templates/a-template.ts';

// Words, dialogs and what a template brings arrive when they are first wanted.
configure({ asyncUtilTimeout: 10_000 });

const ITEM: PlanItemView = {
  id: fakeId(800),
  slugline: 'COURT/FAIR',
  title: '',
  desk: TEMPLATE.desk,
  languages: ['en'],
  purpose: '',
  notes: '',
  planned: { local: '2026-11-24', zone: 'Europe/Paris', at: '2026-11-23T23:00:00.000Z' },
  assignee: null,
  commissionedWords: null,
  template: { id: RETIRED.id, name: RETIRED.name },
  state: 'planned',
  cancelledBecause: '',
  story: null,
  version: 2,
  createdBy: TEMPLATE.createdBy,
  abilities: {
    change: { allowed: true },
    assign: { allowed: true },
    makeStory: { allowed: false, reason: 'template-retired', sentence: 'Retired.' },
  },
};

/** A newsroom whose City desk keeps these templates in English, and whose calendar holds the planned story. */
function newsroomWith(items: readonly TemplateView[]): FakeNewsroom {
  const fake = new FakeNewsroom();
  const entry = {
    ...{ kind: 'planned', id: ITEM.id, at: ITEM.planned.at, day: '2026-11-24' },
    ...{ zone: 'Europe/Paris', slugline: ITEM.slugline, title: '', languages: ['en'] },
    ...{ desk: ITEM.desk, assignee: null, state: 'planned', articleId: null },
  };
  fake.answer('GET /calendar', () => ({ status: 200, body: { entries: [entry], capped: false } }));
  fake.answer('GET /people', () => ({ status: 200, body: { items: [] } }));
  fake.answer('GET /desks/:id/templates', ({ url }, { id }) => {
    const here = id === TEMPLATE.desk.id && url.searchParams.get('language') === 'en';
    return { status: 200, body: { items: here ? items : [], mayKeep: false } };
  });
  fake.answer('GET /templates/:id', (_, { id }) => ({
    status: 200,
    body: [TEMPLATE, RETIRED].find((each) => each.id === id),
  }));
  fake.answer('GET /plan-items/:id', () => ({ status: 200, body: ITEM }));
  return fake;
}

async function planOf(items: readonly TemplateView[]): Promise<{
  fake: FakeNewsroom;
  user: UserEvent;
  dialog: HTMLElement;
}> {
  const opened = await openDesk('/calendar?form=agenda&day=2026-11-24', {
    fake: newsroomWith(items),
  });
  await opened.user.click(await screen.findByRole('button', { name: 'Plan a story' }));
  return { ...opened, dialog: await screen.findByRole('dialog') };
}

const sentTo = (fake: FakeNewsroom, method: string): unknown =>
  fake.asked.findLast((request) => request.method === method)?.body;

describe('a story that is planned', () => {
  it('may begin from one of its desk’s templates, and shows what that brings', async () => {
    const { fake, user, dialog } = await planOf([TEMPLATE]);
    fake.answer('POST /plan-items', () => ({ status: 201, body: ITEM }));
    const choice = await within(dialog).findByLabelText('Begin from');
    expect([...choice.querySelectorAll('option')].map(({ textContent }) => textContent)).toEqual([
      'Blank',
      'Court report',
    ]);
    await user.selectOptions(choice, 'Court report');
    const brought = await within(dialog).findByRole('region', { name: 'What it brings' });
    expect(brought.textContent).toContain('TK said so.');
    const slugline = within(dialog).getByLabelText<HTMLInputElement>('Slugline');
    expect(slugline.value).toBe('COURT/');
    await user.type(slugline, 'FAIR');
    await user.click(within(dialog).getByRole('button', { name: 'Plan it' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(sentTo(fake, 'POST')).toMatchObject({
      slugline: 'COURT/FAIR',
      templateId: TEMPLATE.id,
    });
  });

  it('says that a desk has none, and forgets one of another desk', async () => {
    const { fake, user, dialog } = await planOf([TEMPLATE]);
    fake.answer('POST /plan-items', () => ({ status: 201, body: ITEM }));
    await user.selectOptions(await within(dialog).findByLabelText('Begin from'), 'Court report');
    await within(dialog).findByRole('region', { name: 'What it brings' });
    const [, other] = fake.desks;
    await user.selectOptions(within(dialog).getByLabelText('Desk'), other?.name ?? '');
    expect(await within(dialog).findByText(/the story begins blank/u)).toBeTruthy();
    expect(within(dialog).queryByLabelText('Begin from')).toBeNull();
    await user.click(within(dialog).getByRole('button', { name: 'Plan it' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(sentTo(fake, 'POST')).toMatchObject({ deskId: other?.id, templateId: null });
  });

  it('does not begin from one that was retired since, until another is chosen', async () => {
    const fake = newsroomWith([TEMPLATE]);
    fake.answer('PATCH /plan-items/:id', () => ({ status: 200, body: ITEM }));
    const { user } = await openDesk('/calendar?form=agenda&day=2026-11-24', { fake });
    await user.click(await screen.findByRole('button', { name: /COURT\/FAIR/u }));
    const dialog = await screen.findByRole('dialog');
    const choice = await within(dialog).findByLabelText<HTMLSelectElement>('Begin from');
    expect(await within(dialog).findByText(/has been retired: no story begins/u)).toBeTruthy();
    expect(choice.selectedOptions[0]?.textContent).toBe('Old one (retired)');
    const begin = within(dialog).getByRole('button', { name: 'Begin the story' });
    expect(begin.getAttribute('aria-disabled')).toBe('true');
    await user.selectOptions(choice, 'Court report');
    await waitFor(() => expect(within(dialog).queryByText(/no story begins/u)).toBeNull());
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(sentTo(fake, 'PATCH')).toMatchObject({
      slugline: 'COURT/FAIR',
      templateId: TEMPLATE.id,
    });
  });

  it('looks again at what there is when the one that was chosen has gone meanwhile', async () => {
    const { fake, user, dialog } = await planOf([TEMPLATE]);
    fake.answer('POST /plan-items', () => refusal(422, 'content-invalid', 'Retired.'));
    await user.selectOptions(await within(dialog).findByLabelText('Begin from'), 'Court report');
    await within(dialog).findByRole('region', { name: 'What it brings' });
    fake.answer('GET /desks/:id/templates', () => ({
      status: 200,
      body: { items: [], mayKeep: false },
    }));
    await user.click(within(dialog).getByRole('button', { name: 'Plan it' }));
    expect(await within(dialog).findByText(/has been retired: no story begins/u)).toBeTruthy();
    await user.selectOptions(within(dialog).getByLabelText('Begin from'), 'Blank');
    expect(await within(dialog).findByText(/the story begins blank/u)).toBeTruthy();
  });
});
