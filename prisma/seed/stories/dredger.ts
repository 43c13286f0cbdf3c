import type { Teller } from '../teller.ts';

const CREDITS = [{ role: 'reporting', who: 'reporter', place: 'Port Almira' }] as const;

/** A strike at the port: published, updated, and translated into French and Arabic; the French one is behind again. */
export async function dredgerStrike(tell: Teller): Promise<void> {
  const first = [
    'The crew of the dredger Santa Iria stopped work on Monday, leaving the main channel of Port Almira unswept for the first time in eleven years.',
    'The harbour authority said that ships drawing more than nine metres would wait outside until Thursday at the earliest.',
    '“We are not asking for the moon. We are asking for a second engineer on night shifts,” said Amparo Reis, who speaks for the crew.',
    'The authority said it would answer the demand in writing on Tuesday.',
  ];
  const article = await tell.begin('reporter', {
    slugline: 'ALMIRA-DREDGER/STRIKE',
    desk: 'city',
    section: 'harbour',
    slug: 'dredger-crew-stops-work',
    urgency: 3,
    topics: ['medtop:04000000'],
    place: 'Port Almira',
    text: {
      headline: 'Dredger crew stops work, deep ships wait outside Port Almira',
      standfirst: 'The channel goes unswept for the first time in eleven years.',
      dateline: 'PORT ALMIRA, Nov 23 —',
      paragraphs: first,
      credits: CREDITS,
    },
  });
  await tell.file(article, { writer: 'reporter', editor: 'editor' });
  const french = await tell.translate('translator', article, {
    language: 'fr',
    desk: 'french',
    section: 'harbour',
    slug: 'equipage-drague-arret-travail',
    text: {
      headline:
        'L’équipage de la drague cesse le travail, les grands navires attendent devant Port Almira',
      standfirst: 'Le chenal n’est pas dragué, pour la première fois en onze ans.',
      dateline: 'PORT ALMIRA, 23 novembre —',
      paragraphs: [
        'L’équipage de la drague Santa Iria a cessé le travail lundi, laissant le chenal principal de Port Almira sans entretien pour la première fois en onze ans.',
        'L’autorité portuaire a indiqué que les navires de plus de neuf mètres de tirant d’eau attendraient au large au moins jusqu’à jeudi.',
        '« Nous ne demandons pas la lune. Nous demandons un second mécanicien la nuit », a déclaré Amparo Reis, porte-parole de l’équipage.',
        'L’autorité a annoncé qu’elle répondrait par écrit mardi.',
      ],
      credits: [
        ...CREDITS,
        { role: 'translation', who: 'translator', language: 'fr' },
        { role: 'editing', who: 'french', language: 'fr' },
      ],
    },
  });
  await tell.file(french, {
    writer: 'translator',
    editor: 'french',
    scopes: ['editorial', 'language'],
  });
  await tell.write('reporter', article, {
    updateNote: '(Updated with the harbour authority’s offer)',
    paragraphs: [
      ...first.slice(0, 3),
      'The authority offered late on Monday to man two of three night shifts with a second engineer from January. The crew will vote on Tuesday morning.',
    ],
  });
  await tell.file(article, { writer: 'reporter', editor: 'editor', kind: 'update' });
}
