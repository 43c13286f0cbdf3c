import { blocksOf, leavesOf, textAttribute } from '#contract/body/blocks.ts';
import type { Content } from '#contract/content.ts';
import { folded } from './fold-output.ts';

/** Words that give a story away: as they are shown to people, and folded. */
export type TellingWords = { words: string; folded: string };

/** What outputs are looked through for. */
export type Telling = {
  /** Sentences, found whatever is around them. */
  sentences: TellingWords[];
  /** Names that are found only as they are: ids, addresses, the slugline. */
  names: { words: string; pattern: RegExp }[];
};

/** What telling words are taken from. */
export type TellingStory = {
  slugline: string;
  slugShared: boolean;
  articles: readonly { id: string; number: number; everPublished: boolean }[];
  contents: readonly Content[];
};

/** Letters and digits a sentence must have to belong to one story alone. */
export const LEAST_LETTERS = 24;
const MOST_SENTENCES = 600;
const LONGEST = 160;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

function sentencesIn(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment.trim());
}

function passagesOf(content: Content): string[] {
  const captions = leavesOf(content.body).flatMap(({ node }) => [
    textAttribute(node, 'caption'),
    textAttribute(node, 'alt'),
  ]);
  const blocks = blocksOf(content.body).map(({ text }) => text);
  const { headline, standfirst, updateNote } = content;
  // A headline is one sentence, whatever stops are in it.
  return [headline, ...[standfirst, updateNote, ...blocks, ...captions].flatMap(sentencesIn)];
}

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** A word by itself: not a part of a longer one, nor of an address. */
function alone(text: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}/-])${literally(text)}(?![\\p{L}\\p{N}-])`, 'u');
}

function namesOf(story: TellingStory): Telling['names'] {
  // Whatever readers had once and was taken from them has an address, and says at it that it is gone.
  const unknown = story.articles.filter(({ everPublished }) => !everPublished);
  const names = unknown.flatMap(({ id, number }) => [
    { words: id, pattern: new RegExp(id, 'iu') },
    {
      words: `…-${String(number)}`,
      pattern: new RegExp(`/[^\\s"'<>/]+-${String(number)}(?=["'<\\s]|$)`, 'u'),
    },
  ]);
  const slugline = story.slugline.trim();
  const telling = slugline.length >= 6 && !story.slugShared && unknown.length > 0;
  return telling ? [...names, { words: slugline, pattern: alone(slugline) }] : names;
}

/**
 * What gives a story away: its headlines, its sentences that are long enough to be nobody else’s, its slugline where no
 * other story has it, and the ids and addresses of articles that readers never saw.
 */
export function tellingWords(story: TellingStory): Telling {
  const found = new Map<string, TellingWords>();
  for (const passage of story.contents.flatMap(passagesOf)) {
    const fold = folded(passage).slice(0, LONGEST);
    if (fold.length >= LEAST_LETTERS && !found.has(fold)) {
      found.set(fold, { words: passage.slice(0, 200), folded: fold });
    }
  }
  return { sentences: [...found.values()].slice(0, MOST_SENTENCES), names: namesOf(story) };
}
