import type { Teller } from '../teller.ts';

/** A story that could not wait for an editor at night; nobody has looked at it since. */
export async function fuelLeak(tell: Teller): Promise<void> {
  const article = await tell.begin('second', {
    slugline: 'ALMIRA-HARBOUR/FUEL',
    desk: 'city',
    section: 'harbour',
    slug: 'fuel-leak-closes-inner-harbour',
    urgency: 2,
    place: 'Port Almira',
    text: {
      headline: 'Fuel leak closes the inner harbour',
      standfirst: 'People on the north quay are asked to keep their windows shut.',
      dateline: 'PORT ALMIRA, Nov 23 —',
      paragraphs: [
        'A fuel line at the north quay leaked for two hours before dawn on Monday, and the port closed the inner harbour.',
        'The fire service asked people on the quay to keep their windows shut.',
      ],
      credits: [{ role: 'reporting', who: 'second', place: 'Port Almira' }],
    },
  });
  await tell.submit('second', article);
  await tell.publish('chief', article, {
    kind: 'initial',
    breakGlass: {
      reason: 'The fire service asks people to shut their windows now; no editor answers.',
    },
  });
}
