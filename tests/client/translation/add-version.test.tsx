import { describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import type { ArticleView } from '#contract/api/writing.ts';
import { AddVersion } from '#client/features/translation/add-version.tsx';
import { translatingDesks } from '#client/features/translation/translating-desks.ts';
import { fakeDesks, fakeId, fakeMe } from '#tests/client/support/fake-data.ts';
import { FakeNewsroom, refusal } from '#tests/client/support/fake-newsroom.ts';
import { anArticle } from './support/an-article.ts';
import { showPart } from './support/show-part.tsx';

/** Somebody who translates on every desk; on the City desk into French only. */
function aTranslator(): ReturnType<typeof fakeMe> {
  const me = fakeMe();
  const memberships = me.memberships.map((membership) => ({
    ...membership,
    rights: ['write', 'translate'] as const,
    languages: membership.desk.slug === 'city' ? ['fr'] : [],
  }));
  return { ...me, memberships: memberships.map((m) => ({ ...m, rights: [...m.rights] })) };
}

async function open(article: ArticleView, fake = new FakeNewsroom()) {
  const onAdded = jest.fn();
  const settle = async (): Promise<undefined> => Promise.resolve(undefined);
  const me = aTranslator();
  const user = await showPart(fake, () => (
    <AddVersion article={article} me={me} desks={fakeDesks()} settle={settle} onAdded={onAdded} />
  ));
  const button = await screen.findByRole('button', { name: /Add a language version/ });
  return { user, onAdded, button, fake };
}

describe('the desks a new version may go to', () => {
  it('are those where this person translates, the one that works in the language first', () => {
    const slugs = (language: string): string[] =>
      translatingDesks(aTranslator(), fakeDesks(), language).map(({ slug }) => slug);
    expect(slugs('ar')).toEqual(['arabic', 'world', 'french']);
    expect(slugs('fr')[0]).toBe('french');
    expect(slugs('fr')).toContain('city');
  });

  it('are none for somebody who translates nowhere', () => {
    expect(translatingDesks(fakeMe(), fakeDesks(), 'fr')).toEqual([]);
  });
});

describe('adding a language version', () => {
  it('offers the languages that the story lacks, and opens the version that was added', async () => {
    const fake = new FakeNewsroom();
    fake.answer('POST /articles/:id/translations', () => ({
      status: 201,
      body: { id: fakeId(1009) },
    }));
    const { user, onAdded, button } = await open(anArticle(), fake);
    await user.click(button);
    const dialog = await screen.findByRole('dialog', { name: /HARBOUR-FERRY/ });
    const languages = within(dialog).getByRole('combobox', { name: 'Language' });
    expect(
      within(languages)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['Arabic']);
    await user.click(within(dialog).getByRole('button', { name: 'Add the Arabic version' }));
    await waitFor(() => expect(onAdded).toHaveBeenCalledWith(fakeId(1009)));
    const added = fake.asked.find(({ method }) => method === 'POST');
    expect(added?.body).toEqual({ language: 'ar', deskId: fakeDesks()[3]!.id });
    expect(added?.headers.get('Idempotency-Key')).toBeTruthy();
  });

  it('keeps the dialog open and says why when the server refuses', async () => {
    const fake = new FakeNewsroom();
    fake.answer('POST /articles/:id/translations', () =>
      refusal(409, 'language-exists', 'The story has this language already.'),
    );
    const { user, onAdded, button } = await open(anArticle(), fake);
    await user.click(button);
    await user.click(await screen.findByRole('button', { name: 'Add the Arabic version' }));
    expect((await screen.findByRole('alert')).textContent).toContain('has this language already');
    expect(onAdded).not.toHaveBeenCalled();
  });

  it('says why somebody may not', async () => {
    const { user, button } = await open(anArticle({ refused: ['translate'] }));
    expect(button.getAttribute('aria-disabled')).toBe('true');
    await user.click(button);
    expect(screen.queryByRole('dialog')).toBeNull();
    const why = document.getElementById(button.getAttribute('aria-describedby')!.split(' ')[0]!);
    expect(why?.textContent).toBe('You may not do this here.');
  });
});
