import { MantineProvider } from '@mantine/core';
import { describe, expect, it, jest } from '@jest/globals';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense, useState, type ReactElement } from 'react';
import { I18nextProvider } from 'react-i18next';
import { changesSchema, type Changes } from '#contract/api/changes.ts';
import { articleViewSchema } from '#contract/api/writing.ts';
import { compareContent } from '#contract/body/compare-content.ts';
import { bodyFromParagraphs } from '#contract/body/make-body.ts';
import type { Content } from '#contract/content.ts';
import { prepareWords } from '#client/app/words/load-words.ts';
import { Comparison } from '#client/features/writing/article/history/comparison.tsx';
import { RestorePart } from '#client/features/writing/article/history/restore-part.tsx';
import { Scrubber } from '#client/features/writing/article/history/scrubber.tsx';

async function show(element: ReactElement): Promise<void> {
  const words = await prepareWords('en');
  render(
    <I18nextProvider i18n={words}>
      <MantineProvider env="test">
        <Suspense fallback={null}>{element}</Suspense>
      </MantineProvider>
    </I18nextProvider>,
  );
}

function contentOf(headline: string, ...paragraphs: string[]): Content {
  let made = 0;
  const body = bodyFromParagraphs(paragraphs, () => `p${String((made += 1))}`);
  return { headline, standfirst: '', dateline: '', updateNote: '', body, credits: [] };
}

const WAS = contentOf('Ferry lost', 'One.', 'The ferry sank at dawn.', 'Three.', 'Four.');
const IS: Content = {
  ...WAS,
  headline: 'Ferry found',
  body: {
    ...WAS.body,
    content: [3, 0, 1].flatMap((at) => WAS.body.content?.[at] ?? []),
  },
};

const POINT = {
  at: '2026-11-23T14:05:00.000Z',
  by: { id: '019aab3c-0000-7000-8000-00000000000a', name: 'Idris Bell' },
  revision: null,
};

const CHANGES: Changes = changesSchema.parse({
  between: { before: { ...POINT, position: 4 }, after: { ...POINT, position: 9 } },
  since: null,
  revision: null,
  position: 9,
  authors: [],
  changes: compareContent(WAS, IS, 'en'),
});

/** As much of an article as a comparison shows. */
const ARTICLE = articleViewSchema
  .pick({ language: true, number: true })
  .extend({ content: articleViewSchema.shape.content })
  .parse({ language: 'en', number: 7, content: IS });

function Compared(): ReactElement {
  const article = { ...ARTICLE, story: { slugline: 'HARBOUR/FERRY' } };
  return (
    <Comparison
      article={article}
      changes={CHANGES}
      actionOf={(place) => <RestorePart place={place} side="before" onWish={jest.fn()} />}
    />
  );
}

describe('a comparison', () => {
  it('says what came, went and moved from where to where, and goes from one to the next by keyboard', async () => {
    await show(<Compared />);
    await screen.findByText('Moved');
    expect(screen.getByText('from place 4 to 1')).not.toBeNull();
    expect(screen.getByText('Removed')).not.toBeNull();
    expect(screen.getByText('3 changes')).not.toBeNull();
    screen.getByRole('button', { name: 'Print' }).focus();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(document.activeElement?.textContent).toContain('Ferry');
    expect(screen.getByText('Change 1 of 3')).not.toBeNull();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(document.activeElement?.textContent).toContain('Four.');
    await userEvent.keyboard('{Alt>}{ArrowUp}{ArrowUp}{/Alt}');
    expect(document.activeElement?.textContent).toContain('Three.');
  });

  it('can stand side by side, with all of the text', async () => {
    await show(<Compared />);
    await userEvent.click(await screen.findByRole('button', { name: 'Side by side' }));
    const headline = document.querySelector<HTMLElement>('[data-change="headline"]');
    const [before, after] = [...(headline?.querySelectorAll('[lang="en"]') ?? [])].filter(
      (each) => each.getAttribute('dir') !== null,
    );
    expect(before?.textContent).toContain('lost');
    expect(before?.textContent).not.toContain('found');
    expect(after?.textContent).toContain('found');
    expect(screen.queryByText('One.')).toBeNull();
    await userEvent.click(screen.getByRole('switch', { name: 'Only what changed' }));
    expect(screen.getAllByText('One.')).toHaveLength(2);
  });

  it('offers to bring back what the moment had, by name', async () => {
    await show(<Compared />);
    const names = (await screen.findAllByRole('button', { name: /^Restore this/ })).map((each) =>
      each.getAttribute('aria-label'),
    );
    expect(names).toEqual([
      'Restore this: Headline',
      'Restore this passage: Four.',
      'Restore this passage: Three.',
    ]);
  });

  it('is printed under its headline with both points, and nothing of the screen is', async () => {
    await show(<Compared />);
    await screen.findByText('Moved');
    act(() => void window.dispatchEvent(new Event('beforeprint')));
    const sheet = document.querySelector<HTMLElement>('body > [data-print-sheet]');
    expect(sheet).not.toBeNull();
    const paper = within(sheet ?? document.body);
    expect(paper.getByRole('heading', { level: 1, hidden: true }).textContent).toBe('Ferry found');
    expect(paper.getByText(/^step 4 · 23 Nov 2026, .+ · Idris Bell$/)).not.toBeNull();
    expect(paper.getByText(/^step 9 · /)).not.toBeNull();
    expect(paper.queryByRole('button', { name: 'Print', hidden: true })).toBeNull();
    act(() => void window.dispatchEvent(new Event('afterprint')));
    expect(await screen.findByText('Moved')).not.toBeNull();
  });
});

function Sliding({ onSitting }: { onSitting: (direction: -1 | 1) => void }): ReactElement {
  const [position, setPosition] = useState(3);
  return (
    <Scrubber
      position={position}
      latest={9}
      label="Moment"
      said={`Step ${String(position)}`}
      ticks={[
        { id: 'a', position: 4, label: 'Filed', what: 'filed' },
        { id: 'b', position: 4, label: 'Signed', what: 'signed' },
        { id: 'c', position: 9, label: 'Published', what: 'published' },
      ]}
      onMove={setPosition}
      onSitting={onSitting}
    />
  );
}

describe('the slider over a text', () => {
  it('says where it stands, and goes by sittings with Page Up and Page Down', async () => {
    const onSitting = jest.fn();
    await show(<Sliding onSitting={onSitting} />);
    const slider = screen.getByRole('slider', { name: 'Moment' });
    expect(slider.getAttribute('aria-valuetext')).toBe('Step 3');
    slider.focus();
    await userEvent.keyboard('{PageUp}{PageDown}');
    expect(onSitting.mock.calls).toEqual([[1], [-1]]);
  });

  it('names milestones where their names have room', async () => {
    await show(<Sliding onSitting={jest.fn()} />);
    expect(screen.getByText('Filed')).not.toBeNull();
    expect(screen.queryByText('Signed')).toBeNull();
    expect(screen.getByText('Published')).not.toBeNull();
  });
});
