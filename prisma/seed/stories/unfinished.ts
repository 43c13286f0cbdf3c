import type { Teller } from '../teller.ts';

const CREDITS = [
  { role: 'reporting', who: 'reporter', place: 'Port Almira' },
  { role: 'editing', who: 'editor' },
] as const;

/** A flash that readers have, and whose text the desk owes them. */
export async function bridgeFlash(tell: Teller): Promise<void> {
  const article = await tell.begin('reporter', {
    slugline: 'CANAL-BRIDGE/CLOSED',
    desk: 'city',
    section: 'city',
    slug: 'canal-bridge-closed',
    urgency: 1,
    place: 'Port Almira',
    form: 'flash',
    text: { headline: 'Canal bridge closed after a barge strikes a pier', credits: CREDITS },
  });
  await tell.file(article, { writer: 'reporter', editor: 'editor' });
}

/** A story that readers are told is still developing, with its first update. */
export async function waterMain(tell: Teller): Promise<void> {
  const lead = 'A water main burst under Salt Street on Monday morning and flooded nine cellars.';
  const article = await tell.begin('reporter', {
    slugline: 'SALT-STREET/WATER',
    desk: 'city',
    section: 'city',
    slug: 'water-main-bursts-salt-street',
    urgency: 3,
    place: 'Port Almira',
    form: 'developing',
    text: {
      headline: 'Water main bursts under Salt Street',
      standfirst: 'Nine cellars are flooded; the waterworks are looking for the valve.',
      dateline: 'PORT ALMIRA, Nov 23 —',
      paragraphs: [lead],
      credits: CREDITS,
    },
  });
  await tell.file(article, { writer: 'reporter', editor: 'editor' });
  await tell.write('reporter', article, {
    updateNote: '(Adds that tankers bring drinking water)',
    paragraphs: [lead, 'Tankers bring drinking water to the corner of Rope Lane, the city said.'],
  });
  await tell.file(article, { writer: 'reporter', editor: 'editor', kind: 'update' });
}
