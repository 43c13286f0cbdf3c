import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { openDesk } from '#tests/client/support/desk-app.tsx';
import { FakeNewsroom } from '#tests/client/support/fake-newsroom.ts';

describe('the desk list, of people who write at this moment', () => {
  it('says how many are in a story and who they are, and nothing where nobody is', async () => {
    const fake = new FakeNewsroom();
    const [first, second, third] = fake.rows;
    fake.present = [
      {
        articleId: first?.id ?? '',
        people: [
          { id: 'p1', name: 'Mara Okafor' },
          { id: 'p2', name: 'Idris Bell' },
          { id: 'p3', name: 'Ines Halloran' },
        ],
      },
      { articleId: second?.id ?? '', people: [{ id: 'p1', name: 'Mara Okafor' }] },
    ];
    await openDesk('/', { fake });
    const three = await screen.findByText(/^3 people are in this story/);
    expect(three.title).toBe('Mara Okafor, Idris Bell, and Ines Halloran');
    expect(three.textContent).toContain(three.title);
    expect(screen.getByText(/^1 person is in this story/).title).toBe('Mara Okafor');
    const rows = screen.getAllByRole('row');
    const rowOf = (headline: string) =>
      rows.find((row) => within(row).queryByText(headline) !== null);
    const quiet = rowOf(third?.headline ?? '');
    expect(quiet?.textContent).not.toMatch(/in this story/);
  });

  it('goes on without when nobody can say who is there', async () => {
    const fake = new FakeNewsroom();
    fake.answer('GET /presence', () => ({ status: 503, body: {} }));
    await openDesk('/', { fake });
    expect(await screen.findByRole('link', { name: /harbour bridge closed/i })).toBeTruthy();
    expect(screen.queryByText(/in this story/)).toBeNull();
  });
});
