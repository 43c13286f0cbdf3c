import type { InventedLine } from './notation.ts';

/** German lines; every name is invented. */
export const GERMAN_LINES: readonly InventedLine[] = [
  [
    '(Bericht von Lena Vogt und Jonas Keil; redigiert von Mara Stein)',
    'reporting: Lena Vogt | reporting: Jonas Keil | editing: Mara Stein',
  ],
  [
    '(Bericht von Lena Vogt in Bonn, geschrieben von Jonas Keil, redigiert von Mara Stein. Bei Rückfragen wenden Sie sich bitte an die Redaktion unter der Telefonnummer +49 30 5550 1234)',
    'reporting: Lena Vogt @Bonn | writing: Jonas Keil | editing: Mara Stein',
  ],
  [
    'Autor/in: Lena Vogt (Bonn), Jonas Keil (Kiel) und Mara Stein (Köln)',
    'reporting: Lena Vogt @Bonn | reporting: Jonas Keil @Kiel | reporting: Mara Stein @Köln',
  ],
  [
    'Autorin: Lena Vogt (Bonn), [phone], [email]\nRedaktion: Jonas Keil (Kiel), [phone], [email]',
    'reporting: Lena Vogt @Bonn | editing: Jonas Keil @Kiel',
  ],
  ['- Redaktion: Jonas Keil', 'editing: Jonas Keil'],
  ['(Von Lena Vogt)', 'author: Lena Vogt'],
  ['Von Lena Vogt und Jonas Keil, dpa', 'author: Lena Vogt | author: Jonas Keil org dpa'],
  [
    '(Bericht von Jane Moss; Deutsche Fassung von Lena Vogt, redigiert von Mara Stein)',
    'reporting: Jane Moss | translation: Lena Vogt #de | editing: Mara Stein #de => de',
  ],
  [
    '(Bericht von Jane Moss, übersetzt von Lena Vogt, redigiert von Mara Stein)',
    'reporting: Jane Moss | translation: Lena Vogt #de | editing: Mara Stein #de => de',
  ],
  ['(Aus dem Englischen übersetzt von Lena Vogt)', 'translation: Lena Vogt #de => de'],
  [
    '(Bericht: Lena Vogt, Mitarbeit: Jonas Keil in Wien, Redaktion: Mara Stein)',
    'reporting: Lena Vogt | additional-reporting: Jonas Keil @Wien | editing: Mara Stein',
  ],
  [
    '(Bericht von Lena Vogt, unter Mitarbeit von Jonas Keil und Ute Brandt)',
    'reporting: Lena Vogt | additional-reporting: Jonas Keil | additional-reporting: Ute Brandt',
  ],
  ['(Text: Lena Vogt; Fotos: Jonas Keil)', 'writing: Lena Vogt | photography: Jonas Keil'],
  ['(LENA VOGT UND JONAS KEIL)', '~reporting: Lena Vogt | ~reporting: Jonas Keil'],
  [
    '(Bericht von Lena Vogt aus Kiew und Karl-Heinz von der Heide aus Minsk)',
    'reporting: Lena Vogt @Kiew | reporting: Karl-Heinz von der Heide @Minsk',
  ],
  [
    'Lena Vogt und Jonas Keil haben zu diesem Bericht beigetragen.',
    'additional-reporting: Lena Vogt | additional-reporting: Jonas Keil',
  ],
  ['(Bericht der Redaktion)', 'reporting: Redaktion !'],
  [
    '(Bericht von Lena Vogt, bearbeitet von Mara Stein)',
    'reporting: Lena Vogt | editing: Mara Stein',
  ],
  [
    '(Zusammengestellt von Lena Vogt – redigiert von Mara Stein)',
    'compiling: Lena Vogt | editing: Mara Stein',
  ],
  [
    '(Reporting by Jane Moss; deutsche Version von Lena Vogt)',
    'reporting: Jane Moss | translation: Lena Vogt #de => de',
  ],
  [
    '(Bericht von Lena Vogt im Libanon und Jonas Keil in der Ukraine; redigiert von Mara Stein und Ute Brandt)',
    'reporting: Lena Vogt @Libanon | reporting: Jonas Keil @Ukraine | editing: Mara Stein | editing: Ute Brandt',
  ],
  [
    'Bericht und Text von Lena Vogt; Redaktion: Mara Stein',
    'reporting: Lena Vogt | writing: Lena Vogt | editing: Mara Stein',
  ],
];
