import type { InventedLine } from './notation.ts';

/** Italian lines; every name is invented. */
export const ITALIAN_LINES: readonly InventedLine[] = [
  [
    '(Servizio di Marta Galli; editing di Ugo Ferri)',
    'reporting: Marta Galli | editing: Ugo Ferri',
  ],
  [
    '(Servizio di Marta Galli a Roma e Ugo Ferri ad Ancona)',
    'reporting: Marta Galli @Roma | reporting: Ugo Ferri @Ancona',
  ],
  [
    '(Tradotto da Marta Galli, editing Ugo Ferri)',
    'translation: Marta Galli #it | editing: Ugo Ferri #it => it',
  ],
  [
    '(Tradotto da Redazione Danzica, in redazione a Roma Ugo Ferri)',
    'translation: Redazione Danzica #it ! | editing: Ugo Ferri @Roma #it => it',
  ],
  ['(A cura di Marta Galli)', 'editing: Marta Galli'],
  [
    '(Servizio di Jane Moss; traduzione di Marta Galli; a cura di Ugo Ferri)',
    'reporting: Jane Moss | translation: Marta Galli #it | editing: Ugo Ferri #it => it',
  ],
  [
    '(Jane Moss, traduzione a cura di Marta Galli)',
    '~reporting: Jane Moss | translation: Marta Galli #it => it',
  ],
  ['(Di Marta Galli e Ugo Ferri)', 'author: Marta Galli | author: Ugo Ferri'],
  ["(Servizio dell'ANSA)", 'reporting: ANSA !'],
  [
    '(Versione italiana di Marta Galli, editing di Ugo Ferri)',
    'translation: Marta Galli #it | editing: Ugo Ferri #it => it',
  ],
  ['(Testo di Marta Galli. Foto di Ugo Ferri)', 'writing: Marta Galli | photography: Ugo Ferri'],
  [
    '(Servizio di Marta Galli, ha collaborato Ugo Ferri a Torino)',
    'reporting: Marta Galli | additional-reporting: Ugo Ferri @Torino',
  ],
  ['Dal nostro corrispondente Marta Galli', 'reporting: Marta Galli'],
  [
    "(Servizio di Marta Galli ed Enzo De Santis all'Aquila)",
    "reporting: Marta Galli @L'Aquila | reporting: Enzo De Santis @L'Aquila",
  ],
  [
    '(SERVIZIO DI MARTA GALLI ED ENZO DE SANTIS)',
    'reporting: Marta Galli | reporting: Enzo De Santis',
  ],
  [
    'Hanno collaborato Marta Galli e Ugo Ferri',
    'additional-reporting: Marta Galli | additional-reporting: Ugo Ferri',
  ],
  [
    "(Jane Moss; tradotto dall'inglese da Marta Galli)",
    '~reporting: Jane Moss | translation: Marta Galli #it => it',
  ],
  [
    '(Scritto da Marta Galli con il contributo di Ugo Ferri; revisione di Ada Neri)',
    'writing: Marta Galli | additional-reporting: Ugo Ferri | editing: Ada Neri',
  ],
  ['(Servizio e foto di Marta Galli)', 'reporting: Marta Galli | photography: Marta Galli'],
];
