import type { TemplateView } from '#contract/api/templates.ts';
import { bodyOf } from '#tests/support/article.ts';
import type { OpenHouse } from '#tests/support/open-house.ts';

let made = 0;

/** What a chief says of a template; each wish has a name of its own. */
export function templateWish(more: object = {}): object {
  made += 1;
  return {
    name: `Court report ${String(made)}`,
    language: 'en',
    purpose: 'A sentence or a verdict',
    slugline: 'COURT/',
    headline: 'TK sentenced to TK',
    standfirst: 'What the court said',
    body: bodyOf('TK what happened.', 'The court sat on Monday.'),
    urgency: 4,
    topics: ['medtop:02000000'],
    genre: 'court report',
    flags: [],
    noteToEditors: 'Names of minors are left out.',
    commissionedWords: 350,
    ...more,
  };
}

/** A template of the city desk, kept by its chief. */
export async function aTemplate(house: OpenHouse, more: object = {}): Promise<TemplateView> {
  const { people, desks } = house.room;
  const answer = await house.api
    .as(people.chief)
    .post(`/desks/${desks.city}/templates`, { body: templateWish(more) });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body as TemplateView;
}
