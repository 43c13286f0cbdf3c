import type { InventedLine } from './notation.ts';

/** English lines in the manners of several agencies; every name is invented. */
export const ENGLISH_LINES: readonly InventedLine[] = [
  [
    '(Reporting by Ines Okoro in Lagos; Editing by Tom Halloway)',
    'reporting: Ines Okoro @Lagos | editing: Tom Halloway',
  ],
  [
    '(Reporting by Ines Okoro and Piet van der Meulen in The Hague; Writing by Sara Lindqvist; Editing by Tom Halloway and Joy Adeyemi)',
    'reporting: Ines Okoro @The Hague | reporting: Piet van der Meulen @The Hague | writing: Sara Lindqvist | editing: Tom Halloway | editing: Joy Adeyemi',
  ],
  [
    '(Reporting by Ines Okoro in Lagos, additional reporting by Femi Balogun in Abuja, editing by Tom Halloway)',
    'reporting: Ines Okoro @Lagos | additional-reporting: Femi Balogun @Abuja | editing: Tom Halloway',
  ],
  [
    'Reporting by Ines Okoro; Additional reporting by Femi Balogun and Kemi Ade;\nWriting by Sara\nLindqvist; Editing by Tom Halloway',
    'reporting: Ines Okoro | additional-reporting: Femi Balogun | additional-reporting: Kemi Ade | writing: Sara Lindqvist | editing: Tom Halloway',
  ],
  [
    '(Compiled by Sara Lindqvist; Edited by Tom Halloway)',
    'compiling: Sara Lindqvist | editing: Tom Halloway',
  ],
  ['(Writing and editing by Sara Lindqvist)', 'writing: Sara Lindqvist | editing: Sara Lindqvist'],
  [
    '(Reporting and writing by Ines Okoro; Editing by Tom Halloway)',
    'reporting: Ines Okoro | writing: Ines Okoro | editing: Tom Halloway',
  ],
  [
    '(Reporting by Ines Okoro, Writing by Sara Lindqvist, Editing by Tom Halloway)',
    'reporting: Ines Okoro | writing: Sara Lindqvist | editing: Tom Halloway',
  ],
  [
    '(Reporting by Ines Okoro in Lagos, Femi Balogun in Abuja and Kemi Ade in Kano; Editing by Tom Halloway)',
    'reporting: Ines Okoro @Lagos | reporting: Femi Balogun @Abuja | reporting: Kemi Ade @Kano | editing: Tom Halloway',
  ],
  [
    '(Reporting by Ines Okoro, Femi Balogun, and Kemi Ade; Editing by Tom Halloway.)',
    'reporting: Ines Okoro | reporting: Femi Balogun | reporting: Kemi Ade | editing: Tom Halloway',
  ],
  ['- Editing by: Mara Stein', 'editing: Mara Stein'],
  [
    '- Reporting by: Mara Stein in Vienna; Editing by: Paul Weir, [phone], [email]',
    'reporting: Mara Stein @Vienna | editing: Paul Weir',
  ],
  [
    '- By Mara Stein and Paul Weir, dpa; edited by Lea Brandt',
    'author: Mara Stein | author: Paul Weir | editing: Lea Brandt org dpa',
  ],
  [
    'Associated Press writer Lucia Marsh in Denver contributed to this report.',
    'additional-reporting: Lucia Marsh @Denver org Associated Press',
  ],
  [
    'AP writers Lucia Marsh in Denver, Ned Foley in Boise and Rita Chow in Reno contributed to this report.',
    'additional-reporting: Lucia Marsh @Denver | additional-reporting: Ned Foley @Boise | additional-reporting: Rita Chow @Reno org AP',
  ],
  [
    'Associated Press reporters Lucia Marsh and Ned Foley contributed from Boise.',
    'additional-reporting: Lucia Marsh @Boise | additional-reporting: Ned Foley @Boise org Associated Press',
  ],
  [
    'Associated Press Writer Lucia Marsh contributed to this story from Denver.',
    'additional-reporting: Lucia Marsh @Denver org Associated Press',
  ],
  [
    '___\n\nAssociated Press writers Lucia Marsh and Ned Foley contributed to this report.',
    'additional-reporting: Lucia Marsh | additional-reporting: Ned Foley org Associated Press',
  ],
  [
    'Marsh reported from Denver. Associated Press writer Ned Foley in Boise contributed to this report.',
    'reporting: Marsh @Denver | additional-reporting: Ned Foley @Boise org Associated Press',
  ],
  ['Lucia Marsh contributed to this report.', 'additional-reporting: Lucia Marsh'],
  [
    'Lucia Marsh in Denver and Ned Foley in Boise contributed reporting.',
    'additional-reporting: Lucia Marsh @Denver | additional-reporting: Ned Foley @Boise',
  ],
  ['With contributions from Lucia Marsh in Denver', 'additional-reporting: Lucia Marsh @Denver'],
  ['(With files from The Canadian Press)', 'additional-reporting: The Canadian Press !'],
  [
    '(Reporting by Ines Okoro; Spanish version by Raquel Soto, edited by Joel Vera)',
    'reporting: Ines Okoro | translation: Raquel Soto #es | editing: Joel Vera #es => es',
  ],
  [
    '(Reporting by Ines Okoro; German version by Lea Brandt; Editing by Jonas Keil)',
    'reporting: Ines Okoro | translation: Lea Brandt #de | editing: Jonas Keil #de => de',
  ],
  [
    '(Reporting by Ines Okoro; Editing by Tom Halloway; Arabic version by Salma Nabil)',
    'reporting: Ines Okoro | editing: Tom Halloway | translation: Salma Nabil #ar => ar',
  ],
  [
    '(Reporting by Ines Okoro. Translated by Raquel Soto. Edited in Spanish by Joel Vera)',
    'reporting: Ines Okoro | translation: Raquel Soto #en | editing: Joel Vera #es => en',
  ],
  [
    '(Reporting by Ines Okoro; translated into Portuguese by Rita Prado)',
    'reporting: Ines Okoro | translation: Rita Prado #pt => pt',
  ],
  ['(Reporting by Reuters)', 'reporting: Reuters !'],
  ['(Reporting by the Lagos bureau)', 'reporting: Lagos bureau !'],
  [
    '(Reporting by Kyodo News; Editing by Tom Halloway)',
    'reporting: Kyodo News ! | editing: Tom Halloway',
  ],
  ['(Reporting by Our Correspondent in Cairo)', 'reporting: Our Correspondent @Cairo'],
  [
    '(Reporting By Ines Okoro; Editing By Tom Halloway)',
    'reporting: Ines Okoro | editing: Tom Halloway',
  ],
  [
    '(REPORTING BY INES OKORO IN LAGOS; EDITING BY TOM HALLOWAY)',
    'reporting: Ines Okoro @Lagos | editing: Tom Halloway',
  ],
  [
    '(Reporting by INES OKORO and PIET VAN DER MEULEN; Editing by SHEILA O’DOWD)',
    'reporting: Ines Okoro | reporting: Piet van der Meulen | editing: Sheila O’Dowd',
  ],
  [
    '(Reporting by J.R. Moss, A. B. Carver and Bob Roe Jr.; Editing by D. Lowe)',
    'reporting: J.R. Moss | reporting: A. B. Carver | reporting: Bob Roe Jr. | editing: D. Lowe',
  ],
  [
    '(Reporting by Ines Okoro – Editing by Tom Halloway)',
    'reporting: Ines Okoro | editing: Tom Halloway',
  ],
  [
    '(Reporting by Ines Okoro / Editing by Tom Halloway)',
    'reporting: Ines Okoro | editing: Tom Halloway',
  ],
  [
    'Reporting by Ines Okoro. Editing by Tom Halloway.',
    'reporting: Ines Okoro | editing: Tom Halloway',
  ],
  [
    'Reporting by Ines Okoro\nEditing by Tom Halloway',
    'reporting: Ines Okoro | editing: Tom Halloway',
  ],
  [
    '((Reporting by Ines Okoro; Editing by Tom Halloway; ines.okoro@example.org; +44 20 5550 1234; @inesokoro))',
    'reporting: Ines Okoro | editing: Tom Halloway',
  ],
  [
    '(Reporting by Ines Okoro from Lagos and Femi Balogun from Abuja)',
    'reporting: Ines Okoro @Lagos | reporting: Femi Balogun @Abuja',
  ],
  [
    '(Reporting by Ines Okoro and Femi Balogun in Abuja, Kemi Ade in Kano)',
    'reporting: Ines Okoro @Abuja | reporting: Femi Balogun @Abuja | reporting: Kemi Ade @Kano',
  ],
  ['(Reporting by Ines Okoro (Lagos))', 'reporting: Ines Okoro @Lagos'],
  [
    '(Reporting by Ines Okoro in Lagos and the Abuja newsroom; Editing by Tom Halloway)',
    'reporting: Ines Okoro @Lagos | reporting: Abuja newsroom ! | editing: Tom Halloway',
  ],
  ['(By Ines Okoro)', 'author: Ines Okoro'],
  [
    '(Reporting by Ines Okoro; Photos by Femi Balogun; Editing by Tom Halloway)',
    'reporting: Ines Okoro | photography: Femi Balogun | editing: Tom Halloway',
  ],
  [
    '(Reporting by Ines Okoro; Graphics by Kemi Ade; Editing by Tom Halloway)',
    'reporting: Ines Okoro | editing: Tom Halloway',
  ],
  [
    '(Reporting by Ines Okoro in Washington, D.C.; Editing by Tom Halloway)',
    'reporting: Ines Okoro @Washington, D.C. | editing: Tom Halloway',
  ],
  [
    'Additional reporting by Ines Okoro in Lagos and Femi Balogun; editing by Tom Halloway and Sara Lindqvist',
    'additional-reporting: Ines Okoro @Lagos | additional-reporting: Femi Balogun | editing: Tom Halloway | editing: Sara Lindqvist',
  ],
  [
    '(Reporting by Ines Okoro and editing by Tom Halloway)',
    'reporting: Ines Okoro | editing: Tom Halloway',
  ],
  ['(Reporting from Kyiv by Olena Hrab)', 'reporting: Olena Hrab @Kyiv'],
  [
    '(Reported by Ines Okoro, written by Sara Lindqvist, edited by Tom Halloway)',
    'reporting: Ines Okoro | writing: Sara Lindqvist | editing: Tom Halloway',
  ],
  ['(Editing by Tom Halloway, Joy Adeyemi)', 'editing: Tom Halloway | editing: Joy Adeyemi'],
  [
    '(Reporting by Ines Okoro in London; Editing by Tom Halloway',
    'reporting: Ines Okoro @London | editing: Tom Halloway',
  ],
  [
    'Reporting by Nguyen Van Minh; Editing by Kim In-soo',
    'reporting: Nguyen Van Minh | editing: Kim In-soo',
  ],
  [
    '(Reporting by Abd al-Rahman Haddad, Maria de la Cruz and Ludwig von Stein; editing by Siobhán Ní Bhriain)',
    'reporting: Abd al-Rahman Haddad | reporting: Maria de la Cruz | reporting: Ludwig von Stein | editing: Siobhán Ní Bhriain',
  ],
];
