import type { Teller } from '../teller.ts';

/** A story that should never have gone out: killed in every language, waiting for a second person’s word. */
export async function ferryRumour(tell: Teller): Promise<void> {
  const article = await tell.begin('second', {
    slugline: 'ALMIRA-FERRY/CLOSURE',
    desk: 'world',
    section: 'harbour',
    slug: 'island-ferry-to-close',
    urgency: 3,
    text: {
      headline: 'Island ferry line to close at the end of the year, letter says',
      standfirst: 'A letter seen by this newspaper gives a date.',
      dateline: 'PORT ALMIRA, Nov 22 —',
      paragraphs: [
        'The Corvo Island ferry will make its last crossing on December 31, according to a letter that bears the company’s seal.',
        'The company did not answer calls on Sunday.',
      ],
      credits: [{ role: 'reporting', who: 'second' }],
    },
  });
  await tell.file(article, { writer: 'second', editor: 'editor' });
  await tell.kill('chief', article, {
    reason: 'The letter was forged; the company has shown us its own.',
    notices: {
      en: 'We have removed this story: the letter it rested on was not genuine. The ferry line is not closing.',
    },
  });
}
