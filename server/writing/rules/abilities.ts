import { holdsRight, type Actor } from '#server/kit/actor.ts';
import type { ArticleFacts, StoryFacts } from './article-facts.ts';
import { all, ALLOWED, refused, refusedIf, type Decision } from './decision.ts';
import { mayOnDesk } from './desk-rights.ts';

/** As much of an article as says who may write in it. */
type Writable = {
  desk: { id: string };
  story: { killed: { id: string } | null; merged: { id: string } | null; spikedAt: Date | null };
};

/** A killed story is dead, a merged one goes on elsewhere, a spiked one rests: nothing of them is written (DESIGN §3.9). */
export function storyIsOpen(story: Writable['story']): Decision {
  return all(
    refusedIf(story.killed !== null, 'story-killed'),
    refusedIf(story.merged !== null, 'story-merged'),
    refusedIf(story.spikedAt !== null, 'story-spiked'),
  );
}

/** Whether somebody may change the article's text, slug, section or form. */
export function mayEdit(article: Writable, actor: Actor): Decision {
  return all(storyIsOpen(article.story), mayOnDesk(actor, 'write', article.desk.id));
}

/** Whether somebody may propose changes of the article's text: those who may write, and those who may do only that. */
export function maySuggest(article: Writable, actor: Actor): Decision {
  const writes = mayEdit(article, actor);
  if (writes.allowed) return writes;
  return all(storyIsOpen(article.story), mayOnDesk(actor, 'suggest', article.desk.id));
}

/** Whether somebody may hand the article to another desk, or flag it: what an editor does. */
export function mayDirect(article: Writable, actor: Actor): Decision {
  return all(storyIsOpen(article.story), mayOnDesk(actor, 'return', article.desk.id));
}

/** Whether somebody may give the article to the desk for review. */
export function maySubmit(article: ArticleFacts, actor: Actor): Decision {
  return all(
    storyIsOpen(article.story),
    mayOnDesk(actor, 'submit', article.desk.id),
    refusedIf(article.stage === 'in-review', 'already-in-review'),
  );
}

/** Whether an editor may give the article back to its writer. */
export function mayReturn(article: ArticleFacts, actor: Actor): Decision {
  return all(
    storyIsOpen(article.story),
    mayOnDesk(actor, 'return', article.desk.id),
    refusedIf(article.stage !== 'in-review', 'not-in-review'),
  );
}

/** Whether somebody who may submit may take the article back from the desk. */
export function mayTakeBack(article: ArticleFacts, actor: Actor): Decision {
  return all(
    storyIsOpen(article.story),
    mayOnDesk(actor, 'submit', article.desk.id),
    refusedIf(article.stage !== 'in-review', 'not-in-review'),
  );
}

/** Whether somebody may change or reveal the credits that are recorded but not printed. */
export function mayWithholdByline(article: Writable, actor: Actor): Decision {
  return all(storyIsOpen(article.story), mayOnDesk(actor, 'withhold-byline', article.desk.id));
}

/** Whether somebody may begin a new story from this one's text. A spiked story may be copied, a killed one not. */
export function mayCopy(article: ArticleFacts, actor: Actor): Decision {
  return all(
    refusedIf(article.story.killed !== null, 'story-killed'),
    mayOnDesk(actor, 'write', article.desk.id),
  );
}

/** Whether somebody may add a language version: the right on some desk, and a language that is still free. */
export function mayTranslate(article: ArticleFacts, actor: Actor): Decision {
  const taken = new Set(article.versions.map(({ language }) => language));
  return all(
    storyIsOpen(article.story),
    holdsRight(actor, 'translate') ? ALLOWED : refused('right-missing'),
    refusedIf(
      article.newsroomLanguages.every((language) => taken.has(language)),
      'language-exists',
    ),
  );
}

/** Whether somebody may change the story's slugline, topics, urgency, place or note to editors. */
export function mayEditStory(story: StoryFacts, actor: Actor): Decision {
  return all(storyIsOpen(story), mayOnDesk(actor, 'write', story.desk.id));
}

/** Whether somebody may hand the story to another desk, or flag it: what an editor does. */
export function mayDirectStory(story: StoryFacts, actor: Actor): Decision {
  return all(storyIsOpen(story), mayOnDesk(actor, 'return', story.desk.id));
}

/** Whether somebody may set an embargo: never on a story that readers have (DESIGN §3.7). */
export function maySetEmbargo(story: StoryFacts, actor: Actor): Decision {
  return all(mayLiftEmbargo(story, actor), refusedIf(story.live, 'story-live'));
}

/** Whether somebody may lift the embargo. */
export function mayLiftEmbargo(story: StoryFacts, actor: Actor): Decision {
  return all(
    refusedIf(story.killed !== null, 'story-killed'),
    refusedIf(story.merged !== null, 'story-merged'),
    mayOnDesk(actor, 'embargo', story.desk.id),
  );
}

/** Whether somebody may set the story aside: only what readers do not have. */
export function maySpike(story: StoryFacts, actor: Actor): Decision {
  return all(
    storyIsOpen(story),
    mayOnDesk(actor, 'spike', story.desk.id),
    refusedIf(story.live, 'story-live'),
  );
}

/** Whether somebody may bring a spiked story back. */
export function mayRestore(story: StoryFacts, actor: Actor): Decision {
  return all(
    refusedIf(story.killed !== null, 'story-killed'),
    refusedIf(story.merged !== null, 'story-merged'),
    mayOnDesk(actor, 'spike', story.desk.id),
    refusedIf(story.spikedAt === null, 'story-not-spiked'),
  );
}
