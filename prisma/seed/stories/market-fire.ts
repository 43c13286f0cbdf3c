import type { Teller } from '../teller.ts';

/** A running story with two updates, its French version in review, and one name that is recorded but not printed. */
export async function marketFire(tell: Teller): Promise<void> {
  const lead =
    'Fire destroyed eleven stalls of the covered market in Port Almira before dawn on Sunday. Nobody was hurt.';
  const cause = 'The fire brigade said that it began in a cold store on the north side.';
  const voice =
    '“My father opened this stall in 1971,” said Teodor Haas, who sells cheese. “I will open it again in spring.”';
  const credits = [
    { role: 'reporting', who: 'reporter', place: 'Port Almira' },
    { role: 'editing', who: 'editor' },
  ] as const;
  // An editor records a name and keeps it off the page: its owner has been threatened.
  const withheld = [...credits, { role: 'reporting', who: 'Selim Arda', withheld: true }] as const;
  const article = await tell.begin('reporter', {
    slugline: 'ALMIRA-MARKET/FIRE',
    desk: 'city',
    section: 'city',
    slug: 'fire-destroys-market-stalls',
    urgency: 2,
    place: 'Port Almira',
    text: {
      headline: 'Fire destroys eleven stalls of the covered market',
      standfirst: 'Nobody was hurt; traders hope to return in spring.',
      dateline: 'PORT ALMIRA, Nov 22 —',
      paragraphs: [lead, cause],
      credits,
    },
  });
  await tell.write('editor', article, { credits: withheld });
  await tell.file(article, { writer: 'reporter', editor: 'editor' });
  await tell.write('reporter', article, {
    updateNote: '(Adds a stall’s owner)',
    paragraphs: [lead, cause, voice],
  });
  await tell.file(article, { writer: 'reporter', editor: 'editor', kind: 'update' });
  await tell.write('reporter', article, {
    updateNote: '(Adds when the market opens again)',
    paragraphs: [
      lead,
      cause,
      voice,
      'The city said on Monday that the undamaged half would open again on Wednesday.',
    ],
  });
  await tell.file(article, { writer: 'reporter', editor: 'editor', kind: 'update' });
  const french = await tell.translate('translator', article, {
    language: 'fr',
    desk: 'french',
    section: 'city',
    slug: 'incendie-marche-couvert',
    text: {
      headline: 'Un incendie détruit onze étals du marché couvert',
      standfirst: 'Personne n’a été blessé ; les commerçants espèrent revenir au printemps.',
      dateline: 'PORT ALMIRA, 22 novembre —',
      paragraphs: [
        'Un incendie a détruit onze étals du marché couvert de Port Almira avant l’aube dimanche. Personne n’a été blessé.',
        'Selon les pompiers, le feu a pris dans une chambre froide, du côté nord.',
        '« Mon père a ouvert cet étal en 1971 », raconte Teodor Haas, fromager. « Je le rouvrirai au printemps. »',
        'La ville a annoncé lundi que la moitié intacte rouvrirait mercredi.',
      ],
      credits: [
        { role: 'reporting', who: 'reporter', place: 'Port Almira' },
        { role: 'translation', who: 'translator', language: 'fr' },
      ],
    },
  });
  await tell.submit('translator', french, 'Please check the name of the market.');
}
