import type { Teller } from '../teller.ts';

/** A story taken down while a doubt is looked into. */
export async function operaRoof(tell: Teller): Promise<void> {
  const article = await tell.begin('reporter', {
    slugline: 'ALMIRA-OPERA/ROOF',
    desk: 'city',
    section: 'culture',
    slug: 'opera-roof-survey',
    topics: ['medtop:01000000'],
    text: {
      headline: 'Opera house roof unsafe, survey finds',
      standfirst: 'The house says that it has not seen the survey.',
      dateline: 'PORT ALMIRA, Nov 21 —',
      paragraphs: [
        'A survey of the Almira opera house found that its roof could not carry another winter’s snow.',
        'The house said that it had ordered no survey and asked to see it.',
      ],
      credits: [{ role: 'reporting', who: 'reporter' }],
    },
  });
  await tell.file(article, { writer: 'reporter', editor: 'editor' });
  await tell.withdraw(
    'chief',
    article,
    'We have withdrawn this story while we check which building the survey describes.',
  );
}
