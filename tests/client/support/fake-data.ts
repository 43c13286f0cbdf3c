import type { DeskView } from '#client/api/desks.ts';
import type { Me } from '#contract/api/accounts.ts';
import type { RoleView } from '#contract/api/roles.ts';
import type { ArticleRow } from '#contract/api/writing.ts';

export const NOW = '2026-11-23T09:12:00.000Z';

/** An id that is the same in every run. */
export function fakeId(n: number): string {
  return `01930000-0000-7000-8000-${String(n).padStart(12, '0')}`;
}

const DESKS = {
  city: 'City',
  world: 'World',
  french: 'Version française',
  arabic: 'النشرة العربية',
};
type DeskSlug = keyof typeof DESKS;

/** The desks of an invented city’s newsroom. */
export function fakeDesks(): DeskView[] {
  return Object.entries(DESKS).map(([slug, name], n) => ({
    id: fakeId(100 + n),
    slug,
    name,
    languages: slug === 'french' ? ['fr'] : slug === 'arabic' ? ['ar'] : ['en'],
    glassMinutes: 60,
    steps: [],
  }));
}

/** The roles every newsroom has, and one that this one has made. */
export function fakeRoles(): RoleView[] {
  const role = (id: string, rights: RoleView['rights'], name = ''): RoleView => ({
    ...{ id, name, rights, builtIn: name === '' },
    ...{ people: 0, promised: 0, version: 1 },
  });
  return [
    role('contributor', ['suggest']),
    role('reporter', ['write', 'suggest', 'submit']),
    role('translator', ['write', 'suggest', 'submit', 'translate']),
    role('editor', ['write', 'suggest', 'submit', 'return', 'sign-editorial', 'publish-initial']),
    role('chief', ['write', 'submit', 'return', 'sign-editorial', 'publish-initial', 'kill']),
    role('counsel', ['suggest', 'sign-legal'], 'Counsel'),
  ];
}

/** Ines Okafor, a chief who also looks after the newsroom. */
export function fakeMe(): Me {
  const desks = fakeDesks();
  return {
    id: fakeId(1),
    name: 'Ines Okafor',
    email: 'chief@demo.example',
    isAdmin: true,
    language: 'en',
    memberships: desks.map(({ id, slug, name, languages }) => ({
      desk: { id, slug, name },
      roles: ['chief'],
      rights: ['write', 'submit', 'return', 'sign-editorial', 'publish-initial', 'kill'],
      languages,
    })),
    newsroom: {
      name: 'The Harbour Courier',
      siteUrl: 'http://localhost:3000',
      zone: 'Europe/Lisbon',
      languages: ['en', 'fr', 'ar'],
      defaultLanguage: 'en',
      policies: {
        killedPageStatus: 410,
        correctionsPolicyUrl: '',
        ethicsPolicyUrl: '',
        feedbackAddress: '',
      },
      sections: [
        { id: fakeId(201), slug: 'city', names: { en: 'City', fr: 'Ville', ar: 'المدينة' } },
        { id: fakeId(202), slug: 'world', names: { en: 'World', fr: 'Monde', ar: 'العالم' } },
      ],
      version: 3,
    },
  };
}

const PEOPLE = ['Ines Okafor', 'Idris Vale', 'Maud Serrano', 'Hana Yusef', 'Tom Ashby'];

type Sketch = {
  desk: DeskSlug;
  slugline: string;
  headline: string;
  language?: string;
  minutes: number;
  by: number;
} & Partial<
  Pick<
    ArticleRow,
    | 'stage'
    | 'live'
    | 'liveKind'
    | 'changed'
    | 'killed'
    | 'spiked'
    | 'embargoed'
    | 'urgency'
    | 'flags'
  >
>;

const SKETCHES: Sketch[] = [
  {
    desk: 'city',
    slugline: 'HARBOUR-BRIDGE/CLOSURE',
    headline: 'Harbour bridge closed to lorries after cracks found in two bearings',
    minutes: 2,
    by: 1,
    urgency: 2,
    stage: 'in-review',
    live: true,
    liveKind: 'update',
    changed: true,
  },
  {
    desk: 'french',
    slugline: 'HARBOUR-BRIDGE/CLOSURE',
    headline: 'Le pont du port fermé aux poids lourds après la découverte de fissures',
    language: 'fr',
    minutes: 6,
    by: 2,
    urgency: 2,
    live: true,
    liveKind: 'initial',
  },
  {
    desk: 'arabic',
    slugline: 'HARBOUR-BRIDGE/CLOSURE',
    headline: 'إغلاق جسر الميناء أمام الشاحنات بعد اكتشاف شقوق في اثنين من دعاماته',
    language: 'ar',
    minutes: 11,
    by: 3,
    urgency: 2,
    stage: 'in-review',
  },
  {
    desk: 'city',
    slugline: 'TRAM-FARES',
    headline: 'Council puts off vote on tram fares for the third time',
    minutes: 14,
    by: 1,
    stage: 'returned',
  },
  {
    desk: 'city',
    slugline: 'FISH-MARKET/FIRE',
    headline: 'Fire at the old fish market is out, two people treated for smoke',
    minutes: 25,
    by: 4,
    urgency: 1,
    live: true,
    liveKind: 'correction',
  },
  {
    desk: 'world',
    slugline: 'STRAIT-FERRIES',
    headline: 'Ferry lines agree to share one timetable across the strait',
    minutes: 38,
    by: 0,
    embargoed: true,
    stage: 'in-review',
  },
  {
    desk: 'city',
    slugline: 'SCHOOL-ROOFS/AUDIT',
    headline: 'Audit finds a third of school roofs due for repair within five years',
    minutes: 52,
    by: 0,
    flags: ['needs-legal'],
  },
  {
    desk: 'city',
    slugline: 'COURT-PILOT',
    headline: 'Harbour pilot tells court the warning came too late',
    minutes: 61,
    by: 4,
    flags: ['needs-legal', 'sensitive'],
    stage: 'in-review',
  },
  { desk: 'world', slugline: 'GRAIN-SHIP', headline: '', minutes: 75, by: 1 },
  {
    desk: 'city',
    slugline: 'WATER-PRICES',
    headline: 'Water company withdraws plan to bill by the hour',
    minutes: 130,
    by: 4,
    killed: true,
  },
  {
    desk: 'french',
    slugline: 'TRAM-FARES',
    headline: 'Tarifs du tramway : le conseil reporte son vote pour la troisième fois',
    language: 'fr',
    minutes: 190,
    by: 2,
  },
  {
    desk: 'city',
    slugline: 'LIGHTHOUSE-TOURS',
    headline: 'Lighthouse opens its stairs to visitors again, forty at a time',
    minutes: 260,
    by: 1,
    urgency: 7,
    live: true,
    liveKind: 'initial',
  },
  {
    desk: 'world',
    slugline: 'OLIVE-HARVEST',
    headline: 'Growers on both shores expect the smallest olive harvest in a decade',
    minutes: 600,
    by: 0,
    urgency: 6,
    live: true,
    liveKind: 'clarification',
  },
  {
    desk: 'city',
    slugline: 'NIGHT-BUSES',
    headline: 'Night buses to run until three on trial',
    minutes: 1500,
    by: 1,
    urgency: 6,
    spiked: true,
  },
  {
    desk: 'city',
    slugline: 'CHOIR-RECORD',
    headline: 'Dockers’ choir sings through the night for a hall of its own',
    minutes: 2900,
    by: 4,
    urgency: 8,
    live: true,
    liveKind: 'initial',
  },
];

function rowOf(sketch: Sketch, n: number): ArticleRow {
  const { desk, minutes, by, ...rest } = sketch;
  const slugs = Object.keys(DESKS);
  return {
    id: fakeId(1000 + n),
    number: n + 1,
    storyId: fakeId(2000 + n),
    language: 'en',
    desk: { id: fakeId(100 + slugs.indexOf(desk)), slug: desk, name: DESKS[desk] },
    stage: 'drafting',
    live: false,
    liveKind: null,
    changed: false,
    withdrawn: false,
    killed: false,
    merged: false,
    spiked: false,
    embargoed: false,
    secondEyesDue: null,
    urgency: 5,
    isTranslation: sketch.language !== undefined,
    flags: [],
    form: 'full',
    touchedAt: new Date(Date.parse(NOW) - minutes * 60_000).toISOString(),
    touchedBy: { id: fakeId(1 + by), name: PEOPLE[by] ?? '' },
    ...rest,
  };
}

/** What is on the desks on an ordinary morning. */
export function fakeRows(): ArticleRow[] {
  return SKETCHES.map(rowOf);
}

/** As many rows as asked for, for lists that go on. */
export function manyRows(count: number): ArticleRow[] {
  return Array.from({ length: count }, (_, n) => {
    const sketch = SKETCHES[n % SKETCHES.length]!;
    return rowOf({ ...sketch, slugline: `${sketch.slugline}-${n + 1}` }, n);
  });
}
