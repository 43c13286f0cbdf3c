import type { z } from 'zod';
import type { storyChangeBody, StoryView } from '#contract/api/story.ts';
import type { ArticleView } from '#contract/api/writing.ts';
import type { ClientRoute } from './client-route.ts';

type ById = { id: string };

/** What is said anew of a story; what is left out stays. */
export type StoryChange = z.input<typeof storyChangeBody>;

/** The routes by which an article moves on the desk, and its story is changed, from beside its text and from the board. */
export const deskMoves = {
  submit: { method: 'POST', path: '/articles/:id/submissions' } as ClientRoute<{
    params: ById;
    body: { position: number; note?: string };
    answer: ArticleView;
  }>,
  takeBack: { method: 'POST', path: '/articles/:id/take-backs' } as ClientRoute<{
    params: ById;
    answer: ArticleView;
  }>,
  giveBack: { method: 'POST', path: '/articles/:id/returns' } as ClientRoute<{
    params: ById;
    body: { note: string };
    answer: ArticleView;
  }>,
  changeStory: { method: 'PATCH', path: '/stories/:id' } as ClientRoute<{
    params: ById;
    body: StoryChange;
    answer: StoryView;
  }>,
  spike: { method: 'POST', path: '/stories/:id/spikes' } as ClientRoute<{
    params: ById;
    answer: StoryView;
  }>,
  restore: { method: 'POST', path: '/stories/:id/restorations' } as ClientRoute<{
    params: ById;
    answer: StoryView;
  }>,
};
