import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import type { PersonView } from '#contract/api/accounts.ts';
import type { OpenInvitation } from '#contract/api/roles.ts';
import { shortNameOf } from '#client/features/accounts/roles/short-name.ts';
import { changesOf, withEdit } from '#client/features/accounts/roles/role-edits.ts';
import { rightsNobodyHolds, rightsThere } from '#client/features/accounts/roles/who-holds.ts';
import { openDesk } from '#tests/client/support/desk-app.tsx';
import { fakeId, fakeRoles } from '#tests/client/support/fake-data.ts';
import { FakeNewsroom, refusal } from '#tests/client/support/fake-newsroom.ts';

const CITY = fakeId(100);

function person(n: number, name: string, roles: readonly string[], active = true): PersonView {
  const memberships = roles.map((role) => ({ deskId: CITY, role, languages: [] }));
  return { id: fakeId(n), name, email: `${n}@demo.example`, isAdmin: false, active, memberships };
}

const PEOPLE = [
  person(1, 'Ines Okafor', ['chief']),
  person(3, 'Maud Serrano', ['editor', 'reporter']),
  person(9, 'Old Hand', ['counsel'], false),
];

const INVITATION: OpenInvitation = {
  id: fakeId(70),
  email: 'new@demo.example',
  name: 'New Hand',
  isAdmin: false,
  memberships: [{ deskId: CITY, role: 'counsel', languages: [] }],
  madeBy: 'Piotr',
  madeAt: '2026-11-23T09:00:00Z',
  expiresAt: '2026-11-30T09:00:00Z',
};

function withRoles(): FakeNewsroom {
  const fake = new FakeNewsroom();
  fake.answer('GET /people', () => ({ status: 200, body: { items: PEOPLE } }));
  fake.answer('GET /invitations', () => ({ status: 200, body: { items: [INVITATION] } }));
  fake.answer('PUT /roles/:id', ({ body }, { id }) => {
    const { rights } = body as { rights: (typeof fake.roles)[number]['rights'] };
    fake.roles = fake.roles.map((role) =>
      role.id === id ? { ...role, rights, version: role.version + 1 } : role,
    );
    return { status: 200, body: { items: fake.roles } };
  });
  return fake;
}

const sentTo = (fake: FakeNewsroom, method: string) =>
  fake.asked.filter((request) => request.method === method);

describe('the roles on the screen', () => {
  it('are ticked, told in sentences, and saved over the version that was read', async () => {
    const { fake, user } = await openDesk('/roles', { fake: withRoles() });
    await user.click(await screen.findByRole('checkbox', { name: 'Editor: Kill' }));
    await user.click(screen.getByRole('checkbox', { name: 'Reporter: Submit to the desk' }));
    expect(screen.getByText('Editor may from now on: Kill')).toBeTruthy();
    expect(screen.getByText('Reporter may no longer: Submit to the desk')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Save the rights' }));
    expect(await screen.findByText('Saved.')).toBeTruthy();
    const sent = sentTo(fake, 'PUT');
    expect(sent.map(({ url }) => url.pathname)).toEqual([
      '/api/v1/roles/reporter',
      '/api/v1/roles/editor',
    ]);
    expect(sent.map(({ headers }) => headers.get('If-Match'))).toEqual(['"1"', '"1"']);
    expect(sent[0]?.body).toEqual({ rights: ['write', 'suggest'] });
    expect(screen.queryByText(/from now on/)).toBeNull();
  });

  it('are gone through with the arrow keys, and ticked with Space', async () => {
    const { user } = await openDesk('/roles', { fake: withRoles() });
    const first = await screen.findByRole('checkbox', {
      name: /^Contributor.*: Write in the text$/,
    });
    first.focus();
    await user.keyboard('{ArrowDown}{ArrowRight}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Reporter: Propose changes');
    await user.keyboard(' ');
    expect(screen.getByText('Reporter may no longer: Propose changes')).toBeTruthy();
    // What leads back to what stands is no change.
    await user.keyboard(' ');
    expect(screen.queryByText(/no longer/)).toBeNull();
    expect(screen.getAllByRole('checkbox').filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(
      1,
    );
  });

  it('are not left with something unsaved before somebody has said so', async () => {
    const { user } = await openDesk('/roles', { fake: withRoles() });
    await user.click(await screen.findByRole('checkbox', { name: 'Editor: Kill' }));
    await user.click(screen.getByRole('link', { name: 'Stories' }));
    const asked = within(await screen.findByRole('dialog'));
    await user.click(asked.getByRole('button', { name: 'Cancel' }));
    expect(screen.getByText('Editor may from now on: Kill')).toBeTruthy();
    await user.click(screen.getByRole('link', { name: 'Stories' }));
    await user.click(
      within(await screen.findByRole('dialog')).getByRole('button', {
        name: 'Leave without saving',
      }),
    );
    expect(await screen.findByRole('heading', { name: 'Stories' })).toBeTruthy();
  });

  it('say when somebody else was faster, and are read again on request', async () => {
    const fake = withRoles();
    fake.answer('PUT /roles/:id', () => refusal(412, 'stale-version'));
    const { user } = await openDesk('/roles', { fake });
    await user.click(await screen.findByRole('checkbox', { name: 'Editor: Kill' }));
    await user.click(screen.getByRole('button', { name: 'Save the rights' }));
    expect((await screen.findByRole('alert')).textContent).toContain('changed “Editor”');
    await user.click(screen.getByRole('button', { name: 'Read the roles again' }));
    await waitFor(() => expect(screen.queryByText('Editor may from now on: Kill')).toBeNull());
  });

  it('warn of what nobody could do any more', async () => {
    const { user } = await openDesk('/roles', { fake: withRoles() });
    const loose = (await screen.findByText('Rights that no role holds')).closest('div');
    expect(loose?.textContent).not.toContain('Kill');
    await user.click(screen.getByRole('checkbox', { name: 'Desk chief: Kill' }));
    expect(loose?.textContent).toContain('Kill');
    expect(screen.getByText(/nobody has that role/).textContent).toContain('Sign: Legal');
  });

  it('are made with the rights of another, under a short name made of the name', async () => {
    const fake = withRoles();
    fake.answer('POST /roles', () => ({ status: 201, body: { items: fake.roles } }));
    const { user } = await openDesk('/roles', { fake });
    await user.click(await screen.findByRole('button', { name: 'More about Editor' }));
    await user.click(await screen.findByRole('menuitem', { name: /New role with these rights/ }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText('Name'), 'Night Éditor');
    await user.click(dialog.getByRole('button', { name: 'Make the role' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(sentTo(fake, 'POST')[0]?.body).toEqual({
      id: 'night-editor',
      name: 'Night Éditor',
      rights: fakeRoles().find(({ id }) => id === 'editor')?.rights,
    });
  });

  it('that somebody has are not deleted: who has them, and who was promised them, is named', async () => {
    const { fake, user } = await openDesk('/roles', { fake: withRoles() });
    await user.click(await screen.findByRole('button', { name: 'More about Counsel' }));
    await user.click(await screen.findByRole('menuitem', { name: /Delete/ }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('Old Hand (closed): City')).toBeTruthy();
    expect(dialog.getByText('New Hand: City')).toBeTruthy();
    expect(dialog.queryByRole('button', { name: 'Delete the role' })).toBeNull();
    expect(sentTo(fake, 'DELETE')).toEqual([]);
  });

  it('that nobody has are deleted after a question', async () => {
    const fake = withRoles();
    fake.answer('GET /people', () => ({ status: 200, body: { items: PEOPLE.slice(0, 2) } }));
    fake.answer('GET /invitations', () => ({ status: 200, body: { items: [] } }));
    fake.answer('DELETE /roles/:id', () => ({ status: 204 }));
    const { user } = await openDesk('/roles', { fake });
    await user.click(await screen.findByRole('button', { name: 'More about Counsel' }));
    await user.click(await screen.findByRole('menuitem', { name: /Delete/ }));
    await user.click(await screen.findByRole('button', { name: 'Delete the role' }));
    await waitFor(() => expect(sentTo(fake, 'DELETE')).toHaveLength(1));
  });

  it('are not for those who do not look after the newsroom', async () => {
    const fake = withRoles();
    fake.me = { ...fake.me, isAdmin: false };
    await openDesk('/roles', { fake });
    expect(await screen.findByRole('heading', { name: 'For administrators' })).toBeTruthy();
    expect(sentTo(fake, 'GET').some(({ url }) => url.pathname.endsWith('/people'))).toBe(false);
  });
});

describe('why somebody may do something', () => {
  it('is told from the list of people: each right, and through which role', async () => {
    const { user } = await openDesk('/people', { fake: withRoles() });
    await user.click(
      await screen.findByRole('button', { name: 'What Maud Serrano may do, and why' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/On City as/).textContent).toBe('On City as Editor and Reporter');
    const line = (right: string) => dialog.getByText(right).closest('li')?.textContent;
    expect(line('Write in the text')).toContain('Yes: as Reporter and Editor');
    expect(line('Legal')).toContain('No. Held by Counsel');
    await user.selectOptions(dialog.getByLabelText('Desk'), 'World');
    expect(dialog.getByText(/is not on this desk/)).toBeTruthy();
  });
});

describe('open invitations', () => {
  it('are listed with who made them, renewed and taken back', async () => {
    const fake = withRoles();
    fake.answer('POST /invitations/:id/links', () => ({
      status: 201,
      body: { url: 'http://localhost/desk/access/again', expiresAt: '2026-11-30T09:00:00Z' },
    }));
    fake.answer('DELETE /invitations/:id', () => ({ status: 204 }));
    const { user } = await openDesk('/people', { fake });
    const row = (await screen.findByText('New Hand')).closest('li')!;
    expect(row.textContent).toContain('City: Counsel');
    expect(row.textContent).toContain('Invited by Piotr');
    await user.click(within(row).getByRole('button', { name: 'Make a new link for New Hand' }));
    await user.click(
      within(await screen.findByRole('dialog')).getByRole('button', { name: 'New link' }),
    );
    expect(await screen.findByDisplayValue('http://localhost/desk/access/again')).toBeTruthy();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.click(
      within(row).getByRole('button', { name: 'Take back the invitation of New Hand?' }),
    );
    await user.click(await screen.findByRole('button', { name: 'Take the invitation back' }));
    await waitFor(() => expect(sentTo(fake, 'DELETE')).toHaveLength(1));
  });
});

describe('what is worked out of roles', () => {
  it('names short names that programs can take, also where no Latin letter is left', () => {
    expect(shortNameOf('Night editor', [])).toBe('night-editor');
    expect(shortNameOf('  7 Éclair – desk!', [])).toBe('eclair-desk');
    expect(shortNameOf('Night editor', ['night-editor'])).toBe('night-editor-2');
    expect(shortNameOf('محرر الليل', ['role-2'])).toBe('role-3');
    expect(shortNameOf('x'.repeat(99), [])).toMatch(/^[a-z][a-z0-9-]{0,39}$/);
  });

  it('knows no change where edits lead back to what stands', () => {
    const roles = fakeRoles();
    const there = withEdit(new Map(), { role: 'editor', right: 'kill', held: true });
    expect(changesOf(roles, there)).toMatchObject([{ gained: ['kill'], lost: [] }]);
    expect(
      changesOf(roles, withEdit(there, { role: 'editor', right: 'kill', held: false })),
    ).toEqual([]);
  });

  it('counts nobody’s rights by roles that closed accounts alone have', () => {
    const { noRole, nobody } = rightsNobodyHolds(fakeRoles(), PEOPLE);
    expect(nobody).toContain('sign-legal');
    expect(noRole).toContain('sign-photo');
    expect(noRole).not.toContain('sign-legal');
    const legal = rightsThere(PEOPLE[2]!, CITY, fakeRoles()).find(
      ({ right }) => right === 'sign-legal',
    );
    expect(legal).toEqual({ right: 'sign-legal', through: ['counsel'], heldBy: ['counsel'] });
  });
});
