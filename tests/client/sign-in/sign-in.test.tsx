import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { openDesk } from '#tests/client/support/desk-app.tsx';
import { FAKE_PASSWORD, FakeNewsroom, refusal } from '#tests/client/support/fake-newsroom.ts';

function signedOut(): FakeNewsroom {
  const fake = new FakeNewsroom();
  fake.signedIn = false;
  return fake;
}

describe('signing in', () => {
  it('asks for it first and then goes where one wanted to go', async () => {
    const { router, user } = await openDesk('/?language=fr', { fake: signedOut() });
    expect(router.state.location.pathname).toBe('/sign-in');
    await user.type(await screen.findByLabelText('Email address'), 'chief@demo.example');
    await user.type(screen.getByLabelText('Password'), FAKE_PASSWORD);
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    expect(await screen.findByText(/le pont du port/i)).toBeTruthy();
    expect(router.state.location.search).toEqual({ language: 'fr' });
  });

  it('says that address and password do not match, and keeps both as typed', async () => {
    const { user } = await openDesk('/sign-in', { fake: signedOut() });
    await user.type(await screen.findByLabelText('Email address'), 'chief@demo.example');
    await user.type(screen.getByLabelText('Password'), 'something else{Enter}');
    expect((await screen.findByRole('alert')).textContent).toMatch(/do not match/);
    expect(screen.getByLabelText<HTMLInputElement>('Password').value).toBe('something else');
  });

  it('says how long to wait after too many tries', async () => {
    const fake = signedOut();
    fake.answer('POST /sessions', () => ({
      ...refusal(429, 'too-many-requests'),
      headers: { 'Retry-After': '40' },
    }));
    const { user } = await openDesk('/sign-in', { fake });
    await user.type(await screen.findByLabelText('Email address'), 'chief@demo.example');
    await user.type(screen.getByLabelText('Password'), 'x{Enter}');
    expect((await screen.findByRole('alert')).textContent).toMatch(/40 seconds/);
  });

  it.each(['//elsewhere.example', 'https://elsewhere.example', '/\\elsewhere', '/sign-in'])(
    'does not send anybody on to %s afterwards',
    async (back) => {
      const { router, user } = await openDesk(`/sign-in?back=${encodeURIComponent(back)}`, {
        fake: signedOut(),
      });
      await user.type(await screen.findByLabelText('Email address'), 'chief@demo.example');
      await user.type(screen.getByLabelText('Password'), `${FAKE_PASSWORD}{Enter}`);
      expect(await screen.findByText(/harbour bridge closed/i)).toBeTruthy();
      expect(router.state.location.href).toBe('/');
    },
  );
});

describe('a session that ends while somebody works', () => {
  it('asks to sign in over the open screen and loses nothing that was typed', async () => {
    const { fake, user } = await openDesk();
    await screen.findByText(/harbour bridge closed/i);
    await user.click(screen.getByRole('button', { name: 'New story' }));
    const dialog = await screen.findByRole('dialog', { name: 'New story' });
    await user.type(within(dialog).getByLabelText('Slugline'), 'HARBOUR-GATES');
    fake.signedIn = false;
    await user.click(within(dialog).getByRole('button', { name: 'Start the story' }));
    const again = await screen.findByRole('dialog', { name: 'Sign in again' });
    expect(within(again).getByLabelText<HTMLInputElement>('Email address').value).toBe(
      'chief@demo.example',
    );
    await user.type(within(again).getByLabelText('Password'), `${FAKE_PASSWORD}{Enter}`);
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Sign in again' })).toBeNull());
    expect(screen.getByLabelText<HTMLInputElement>('Slugline').value).toBe('HARBOUR-GATES');
  });

  it('uses one key for every press of the button, so that the story is begun once', async () => {
    const { fake, router, user } = await openDesk();
    fake.answer('POST /stories', () => refusal(503, 'database-away', 'The database is away.'));
    await user.keyboard('n');
    await user.type(await screen.findByLabelText('Slugline'), 'HARBOUR-GATES');
    await user.click(screen.getByRole('button', { name: 'Start the story' }));
    await screen.findByText('The database is away.');
    fake.answer('POST /stories', () => ({ status: 201, body: { id: fake.rows[0]!.id } }));
    await user.click(screen.getByRole('button', { name: 'Start the story' }));
    await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/articles\//));
    const keys = fake.asked
      .filter(({ method }) => method === 'POST')
      .map(({ headers }) => headers.get('Idempotency-Key'));
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
  });
});

describe('an invitation', () => {
  it('greets by name, takes a password and leads to signing in', async () => {
    const fake = signedOut();
    fake.answer('GET /access-links/:token', () => ({
      status: 200,
      body: {
        kind: 'invitation',
        email: 'new@demo.example',
        name: 'Maud Serrano',
        expiresAt: '2026-11-30T09:00:00Z',
      },
    }));
    fake.answer('POST /access-links/:token/acceptances', () => ({
      status: 201,
      body: { personId: 'x', email: 'new@demo.example' },
    }));
    const { user } = await openDesk('/access/a-token-of-some-length', { fake });
    expect(await screen.findByRole('heading', { name: 'Welcome, Maud Serrano' })).toBeTruthy();
    await user.type(screen.getByLabelText('Password'), 'four unrelated words');
    await user.click(screen.getByRole('button', { name: 'Set the password' }));
    expect(await screen.findByRole('link', { name: 'Sign in' })).toBeTruthy();
    expect(fake.asked.at(-1)?.body).toEqual({
      password: 'four unrelated words',
      name: 'Maud Serrano',
    });
  });

  it('says that a used link does not work any more', async () => {
    await openDesk('/access/a-token-of-some-length', { fake: signedOut() });
    expect(await screen.findByText('This link does not work any more')).toBeTruthy();
  });
});
