import type { InventedLine } from './notation.ts';

/** More English lines, in shapes that only some agencies print; every name is invented. */
export const AGENCY_LINES: readonly InventedLine[] = [
  [
    '(Reporting by Ines Okoro in Puebla, Mexico; editing by Tom Halloway)',
    'reporting: Ines Okoro @Puebla, Mexico | editing: Tom Halloway',
  ],
  [
    '(Reporting by Ines Okoro in Cape Town, South Africa, and Piet Roos in Denver; Editing by Tom Halloway)',
    'reporting: Ines Okoro @Cape Town, South Africa | reporting: Piet Roos @Denver | editing: Tom Halloway',
  ],
  [
    'Reporting by Ines Okoro aboard Air Force One and Piet Roos in Washington; Additional reporting by Sara Lind; Editing by Tom Halloway, Joy Ade and Kim Lee',
    'reporting: Ines Okoro @Air Force One | reporting: Piet Roos @Washington | additional-reporting: Sara Lind | editing: Tom Halloway | editing: Joy Ade | editing: Kim Lee',
  ],
  [
    'Reporting by Ines Okoro in San Francisco, Sara Lind and Joy Ade in New York and Ravi Nair, Uma Das, and Tara Sen in Bengaluru; Editing by Kim Lee, Tom Halloway, Anil D’Costa, and Max Low.',
    'reporting: Ines Okoro @San Francisco | reporting: Sara Lind @New York | reporting: Joy Ade @New York | reporting: Ravi Nair @Bengaluru | reporting: Uma Das @Bengaluru | reporting: Tara Sen @Bengaluru | editing: Kim Lee | editing: Tom Halloway | editing: Anil D’Costa | editing: Max Low',
  ],
  [
    '(Reporting by Ines Okoro in New York; Editing by Ken Fair)  ((; +1 646 555 0129; Reuters Messaging: Reuters Messaging: ))  Keywords: GOLF OPEN/PLAYOFF',
    'reporting: Ines Okoro @New York | editing: Ken Fair',
  ],
  [
    'The Associated Press contributed to this report.',
    'additional-reporting: The Associated Press !',
  ],
  [
    "CNN's Ines Okoro and Sara Lind contributed to this report.",
    'additional-reporting: Ines Okoro | additional-reporting: Sara Lind org CNN',
  ],
  [
    'Okoro reported from Lagos and Lind from Oslo. AP video journalist Joy Ade contributed from Abuja.',
    'reporting: Okoro @Lagos | reporting: Lind @Oslo | additional-reporting: Joy Ade @Abuja org AP',
  ],
  [
    'Okoro reported from Lagos, while Lind wrote from Oslo.',
    'reporting: Okoro @Lagos | writing: Lind @Oslo',
  ],
  [
    'Associated Press Sports Writer Sara Lind in Oslo contributed to this report.',
    'additional-reporting: Sara Lind @Oslo org Associated Press',
  ],
  [
    '(Reporting by Ines Okoro; Editing by Tom Halloway) (Additional reporting by Sara Lind)',
    'reporting: Ines Okoro | editing: Tom Halloway | additional-reporting: Sara Lind',
  ],
  [
    '(Reporting by Ines Okoro in Lagos, Sara Lind in Oslo, writing by Joy Ade, editing by Tom Halloway and Kim Lee)',
    'reporting: Ines Okoro @Lagos | reporting: Sara Lind @Oslo | writing: Joy Ade | editing: Tom Halloway | editing: Kim Lee',
  ],
  [
    'Writing by Joy Ade, with additional reporting by Ines Okoro; Editing by Tom Halloway',
    'writing: Joy Ade | additional-reporting: Ines Okoro | editing: Tom Halloway',
  ],
  [
    '(Reporting by Ines Okoro and Reuters TV; Editing by Tom Halloway)',
    'reporting: Ines Okoro | reporting: Reuters TV ! | editing: Tom Halloway',
  ],
  ['(Compiled by the Nairobi newsroom)', 'compiling: Nairobi newsroom !'],
  ['(Reporting by Jiji Press)', 'reporting: Jiji Press !'],
  [
    '(Reporting by Haruto Sakai; French version by Maud Lescure, Luc Barbier and Anne Kerbrat; edited by Hugo Tessier)',
    'reporting: Haruto Sakai | translation: Maud Lescure #fr | translation: Luc Barbier #fr | translation: Anne Kerbrat #fr | editing: Hugo Tessier #fr => fr',
  ],
  [
    '(Reporting by Haruto Sakai; English version by Joy Ade)',
    'reporting: Haruto Sakai | translation: Joy Ade #en => en',
  ],
  [
    '(Haruto Sakai and Joy Ade; Ukrainian version by Olena Hrab)',
    '~reporting: Haruto Sakai | ~reporting: Joy Ade | translation: Olena Hrab #uk => uk',
  ],
  [
    'Reporting: Ines Okoro; writing: Joy Ade; editing: Tom Halloway',
    'reporting: Ines Okoro | writing: Joy Ade | editing: Tom Halloway',
  ],
  [
    'Reporters: Ines Okoro, Joy Ade. Editor: Tom Halloway.',
    'reporting: Ines Okoro | reporting: Joy Ade | editing: Tom Halloway',
  ],
  ['(Ines Okoro)', '~reporting: Ines Okoro'],
  [
    '(Text by Ines Okoro; photos by Joy Ade in Jos)',
    'writing: Ines Okoro | photography: Joy Ade @Jos',
  ],
  ['Story by Ines Okoro, editing by Tom Halloway', 'reporting: Ines Okoro | editing: Tom Halloway'],
  [
    '(Reporting by our correspondents in Cairo; Editing by Tom Halloway)',
    'reporting: our correspondents @Cairo ! | editing: Tom Halloway',
  ],
  [
    '(Reporting by Ines Okoro; Editing by Tom Halloway and Joy\n Ade)',
    'reporting: Ines Okoro | editing: Tom Halloway | editing: Joy Ade',
  ],
  [
    '(Reporting by Ines Okoro;Editing by Tom Halloway,Joy Ade)',
    'reporting: Ines Okoro | editing: Tom Halloway | editing: Joy Ade',
  ],
  [
    '[Reporting by Ines Okoro; Editing by Tom Halloway]',
    'reporting: Ines Okoro | editing: Tom Halloway',
  ],
  [
    '(Reporting by Ines Okoro; Editing by Tom Halloway)=',
    'reporting: Ines Okoro | editing: Tom Halloway',
  ],
  [
    '(Additional reporting by Joy Ade; translation by Maud Lescure; editing by Tom Halloway)',
    'additional-reporting: Joy Ade | translation: Maud Lescure #en | editing: Tom Halloway #en => en',
  ],
];
