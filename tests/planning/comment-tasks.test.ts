import { describe, expect, it } from '@jest/globals';
import {
  obligationsOf,
  type OwedFor,
  type StoryFacts,
} from '#server/planning/rules/obligations.ts';
import { anArticle, type MadeArticle } from '#tests/support/article.ts';
import type { Member } from '#tests/support/newsroom.ts';
import { openHouse } from '#tests/support/open-house.ts';
import { owedFor } from './support/owed-for.ts';
import { work } from './support/work.ts';

const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 23, 10, minute));

function owedOf(change: Partial<OwedFor>): string[] {
  const begun = { stage: 'in-review', submittedAt: at(0), blockedSince: at(5) } as const;
  const article = owedFor({ ...begun, ...change });
  const articles = [article];
  const open = { spiked: false, merged: false, killed: null };
  const story: StoryFacts = { id: 's', deskId: 'city', ...open, articles };
  return obligationsOf(story, () => 60).map(
    ({ kind, personId, dueAt }) =>
      `${kind} ${String(personId)} ${dueAt?.toISOString().slice(11, 16) ?? '–'}`,
  );
}

describe('a comment that stops publication', () => {
  const house = openHouse();

  it('is owed an answer by whoever has the article, within the desk’s time', () => {
    expect(owedOf({})).toEqual(['correct mara 11:05']);
    const assignment = { personId: 'idris', dueAt: null, at: at(1) };
    expect(owedOf({ assignment })).toEqual(['correct idris 11:05']);
    expect(owedOf({ blockedSince: null })).toEqual([]);
  });

  it('asks nothing more of somebody who was given the article to work on', () => {
    expect(owedOf({ stage: 'returned', returnedAt: at(2) })).toEqual(['answer-return mara 11:02']);
    const assignment = { personId: 'idris', dueAt: at(50), at: at(1) };
    expect(owedOf({ stage: 'drafting', submittedAt: null, assignment })).toEqual([
      'deliver idris 10:50',
    ]);
    // Given to one and handed in by another: both have something to do.
    expect(owedOf({ stage: 'returned', returnedAt: at(2), assignment })).toEqual([
      'answer-return mara 11:02',
      'correct idris 11:05',
    ]);
  });

  async function tasksOf({ id }: MadeArticle, by: Member): Promise<object[]> {
    await work(house.room);
    const { items } = (await house.api.as(by).get('/tasks?mine=true')).body;
    type Told = { article: { id: string } | null; kind: string; comment: boolean };
    return (items as Told[])
      .filter((task) => task.article?.id === id)
      .map(({ kind, comment }) => ({ kind, comment }));
  }

  it('opens a task, one for several, and closes it when the last is resolved; opened again, it is owed again', async () => {
    const { room, api } = house;
    const { reporter, editor, secondReporter } = room.people;
    const made = await anArticle(room).inReview().made();
    const say = async (blocking: boolean): Promise<string> => {
      const body = { text: 'Who says so?', blocking };
      const answer = await api.as(editor).post(`/articles/${made.id}/comments`, { body });
      expect(answer.status).toBe(201);
      return answer.body.id;
    };
    const settle = async (id: string, how: 'resolutions' | 'reopenings'): Promise<void> => {
      expect((await api.as(editor).post(`/comments/${id}/${how}`, {})).status).toBe(201);
    };
    await say(false);
    expect(await tasksOf(made, reporter)).toEqual([]);
    const threads = [await say(true), await say(true)];
    expect(await tasksOf(made, reporter)).toEqual([{ kind: 'correct', comment: true }]);
    expect(await tasksOf(made, secondReporter)).toEqual([]);
    await settle(threads[0]!, 'resolutions');
    expect(await tasksOf(made, reporter)).toEqual([{ kind: 'correct', comment: true }]);
    await settle(threads[1]!, 'resolutions');
    expect(await tasksOf(made, reporter)).toEqual([]);
    await settle(threads[1]!, 'reopenings');
    expect(await tasksOf(made, reporter)).toEqual([{ kind: 'correct', comment: true }]);
  });
});
