import { describe, expect, it } from '@jest/globals';
import { configure, screen, waitFor, within } from '@testing-library/react';
import { templates as english } from '#client/app/words/en/templates.ts';
import { templates as french } from '#client/app/words/fr/templates.ts';
import { openDesk } from '../support/desk-app.tsx';
import { FakeNewsroom } from '../support/fake-newsroom.ts';
import { TEMPLATE } from './a-template.ts';

// Words, the editor and what is found arrive when they are first wanted.
configure({ asyncUtilTimeout: 10_000 });

const FOUND = [
  { code: 'medtop:17000000', names: { en: 'weather', fr: 'météo' } },
  { code: 'medtop:20000001', names: { en: 'weather' } },
];

async function form(language: 'en' | 'fr' = 'en') {
  const fake = new FakeNewsroom();
  const items = [TEMPLATE];
  fake.answer('GET /desks/:id/templates', () => ({ status: 200, body: { items, mayKeep: true } }));
  fake.answer('GET /templates/:id', () => ({ status: 200, body: TEMPLATE }));
  fake.answer('PATCH /templates/:id', () => ({ status: 200, body: TEMPLATE }));
  fake.answer('GET /topics', () => ({ status: 200, body: { items: FOUND } }));
  const opened = await openDesk('/templates?desk=city', { fake, language });
  const { changeNamed = '', topics = '' } = language === 'en' ? english : french;
  const change = changeNamed.replace('{{name}}', TEMPLATE.name);
  await opened.user.click(await screen.findByRole('button', { name: change }));
  const place = await screen.findByRole('form', { name: change });
  const input = within(place).getByLabelText(topics);
  const sent = (): unknown => fake.asked.findLast(({ method }) => method === 'PATCH')?.body;
  return { ...opened, form: place, input, sent };
}

describe('the topics of a template', () => {
  it('stand there by name, in the language of the screens', async () => {
    const { form: place } = await form('fr');
    expect(within(place).getByText('criminalité et droit')).toBeTruthy();
    expect(within(place).queryByText('medtop:02000000')).toBeNull();
  });

  it('are chosen by part of their name, those of one name told apart by their code', async () => {
    const { fake, user, form: place, input, sent } = await form();
    await user.type(input, 'weat');
    const offered = await screen.findAllByRole('option', { name: /weather/u, hidden: true });
    expect(offered.map(({ textContent }) => textContent)).toEqual([
      'weathermedtop:17000000',
      'weathermedtop:20000001',
    ]);
    const asked = fake.asked.filter(({ url }) => url.pathname.endsWith('/topics'));
    expect(asked.map(({ url }) => url.search)).toEqual(['?search=weat&language=en']);
    await user.click(offered[0] as Element);
    expect(await within(place).findByText('weather')).toBeTruthy();
    await user.click(within(place).getByRole('button', { name: 'Save the template' }));
    await waitFor(() =>
      expect(sent()).toMatchObject({ topics: ['medtop:02000000', 'medtop:17000000'] }),
    );
  });

  it('are chosen by Enter, which never sends the form as long as something is looked for', async () => {
    const { user, form: place, input, sent } = await form();
    await user.type(input, 'weat{Enter}');
    expect(sent()).toBeUndefined();
    await screen.findAllByRole('option', { name: /weather/u, hidden: true });
    await user.keyboard('{ArrowDown}{Enter}');
    expect(await within(place).findByText('weather')).toBeTruthy();
    expect(sent()).toBeUndefined();
  });

  it('can be typed or pasted as codes, whether anybody loaded their names or not', async () => {
    const { fake, user, form: place, input } = await form();
    fake.answer('GET /topics', () => ({ status: 200, body: { items: [] } }));
    await user.type(input, '20000058');
    await user.tab();
    expect(await within(place).findByText('medtop:20000058')).toBeTruthy();
    await user.type(input, '20000059{Enter}');
    expect(await within(place).findByText('medtop:20000059')).toBeTruthy();
    await user.click(input);
    await user.paste('medtop:06000000, 11000000');
    expect(await within(place).findByText('medtop:11000000')).toBeTruthy();
    expect(within(place).getByText('medtop:06000000')).toBeTruthy();
    await user.type(input, 'nothing like it');
    expect(await screen.findByText('No topic is called that')).toBeTruthy();
  });
});
