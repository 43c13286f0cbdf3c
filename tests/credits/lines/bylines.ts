import type { Byline } from '#contract/credits/byline.ts';

/** Invented bylines: language, line, what must be read. */
export const BYLINES: readonly (readonly [language: string, text: string, expected: Byline])[] = [
  ['en', 'By Ines Okoro', { people: [{ name: 'Ines Okoro' }] }],
  [
    'en',
    'By INES OKORO, AP Sports Writer',
    { people: [{ name: 'Ines Okoro' }], title: 'AP Sports Writer' },
  ],
  [
    'en',
    'By INES OKORO and PIET VAN DER MEULEN=',
    { people: [{ name: 'Ines Okoro' }, { name: 'Piet van der Meulen' }] },
  ],
  [
    'en',
    'By INES OKORO Associated Press',
    { people: [{ name: 'Ines Okoro' }], org: 'Associated Press' },
  ],
  [
    'en',
    'BY SHEILA O’DOWD AND MARY MCADAM',
    { people: [{ name: 'Sheila O’Dowd' }, { name: 'Mary McAdam' }] },
  ],
  ['en', 'SARA LINDQVIST', { people: [{ name: 'Sara Lindqvist' }] }],
  ['en', 'By The Associated Press=', { people: [], org: 'The Associated Press' }],
  ['en', 'By Ines Okoro of Reuters', { people: [{ name: 'Ines Okoro' }], org: 'Reuters' }],
  [
    'en',
    'By Ines Okoro, Sara Lindqvist and Tom Halloway | Reuters',
    {
      people: [{ name: 'Ines Okoro' }, { name: 'Sara Lindqvist' }, { name: 'Tom Halloway' }],
      org: 'Reuters',
    },
  ],
  ['en', 'By Ines Okoro/AFP', { people: [{ name: 'Ines Okoro' }], org: 'AFP' }],
  [
    'en',
    'By AP Business Writer INES OKORO',
    { people: [{ name: 'Ines Okoro' }], title: 'AP Business Writer' },
  ],
  [
    'es',
    'Por Raquel Soto, corresponsal de EFE en Lima',
    { people: [{ name: 'Raquel Soto' }], title: 'corresponsal de EFE' },
  ],
  ['de', 'Von Lena Vogt, dpa', { people: [{ name: 'Lena Vogt' }], org: 'dpa' }],
  [
    'de',
    'Von Lena Vogt und Jonas Keil (dpa)',
    { people: [{ name: 'Lena Vogt' }, { name: 'Jonas Keil' }], org: 'dpa' },
  ],
  [
    'de',
    'Von unserer Korrespondentin Lena Vogt',
    { people: [{ name: 'Lena Vogt' }], title: 'Korrespondentin' },
  ],
  [
    'fr',
    'Par Claire Dubreuil et Hugo Tessier',
    { people: [{ name: 'Claire Dubreuil' }, { name: 'Hugo Tessier' }] },
  ],
  ['fr', 'Par Claire DUBREUIL', { people: [{ name: 'Claire Dubreuil' }] }],
  [
    'es',
    'Por Raquel Soto e Ignacio Vera',
    { people: [{ name: 'Raquel Soto' }, { name: 'Ignacio Vera' }] },
  ],
  ['es', 'Por EFE', { people: [], org: 'EFE' }],
  [
    'pt',
    'Por Rita Prado e Caio Freitas',
    { people: [{ name: 'Rita Prado' }, { name: 'Caio Freitas' }] },
  ],
  ['it', 'Di Marta Galli', { people: [{ name: 'Marta Galli' }] }],
  [
    'it',
    'di Marta Galli ed Enzo De Santis',
    { people: [{ name: 'Marta Galli' }, { name: 'Enzo De Santis' }] },
  ],
  ['ru', 'Текст: Вера Лосева', { people: [{ name: 'Вера Лосева' }] }],
  [
    'ru',
    'Tекст: Вера Лосева, Илья Громов',
    { people: [{ name: 'Вера Лосева' }, { name: 'Илья Громов' }] },
  ],
  ['ru', 'Автор: ВЕРА ЛОСЕВА', { people: [{ name: 'Вера Лосева' }] }],
  [
    'uk',
    'Текст: Олена Граб та Тарас Кивко',
    { people: [{ name: 'Олена Граб' }, { name: 'Тарас Кивко' }] },
  ],
  ['ar', 'بقلم سلمى نبيل وكريم حداد', { people: [{ name: 'سلمى نبيل' }, { name: 'كريم حداد' }] }],
];
