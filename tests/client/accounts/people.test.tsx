import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import type { PersonView } from '#contract/api/accounts.ts';
import { openDesk } from '#tests/client/support/desk-app.tsx';
import { fakeId } from '#tests/client/support/fake-data.ts';
import { FakeNewsroom, refusal } from '#tests/client/support/fake-newsroom.ts';

const PEOPLE: PersonView[] = [
  {
    id: fakeId(3),
    name: 'Maud Serrano',
    email: 'translator@demo.example',
    isAdmin: false,
    active: true,
    memberships: [
      { deskId: fakeId(102), role: 'translator', languages: ['fr'] },
      { deskId: fakeId(102), role: 'editor', languages: [] },
    ],
  },
  {
    id: fakeId(9),
    name: 'Old Hand',
    email: 'old@demo.example',
    isAdmin: false,
    active: false,
    memberships: [],
  },
];

function withPeople(): FakeNewsroom {
  const fake = new FakeNewsroom();
  fake.answer('GET /people', () => ({ status: 200, body: { items: PEOPLE } }));
  fake.answer('GET /invitations', () => ({ status: 200, body: { items: [] } }));
  fake.answer('PATCH /people/:id', () => ({ status: 200, body: { items: PEOPLE } }));
  fake.answer('POST /invitations', () => ({
    status: 201,
    body: { url: 'http://localhost/desk/access/secret', expiresAt: '2026-11-30T09:00:00Z' },
  }));
  return fake;
}

describe('people and desks', () => {
  it('shows who is on which desk as what, and whose account is closed', async () => {
    await openDesk('/people', { fake: withPeople() });
    const maud = (await screen.findByText('Maud Serrano')).closest('li')!;
    expect(maud.textContent).toContain('Version française: Translator (fr)');
    expect(maud.textContent).toContain('Version française: Editor');
    const old = screen.getByText('Old Hand').closest('li')!;
    expect(within(old).getByText('Closed')).toBeTruthy();
    expect(within(old).queryByRole('button', { name: /password link/i })).toBeNull();
  });

  it('gives one more role on a desk and keeps the others', async () => {
    const { fake, user } = await openDesk('/people', { fake: withPeople() });
    await user.click(await screen.findByRole('button', { name: 'Change Maud Serrano' }));
    const city = within(await screen.findByRole('group', { name: 'City' }));
    await user.click(city.getByRole('checkbox', { name: 'Reporter' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const sent = fake.asked.find(({ method }) => method === 'PATCH');
    expect(sent?.body).toMatchObject({
      name: 'Maud Serrano',
      active: true,
      memberships: [
        { deskId: fakeId(102), role: 'translator', languages: ['fr'] },
        { deskId: fakeId(102), role: 'editor', languages: [] },
        { deskId: fakeId(100), role: 'reporter', languages: [] },
      ],
    });
  });

  it('shows the link of an invitation once, to be copied', async () => {
    const { fake, user } = await openDesk('/people', { fake: withPeople() });
    await user.click(await screen.findByRole('button', { name: 'Invite somebody' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText('Name'), 'New Hand');
    await user.type(dialog.getByLabelText('Email address'), 'new@demo.example');
    await user.click(dialog.getByRole('button', { name: 'Make the invitation' }));
    const link = await screen.findByDisplayValue('http://localhost/desk/access/secret');
    expect((link as HTMLInputElement).readOnly).toBe(true);
    expect(fake.asked.find(({ method }) => method === 'POST')?.body).toEqual({
      name: 'New Hand',
      email: 'new@demo.example',
      isAdmin: false,
      memberships: [],
    });
  });

  it('is not for those who do not look after the newsroom', async () => {
    const fake = withPeople();
    fake.me = { ...fake.me, isAdmin: false };
    await openDesk('/people', { fake });
    expect(await screen.findByRole('heading', { name: 'For administrators' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Record' })).toBeNull();
    expect(fake.asked.some(({ url }) => url.pathname.endsWith('/people'))).toBe(false);
  });
});

describe('newsroom settings', () => {
  it('saves against the version that was read, with sections in their order', async () => {
    const fake = new FakeNewsroom();
    fake.answer('GET /newsroom', () => ({ status: 200, body: fake.me.newsroom }));
    fake.answer('PUT /newsroom', () => ({
      status: 200,
      body: { ...fake.me.newsroom, version: 4 },
    }));
    const { user } = await openDesk('/settings', { fake });
    await user.click(await screen.findByRole('button', { name: 'Move World up' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Saved.')).toBeTruthy();
    const sent = fake.asked.find(({ method }) => method === 'PUT')!;
    expect(sent.headers.get('If-Match')).toBe('"3"');
    expect(
      (sent.body as { sections: { slug: string }[] }).sections.map(({ slug }) => slug),
    ).toEqual(['world', 'city']);
  });

  it('says when somebody else was faster, and loads theirs on request only', async () => {
    const fake = new FakeNewsroom();
    fake.answer('GET /newsroom', () => ({ status: 200, body: fake.me.newsroom }));
    fake.answer('PUT /newsroom', () => refusal(412, 'stale-version'));
    const { user } = await openDesk('/settings', { fake });
    const name = await screen.findByLabelText<HTMLInputElement>('Name of the newsroom');
    await user.clear(name);
    await user.type(name, 'The Tide');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/somebody else has changed/i);
    expect(name.value).toBe('The Tide');
    await user.click(screen.getByRole('button', { name: 'Load again' }));
    await waitFor(() => expect(name.value).toBe('The Harbour Courier'));
  });
});

describe('my account', () => {
  it('shows a new token once', async () => {
    const fake = new FakeNewsroom();
    const token = {
      id: fakeId(50),
      name: 'Archive',
      prefix: 'wtt_ab',
      reach: 'read',
      createdAt: '2026-11-23T09:00:00Z',
      usedAt: null,
      expiresAt: '2027-02-21T09:00:00Z',
    };
    fake.answer('GET /api-tokens', () => ({ status: 200, body: { items: [token] } }));
    fake.answer('POST /api-tokens', () => ({
      status: 201,
      body: { ...token, token: 'wtt_abcdef' },
    }));
    const { user } = await openDesk('/account', { fake });
    await user.type(await screen.findByLabelText('What it is for'), 'Archive');
    await user.click(screen.getByRole('button', { name: 'Make a token' }));
    expect(await screen.findByDisplayValue('wtt_abcdef')).toBeTruthy();
    expect(screen.getByText('never')).toBeTruthy();
  });
});
