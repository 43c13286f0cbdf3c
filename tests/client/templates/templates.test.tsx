import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import type { TemplateView } from '#contract/api/templates.ts';
import { aloneText } from '#client/editor/alone-text.ts';
import { bodyOfDoc } from '#client/editor/body-of-doc.ts';
import { draftOf, sentOf } from '#client/features/writing/templates/template-draft.ts';
import { openDesk, type Opened } from '../support/desk-app.tsx';
import { FakeNewsroom, refusal } from '../support/fake-newsroom.ts';
import { RETIRED, TEMPLATE } from './a-template.ts';

/** Words, the editor and what it shows arrive when they are first asked for. */
const SOON = { timeout: 8_000 };
function withTemplates(items: TemplateView[], mayKeep = true): FakeNewsroom {
  const fake = new FakeNewsroom();
  fake.answer('GET /desks/:id/templates', () => ({ status: 200, body: { items, mayKeep } }));
  fake.answer('GET /templates/:id', () => ({ status: 200, body: items[0] ?? null }));
  return fake;
}

async function openTemplates(items: TemplateView[], mayKeep = true): Promise<Opened> {
  const opened = await openDesk('/templates?desk=city', { fake: withTemplates(items, mayKeep) });
  await screen.findByRole('heading', { level: 1, name: 'Story templates' }, SOON);
  return opened;
}

describe('the screen of story templates', () => {
  it('shows each with what it is for, its language and who changed it last', async () => {
    await openTemplates([TEMPLATE, RETIRED]);
    const row = (await screen.findByText('Court report', {}, SOON)).closest('li') as HTMLElement;
    for (const words of ['A sentence or a verdict', 'English', 'TK sentenced', 'Ines Okafor'])
      expect(row.textContent).toContain(words);
    const old = screen.getByText('Old one').closest('li') as HTMLElement;
    expect(within(old).getByText('Retired')).toBeTruthy();
    expect(within(old).getByRole('button', { name: 'Bring “Old one” back' })).toBeTruthy();
  });

  it('says what to do where there are none, to whoever may do it', async () => {
    await openTemplates([]);
    expect(await screen.findByText(/Make one for what the desk writes/u, {}, SOON)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'New template' })).toBeTruthy();
  });

  it('lets others only read', async () => {
    const { user } = await openTemplates([TEMPLATE], false);
    await user.click(await screen.findByRole('button', { name: 'Read “Court report”' }, SOON));
    const brought = await screen.findByRole('region', { name: 'What it brings' }, SOON);
    expect(brought.textContent).toContain('TK said so.');
    expect(brought.textContent).toContain('Legal must sign');
    expect(brought.textContent).toContain('crime and law');
    expect(brought.textContent).not.toContain('medtop');
    expect(screen.queryByRole('button', { name: 'Save the template' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Back to the list' }));
    expect(screen.queryByRole('button', { name: 'New template' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Retire “Court report”' })).toBeNull();
  });

  it('changes one at the version that was read, its text with it', async () => {
    const { fake, user } = await openTemplates([TEMPLATE]);
    fake.answer('PATCH /templates/:id', () => ({ status: 200, body: TEMPLATE }));
    await user.click(await screen.findByRole('button', { name: 'Change “Court report”' }, SOON));
    const form = await screen.findByRole('form', { name: 'Change “Court report”' }, SOON);
    expect(within(form).getByRole('textbox', { name: 'Text of the template' }).textContent).toBe(
      'TK said so.',
    );
    const headline = within(form).getByLabelText('Headline');
    await user.clear(headline);
    await user.type(headline, 'TK jailed');
    await user.click(within(form).getByRole('button', { name: 'Save the template' }));
    await waitFor(() => expect(screen.queryByRole('form')).toBeNull(), SOON);
    const sent = fake.asked.find(({ method }) => method === 'PATCH');
    expect(sent?.headers.get('If-Match')).toBe('"3"');
    expect(sent?.body).toMatchObject({ headline: 'TK jailed', body: TEMPLATE.body, urgency: 4 });
    expect(sent?.body).not.toHaveProperty('language');
  });

  it('underlines what is still to come, as in an article', async () => {
    const { user } = await openTemplates([TEMPLATE]);
    await user.click(await screen.findByRole('button', { name: 'Change “Court report”' }, SOON));
    const text = await screen.findByRole('textbox', { name: 'Text of the template' }, SOON);
    const underlined = (): (string | null)[] =>
      [...text.querySelectorAll('[data-proof]')].map(({ textContent }) => textContent);
    await waitFor(() => expect(underlined()).toEqual(['TK']), SOON);
    expect(text.getAttribute('spellcheck')).toBe('true');
  });

  it('says who was first, and reads what stands then', async () => {
    const { fake, user } = await openTemplates([TEMPLATE]);
    fake.answer('PATCH /templates/:id', () => refusal(412, 'stale-version', 'No.'));
    await user.click(await screen.findByRole('button', { name: 'Change “Court report”' }, SOON));
    await user.click(await screen.findByRole('button', { name: 'Save the template' }, SOON));
    const newer = { ...TEMPLATE, headline: 'TK freed', version: 4 };
    fake.answer('GET /templates/:id', () => ({ status: 200, body: newer }));
    await user.click(await screen.findByRole('button', { name: 'Read what stands now' }, SOON));
    await waitFor(
      () => expect(screen.getByLabelText<HTMLInputElement>('Headline').value).toBe('TK freed'),
      SOON,
    );
  });

  it('says a refused name at its field, and takes whoever typed it there', async () => {
    const { fake, user } = await openTemplates([TEMPLATE]);
    const message = 'Another template of the desk has this name in this language.';
    const refused = refusal(422, 'content-invalid', 'It cannot be kept.');
    fake.answer('PATCH /templates/:id', () => ({
      ...refused,
      body: {
        ...(refused.body as object),
        issues: [{ at: 'name', code: 'name-taken', message }],
      },
    }));
    await user.click(await screen.findByRole('button', { name: 'Change “Court report”' }, SOON));
    await user.click(await screen.findByRole('button', { name: 'Save the template' }, SOON));
    const name = screen.getByRole('textbox', { name: 'Name' });
    await waitFor(() => expect(document.activeElement).toBe(name), SOON);
    expect(name.getAttribute('aria-invalid')).toBe('true');
    const told = (name.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent);
    expect(told).toContain(message);
    expect(screen.getByLabelText('Headline').getAttribute('aria-invalid')).not.toBe('true');
  });

  it('retires one only after asking, and names it', async () => {
    const { fake, user } = await openTemplates([TEMPLATE]);
    fake.answer('PATCH /templates/:id', () => ({ status: 200, body: RETIRED }));
    await user.click(await screen.findByRole('button', { name: 'Retire “Court report”' }, SOON));
    const dialog = await screen.findByRole('dialog', { name: 'Retire “Court report”?' }, SOON);
    expect(fake.asked.some(({ method }) => method === 'PATCH')).toBe(false);
    await user.click(within(dialog).getByRole('button', { name: 'Retire' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), SOON);
    expect(fake.asked.find(({ method }) => method === 'PATCH')?.body).toEqual({ retired: true });
  });
});

describe('a text that is written alone', () => {
  it('takes what is typed, and is read as it stands', () => {
    const text = aloneText(TEMPLATE.body, 'en');
    expect(text.isOpen).toBe(true);
    text.dispatch(text.state.tr.insertText('Indeed, ', 1));
    expect(bodyOfDoc(text.state.doc).content?.[0]?.content?.[0]?.text).toBe('Indeed, TK said so.');
    text.close();
  });

  it('goes out with the fields as they were read', () => {
    const { language: _language, ...sent } = {
      ...sentOf(draftOf(TEMPLATE, 'fr'), TEMPLATE.body),
      language: 'en',
    };
    const { id: _id, desk: _desk, retiredAt: _at, version: _version, ...known } = TEMPLATE;
    const {
      language: _spoken,
      createdBy: _by,
      createdAt: _when,
      topicLabels: _names,
      ...rest
    } = known;
    const { changedBy: _who, changedAt: _then, ...particulars } = rest;
    expect(sent).toEqual(particulars);
    expect(sentOf(draftOf(null, 'fr'), TEMPLATE.body)).toMatchObject({
      sectionId: null,
      commissionedWords: null,
      urgency: 5,
    });
  });
});

describe('a new story', () => {
  it('offers the desk’s templates, shows what one brings, and begins from it', async () => {
    const fake = withTemplates([TEMPLATE]);
    fake.answer('POST /stories', () => refusal(409, 'template-retired', 'It has been retired.'));
    const { user } = await openDesk('/', { fake });
    await user.click((await screen.findAllByRole('button', { name: /New story/u }))[0] as Element);
    const dialog = await screen.findByRole('dialog', {}, SOON);
    const choice = await within(dialog).findByLabelText('Begin from', {}, SOON);
    expect(
      within(choice)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['Blank', 'Court report']);
    await user.selectOptions(choice, 'Court report');
    const brought = await within(dialog).findByRole('region', { name: 'What it brings' }, SOON);
    expect(brought.textContent).toContain('TK said so.');
    const slugline = within(dialog).getByLabelText<HTMLInputElement>('Slugline');
    expect(slugline.value).toBe('COURT/');
    await user.type(slugline, 'QUAY');
    await user.click(within(dialog).getByRole('button', { name: 'Start the story' }));
    await within(dialog).findByText(/has been retired/u, {}, SOON);
    const sent = fake.asked.find(
      ({ method, url }) => method === 'POST' && url.pathname.endsWith('stories'),
    );
    expect(sent?.body).toMatchObject({
      templateId: TEMPLATE.id,
      slugline: 'COURT/QUAY',
      headline: '',
      urgency: 4,
    });
    await user.selectOptions(choice, 'Blank');
    expect(within(dialog).queryByRole('region', { name: 'What it brings' })).toBeNull();
  });
});
