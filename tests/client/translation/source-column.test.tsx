import { describe, expect, it, jest } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import type { Staleness } from '#contract/api/translation.ts';
import { SourceColumn } from '#client/features/translation/source-column.tsx';
import { FakeNewsroom, refusal } from '#tests/client/support/fake-newsroom.ts';
import { anArticle, SOURCE_ID } from './support/an-article.ts';
import { aLine, aStaleness, aText } from './support/pair.ts';
import { showPart } from './support/show-part.tsx';

const SOURCE = aText(
  [
    ['s1', 'The ferry left late.'],
    ['s2', 'Forty were aboard.'],
  ],
  { headline: 'Ferry leaves late' },
);
const OWN = aText(
  [
    ['t1', 'Le ferry est parti.'],
    ['t2', 'Quarante à bord.'],
  ],
  { headline: 'Le ferry part en retard' },
);

function staleness(first: Staleness['blocks'][number]['state']): Staleness {
  return aStaleness([
    aLine('headline', 'headline', 'in-line', { now: 'Ferry leaves late' }),
    aLine('t1', 's1', first, { now: 'The ferry left late.', then: 'The ferry left.' }),
    aLine('t2', 's2', 'in-line', { now: 'Forty were aboard.' }),
  ]);
}

function newsroom(): FakeNewsroom {
  const fake = new FakeNewsroom();
  let now = staleness('source-changed');
  fake.answer('GET /articles/:id/staleness', () => ({ status: 200, body: now }));
  fake.answer('GET /articles/:id', () => ({
    status: 200,
    body: anArticle({ language: 'en', sourceArticleId: null, content: SOURCE }),
  }));
  fake.answer('GET /revisions/:id', () => ({ status: 200, body: { content: SOURCE, number: 4 } }));
  fake.answer('POST /articles/:id/in-line-marks', () => {
    now = staleness('in-line');
    return { status: 200, body: now };
  });
  return fake;
}

async function open(fake: FakeNewsroom) {
  const settle = jest.fn(async () => Promise.resolve({ position: 1 }));
  const reveal = jest.fn();
  const article = anArticle({ content: OWN });
  const user = await showPart(fake, () => (
    <SourceColumn article={article} content={OWN} settle={settle} reveal={reveal} />
  ));
  const [headline, first, second] = await screen.findAllByRole('listitem');
  return { user, settle, reveal, rows: { headline: headline!, first: first!, second: second! } };
}

describe('the source beside a translation', () => {
  it('names its language and revision, and leads to it', async () => {
    await open(newsroom());
    expect(screen.getByRole('heading', { name: /English/ })).toBeTruthy();
    expect(screen.getByText('revision 4')).toBeTruthy();
    const link = screen.getByRole('link', { name: 'Open the source' });
    expect(link.getAttribute('href')).toContain(SOURCE_ID);
  });

  it('says each block in the language and direction of the source, with its state in words', async () => {
    const { rows } = await open(newsroom());
    const words = within(rows.second).getByText('Forty were aboard.');
    expect([words.lang, words.dir]).toEqual(['en', 'ltr']);
    expect(within(rows.second).getByText('In line')).toBeTruthy();
    expect(within(rows.first).getByText('Source changed')).toBeTruthy();
  });

  it('shows what came and what went in a block whose source changed', async () => {
    const { rows } = await open(newsroom());
    expect(within(rows.first).getByRole('insertion').textContent).toContain('late');
    expect(within(rows.second).queryByRole('insertion')).toBeNull();
  });

  it('leads from a block of the source to the block that translates it', async () => {
    const { user, reveal, rows } = await open(newsroom());
    await user.click(within(rows.second).getByRole('button', { name: /Show in the translation/ }));
    expect(reveal).toHaveBeenCalledWith('t2');
  });

  it('saves what is typed before it marks a block in line, and says what is left', async () => {
    const fake = newsroom();
    const { user, settle, rows } = await open(fake);
    await user.click(within(rows.first).getByRole('button', { name: 'Mark in line' }));
    expect(await screen.findByText(/Everything is in line/)).toBeTruthy();
    expect(settle).toHaveBeenCalledTimes(1);
    const marked = fake.asked.find(({ url }) => url.pathname.endsWith('/in-line-marks'));
    expect(marked?.body).toEqual({ pairs: [{ blockId: 't1', sourceBlockId: 's1' }] });
    expect(screen.queryByText('Source changed')).toBeNull();
  });

  it('keeps the mark open and says so when the source has moved on meanwhile', async () => {
    const fake = newsroom();
    fake.answer('POST /articles/:id/in-line-marks', () =>
      refusal(422, 'unknown-block', 'A block named here is not in the source.'),
    );
    const { user, rows } = await open(fake);
    await user.click(within(rows.first).getByRole('button', { name: 'Mark in line' }));
    expect((await screen.findByRole('alert')).textContent).toContain('not in the source');
    expect(screen.getByText('Source changed')).toBeTruthy();
  });
});
