import type { InventedLine } from './notation.ts';

/** French lines; reporters usually carry no label. Every name is invented. */
export const FRENCH_LINES: readonly InventedLine[] = [
  [
    '(Claire Dubreuil à Lyon et Hugo Tessier; version française Maud Lescure)',
    '~reporting: Claire Dubreuil @Lyon | ~reporting: Hugo Tessier | translation: Maud Lescure #fr => fr',
  ],
  [
    '(Claire Dubreuil et Hugo Tessier, version française Maud Lescure, édité par Luc Barbier)',
    '~reporting: Claire Dubreuil | ~reporting: Hugo Tessier | translation: Maud Lescure #fr | editing: Luc Barbier #fr => fr',
  ],
  [
    '(Claire Dubreuil, Hugo Tessier et Jane Moss; Maud Lescure et Luc Barbier pour le service français)',
    '~reporting: Claire Dubreuil | ~reporting: Hugo Tessier | ~reporting: Jane Moss | translation: Maud Lescure #fr | translation: Luc Barbier #fr => fr',
  ],
  [
    '(Claire Dubreuil et Hugo Tessier, Maud Lescure pour le service français, édité par Luc Barbier)',
    '~reporting: Claire Dubreuil | ~reporting: Hugo Tessier | translation: Maud Lescure #fr | editing: Luc Barbier #fr => fr',
  ],
  [
    '(Jane Moss au Caire, Maud Lescure pour le service français)',
    '~reporting: Jane Moss @Le Caire | translation: Maud Lescure #fr => fr',
  ],
  [
    '(Reportage de Claire Dubreuil à Lyon, rédigé par Hugo Tessier, édité par Luc Barbier)',
    'reporting: Claire Dubreuil @Lyon | writing: Hugo Tessier | editing: Luc Barbier',
  ],
  [
    "(Reportage d'Anne Kerbrat et d'Hugo Tessier à Brest)",
    'reporting: Anne Kerbrat @Brest | reporting: Hugo Tessier @Brest',
  ],
  [
    '(Reportage Claire Dubreuil, version française Maud Lescure, édité par Luc Barbier)',
    'reporting: Claire Dubreuil | translation: Maud Lescure #fr | editing: Luc Barbier #fr => fr',
  ],
  [
    '(Rédigé par Claire Dubreuil, avec la contribution de Hugo Tessier à Nice, édité par Luc Barbier)',
    'writing: Claire Dubreuil | additional-reporting: Hugo Tessier @Nice | editing: Luc Barbier',
  ],
  [
    '(Claire Dubreuil, avec Hugo Tessier à Londres, édité par Luc Barbier)',
    '~reporting: Claire Dubreuil | additional-reporting: Hugo Tessier @Londres | editing: Luc Barbier',
  ],
  [
    '(Jane Moss et Femi Balogun; traduit par Maud Lescure, édité par Luc Barbier)',
    '~reporting: Jane Moss | ~reporting: Femi Balogun | translation: Maud Lescure #fr | editing: Luc Barbier #fr => fr',
  ],
  [
    "(Jane Moss; traduit de l'anglais par Maud Lescure)",
    '~reporting: Jane Moss | translation: Maud Lescure #fr => fr',
  ],
  ['(Par Claire Dubreuil et Hugo Tessier)', 'author: Claire Dubreuil | author: Hugo Tessier'],
  ['Par Claire Dubreuil, AFP', 'author: Claire Dubreuil org AFP'],
  ['(Édité par Luc Barbier)', 'editing: Luc Barbier'],
  [
    '(CLAIRE DUBREUIL À LYON ET HUGO TESSIER; VERSION FRANÇAISE MAUD LESCURE)',
    '~reporting: Claire Dubreuil @Lyon | ~reporting: Hugo Tessier | translation: Maud Lescure #fr => fr',
  ],
  ['(Claire DUBREUIL et Hugo TESSIER)', '~reporting: Claire Dubreuil | ~reporting: Hugo Tessier'],
  [
    '(Claire Dubreuil à Lyon, Hugo Tessier à Nice et\nJean-\nPaul Roche aux États-Unis; version française Maud Lescure)',
    '~reporting: Claire Dubreuil @Lyon | ~reporting: Hugo Tessier @Nice | ~reporting: Jean-Paul Roche @États-Unis | translation: Maud Lescure #fr => fr',
  ],
  ['(Reportage de la rédaction)', 'reporting: la rédaction !'],
  ["(Reportage de l'AFP)", 'reporting: AFP !'],
  ['(Avec Reuters)', 'additional-reporting: Reuters !'],
  [
    '(Jane Moss ; version française : Maud Lescure ; édition : Luc Barbier)',
    '~reporting: Jane Moss | translation: Maud Lescure #fr | editing: Luc Barbier #fr => fr',
  ],
  [
    '(Reportage : Claire Dubreuil ; texte : Hugo Tessier ; photos : Anne Kerbrat)',
    'reporting: Claire Dubreuil | writing: Hugo Tessier | photography: Anne Kerbrat',
  ],
  [
    '(Jane Moss, rédigé par Claire Dubreuil sous la direction de Luc Barbier)',
    '~reporting: Jane Moss | writing: Claire Dubreuil | editing: Luc Barbier',
  ],
  [
    'Claire Dubreuil et Hugo Tessier ont contribué à cet article depuis Nice.',
    'additional-reporting: Claire Dubreuil @Nice | additional-reporting: Hugo Tessier @Nice',
  ],
  [
    '(Jane Moss, Pauline Le Goff et Charles de La Tour, version française Maud Lescure)',
    '~reporting: Jane Moss | ~reporting: Pauline Le Goff | ~reporting: Charles de La Tour | translation: Maud Lescure #fr => fr',
  ],
  [
    '(Jane Moss, version française Maud Lescure et Luc Barbier)',
    '~reporting: Jane Moss | translation: Maud Lescure #fr | translation: Luc Barbier #fr => fr',
  ],
  [
    '(Reporting by Jane Moss; version française Maud Lescure, édité par Luc Barbier)',
    'reporting: Jane Moss | translation: Maud Lescure #fr | editing: Luc Barbier #fr => fr',
  ],
  [
    '(Reportage complémentaire de Hugo Tessier en Ukraine; édité par Luc Barbier)',
    'additional-reporting: Hugo Tessier @Ukraine | editing: Luc Barbier',
  ],
  [
    '(Compilé par Claire Dubreuil, édité par Luc Barbier)',
    'compiling: Claire Dubreuil | editing: Luc Barbier',
  ],
];
