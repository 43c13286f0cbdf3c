import type { RoleKey } from './roles.ts';

/** Who works in the demo newsroom. The first five and the last three are promised to visitors and scripts. */
export const PEOPLE = {
  reporter: { name: 'Nadia Farrow', desks: [['city', 'reporter']] },
  editor: {
    name: 'Tomas Lindqvist',
    desks: [
      ['city', 'editor'],
      ['world', 'editor'],
      ['french', 'editor'],
      ['arabic', 'editor'],
    ],
  },
  translator: {
    name: 'Camille Aubert',
    desks: [
      ['french', 'translator'],
      ['arabic', 'translator'],
      ['city', 'translator'],
    ],
  },
  chief: {
    name: 'Ruth Okafor',
    desks: [
      ['city', 'chief'],
      ['world', 'chief'],
      ['french', 'chief'],
      ['arabic', 'chief'],
    ],
  },
  admin: { name: 'Piotr Zelinski', desks: [] },
  second: {
    name: 'Idris Vance',
    desks: [
      ['city', 'reporter'],
      ['world', 'reporter'],
      ['pictures', 'editor'],
    ],
  },
  french: { name: 'Hugo Delmas', desks: [['french', 'editor']] },
  arabic: {
    name: 'ليلى منصور',
    desks: [
      ['arabic', 'translator'],
      ['arabic', 'editor'],
    ],
  },
  counsel: {
    name: 'Adaeze Brandt',
    desks: [
      ['city', 'counsel'],
      ['world', 'counsel'],
    ],
  },
  photo: {
    name: 'Marek Osei',
    desks: [
      ['pictures', 'photo-editor'],
      ['city', 'photo-editor'],
    ],
  },
  night: {
    name: 'Solveig Abara',
    desks: [
      ['city', 'night-editor'],
      ['world', 'night-editor'],
    ],
  },
} as const satisfies Record<
  string,
  { name: string; desks: readonly (readonly [string, RoleKey])[] }
>;

export type PersonKey = keyof typeof PEOPLE;

/** The desks: two that write, two that translate, one that looks after pictures; what their articles must be signed for stands in `desk-steps.ts`. */
export const DESKS = {
  city: { name: 'City', languages: ['en'] },
  world: { name: 'World', languages: ['en'] },
  french: { name: 'Version française', languages: ['fr'] },
  arabic: { name: 'النشرة العربية', languages: ['ar'] },
  pictures: { name: 'Pictures', languages: [] },
} as const;

export type DeskKey = keyof typeof DESKS;

/** The places of the public site. */
export const SECTIONS = {
  harbour: { en: 'Harbour', fr: 'Port', ar: 'الميناء' },
  city: { en: 'City', fr: 'Ville', ar: 'المدينة' },
  culture: { en: 'Culture', fr: 'Culture', ar: 'ثقافة' },
  world: { en: 'World', fr: 'Monde', ar: 'العالم' },
} as const;

export type SectionKey = keyof typeof SECTIONS;

/** A few of IPTC's Media Topics; `npm run topics -- FILE` loads them all. */
export const TOPICS: readonly { code: string; labels: Record<string, string> }[] = [
  {
    code: 'medtop:01000000',
    labels: {
      en: 'arts, culture, entertainment and media',
      fr: 'arts, culture, divertissement et médias',
      ar: 'فنون وثقافة وترفيه وإعلام',
    },
  },
  {
    code: 'medtop:04000000',
    labels: {
      en: 'economy, business and finance',
      fr: 'économie et finances',
      ar: 'اقتصاد وأعمال ومال',
    },
  },
  { code: 'medtop:06000000', labels: { en: 'environment', fr: 'environnement', ar: 'بيئة' } },
  { code: 'medtop:11000000', labels: { en: 'politics', fr: 'politique', ar: 'سياسة' } },
  { code: 'medtop:17000000', labels: { en: 'weather', fr: 'météo', ar: 'طقس' } },
];
