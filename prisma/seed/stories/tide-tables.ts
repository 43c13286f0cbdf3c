import type { Teller } from '../teller.ts';

/** Signed in the evening, to be read over breakfast. */
export async function tideTables(tell: Teller): Promise<void> {
  const article = await tell.begin('second', {
    slugline: 'ALMIRA-TIDES/TABLES',
    desk: 'city',
    section: 'harbour',
    slug: 'new-tide-tables',
    urgency: 6,
    text: {
      headline: 'The port prints its tide tables again',
      standfirst: 'Fishermen had asked for paper that survives a wet pocket.',
      dateline: 'PORT ALMIRA, Nov 23 —',
      paragraphs: [
        'The port authority prints its tide tables again, six years after it stopped, on paper that can be read when it is wet.',
        'The first of them lie in the harbour office from Tuesday morning.',
      ],
      credits: [{ role: 'reporting', who: 'second' }],
    },
  });
  await tell.submit('second', article);
  await tell.sign('editor', article);
  await tell.schedule('editor', article);
}
