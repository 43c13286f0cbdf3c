import fc from 'fast-check';
import type { CreditRow } from '#contract/content.ts';
import { CREDIT_ROLES, HOUSE_LANGUAGES } from '#contract/vocabulary.ts';

type Names = { given: readonly string[]; family: readonly string[] };

const LATIN: Names = {
  given:
    'Ines Tom Sara Anne-Lise Íñigo J. A.B. Élodie Ødegaard Ebru João Łukasz Nguyễn Ana-Y. Jean-Éric Yves Ettore Olga D’Arcy Y. O. E. Maria-José'.split(
      ' ',
    ),
  family: [
    'Okoro',
    'Halloway',
    'van der Meulen',
    'de la Peña',
    'De Santis',
    'O’Dowd',
    "D'Amico",
    'al-Haddad',
    'Ní Bhriain',
    'Le Goff',
    'Roe Jr.',
    'Moss-Keil',
    'von Stein',
    'Şahin',
    'Ibarra y Soto',
    'Einarsson',
    'Hielo',
    'Van Minh',
    'McAdam',
    'd’Este',
    'Y Gasset',
    'O Connor',
    'E Silva',
    'da Silva e Souza',
    'Ortega y Luna',
    'Und',
    'Et-Tahir',
    'Ibn Said',
    'bint Nour',
    'ter Horst',
    'dos Santos',
    'Aske, Jr.',
    'Aske III',
    'Le Pen-Côté',
    'dell’Orto',
    'Dall’Oglio',
    'af Klint',
    'Með',
    'de los Ríos',
    'à Beckett',
  ],
};

const CYRILLIC: Names = {
  given: [
    'Олена',
    'Тарас',
    'Мар’яна',
    'Та',
    'Й.',
    'Ия',
    'Лука',
    'Дар’я',
    'Юрій',
    'Вера',
    'Илья',
    'Їжак',
    'Эмма',
    'А.',
    'Анна-Марія',
  ],
  family: [
    'Граб',
    'Кивко',
    'Коваль-Гнатів',
    'Лосева',
    'Громов',
    'Шальская',
    'Ґалаґан',
    'Іщенко',
    'оглы Мамедов',
    'Та',
    'И',
    'Ан-Та',
    'кызы Алиева',
    'Дю Плесси',
    'фон Штейн',
    'Нечуй-Левицький',
    'Ій',
  ],
};

const ARABIC: Names = {
  given: [
    'سلمى',
    'كريم',
    'وليد',
    'عبد الرحمن',
    'وسام',
    'ورد',
    'إيمان',
    'أبو بكر',
    'واثق',
    'أم كلثوم',
    'وديع',
    'في',
  ],
  family: [
    'نبيل',
    'حداد',
    'وردان',
    'الحداد',
    'ابن سعيد',
    'وائل',
    'المصري',
    'آل سعود',
    'أبو وردة',
    'بن علي',
    'الواثق بالله',
    'من',
  ],
};

const PLACES = {
  latin: [
    'Lagos',
    'The Hague',
    'Le Caire',
    "L'Aquila",
    'São Paulo',
    'Rio de Janeiro',
    'Washington, D.C.',
    'Port-au-Prince',
    'Ukraine',
    'Tel Aviv/Jaffa',
    'Les Mureaux',
    'New York',
    'Trinidad and Tobago',
    'El Alto',
    'Il Cairo',
    'Estados Unidos',
    'États-Unis',
    'Ancona',
    'Washington and Lee',
    'Bosnia and Herzegovina',
    'Castilla y León',
    'São Tomé e Príncipe',
    'Frankfurt/Main',
    'In Salah',
    'Den Haag',
    'Au',
    'A Coruña',
    'O Porriño',
    'Å',
    'Las Vegas, Nevada',
    'the West Bank',
    'German',
  ],
  cyrillic: [
    'Київ',
    'Москва',
    'Івано-Франківськ',
    'Ростов-на-Дону',
    'Нью-Йорк',
    'Новый Уренгой',
    'Омске',
    'Перми',
    'Луцьку',
    'У',
    'Рівне',
  ],
  arabic: ['القاهرة', 'واشنطن', 'بيروت', 'رام الله', 'نيويورك', 'وادي حلفا', 'في', 'بيت لحم'],
};

/** Agencies that a line shows to be agencies. */
const AGENCIES = [
  'Reuters',
  'Associated Press',
  'Kyodo News',
  'Harbour Gazette',
  'Укрінформ',
  'рейтер',
  'رويترز',
  'Lagos bureau',
  'Agence France-Presse',
  'Europa Press',
  'Staff and Agencies',
  'dpa',
  'Agenzia ANSA',
  'редакция',
  'وكالات',
];

function personOf({ given, family }: Names): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...given), fc.constantFrom(...family))
    .map(([first, last]) => `${first} ${last}`);
}

const PERSON = fc.oneof(personOf(LATIN), personOf(CYRILLIC), personOf(ARABIC));

const PLACE = fc.constantFrom(...PLACES.latin, ...PLACES.cyrillic, ...PLACES.arabic);

const VERSION = fc.oneof(
  { weight: 4, arbitrary: fc.constant(null) },
  { weight: 3, arbitrary: fc.constantFrom(...HOUSE_LANGUAGES) },
  { weight: 1, arbitrary: fc.constantFrom('ja', 'sw', 'pt-BR', 'gd', 'zh-Hant-TW') },
);

/** Anything a person may type into a name field, in words parted by single spaces. */
export const ANY_TEXT = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map((text) => text.replace(/[\p{C}\s]+/gu, ' ').trim())
  .filter((text) => /[\p{L}]/u.test(text));

const BLANK = { personId: null, withheld: false } as const;

/** A credit row as newsrooms write them: every role, script and version, with and without place and agency. */
export const ROW: fc.Arbitrary<CreditRow> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      role: fc.constantFrom(...CREDIT_ROLES),
      name: PERSON,
      isOrganisation: fc.constant(false),
      organisation: fc.option(fc.constantFrom(...AGENCIES), { freq: 5 }),
      place: fc.option(PLACE, { freq: 2 }),
      language: VERSION,
      personId: fc.constant(null),
      withheld: fc.constant(false),
    }),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...CREDIT_ROLES), fc.constantFrom(...AGENCIES))
      .map(([role, name]) => ({
        ...BLANK,
        role,
        name,
        isOrganisation: true,
        organisation: null,
        place: null,
        language: null,
      })),
  },
);
