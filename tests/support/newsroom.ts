import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newToken } from '#server/accounts/opaque-token.ts';
import { authenticate } from '#server/accounts/queries/authenticate.ts';
import type { Actor } from '#server/kit/actor.ts';
import { openDatabase } from '#server/kit/database/open-database.ts';
import { newId } from '#server/kit/ids.ts';
import { openLog } from '#server/kit/log.ts';
import type { AbilityProvider } from '#server/writing/abilities-of.ts';
import type { NewsroomServices } from '#server/writing/services.ts';
import type { TestDatabase } from './database.ts';

/** Somebody at work: who they are to the rules, and the token with which they call the API. */
export type Member = { id: string; name: string; email: string; token: string; actor: Actor };

export type DeskName = 'city' | 'paris';
export type SectionName = 'city' | 'world';

const DESKS = {
  city: { name: 'City', languages: ['en'] },
  // Asks for a language-desk read of translations.
  paris: {
    name: 'Paris',
    languages: ['fr'],
    steps: { create: [{ position: 0, scope: 'language', condition: 'is-translation' }] },
  },
};

type Roles = Partial<Record<DeskName, 'reporter' | 'translator' | 'editor' | 'chief'>>;

const PEOPLE = {
  reporter: { name: 'Mara Okafor', roles: { city: 'reporter' } },
  secondReporter: { name: 'Idris Bell', roles: { city: 'reporter' } },
  translator: { name: 'Claire Vasseur', roles: { paris: 'translator' } },
  editor: { name: 'Ines Halloran', roles: { city: 'editor' } },
  secondEditor: { name: 'Tomasz Reed', roles: { city: 'editor', paris: 'editor' } },
  chief: { name: 'Wanda Achterberg', roles: { city: 'chief', paris: 'chief' } },
  /** Keeps accounts and settings; on no desk. */
  admin: { name: 'Adel Santoro', roles: {} },
} satisfies Record<string, { name: string; roles: Roles }>;

export type PersonName = keyof typeof PEOPLE;

/** A newsroom at work over a test's own database. */
export type Newsroom = {
  services: NewsroomServices;
  people: Record<PersonName, Member>;
  /** Ids by name. */
  desks: Record<DeskName, string>;
  sections: Record<SectionName, string>;
  /** Runs SQL as the runtime role, with nothing of ours before it. */
  sql: <Row extends object>(text: string, values?: unknown[]) => Promise<Row[]>;
  close: () => Promise<void>;
};

type Work = Pick<Newsroom, 'services'>;

async function hire({ services }: Work, id: PersonName): Promise<Member> {
  const { prisma } = services.database;
  const person: { name: string; roles: Roles } = PEOPLE[id];
  const email = `${id.toLowerCase()}@newsroom.example`;
  const { id: personId } = await prisma.person.create({
    data: { email, name: person.name, isAdmin: id === 'admin' },
  });
  for (const [desk, role] of Object.entries(person.roles)) {
    const { id: deskId } = await prisma.desk.findUniqueOrThrow({ where: { slug: desk } });
    const languages = role === 'translator' ? ['fr'] : [];
    await prisma.membership.create({ data: { personId, deskId, role, languages } });
  }
  const { token, digest } = newToken('wta');
  const prefix = token.slice(0, 8);
  await prisma.apiToken.create({ data: { personId, tokenDigest: digest, prefix, name: 'tests' } });
  const actor = await authenticate(services, token);
  if (actor === null) throw new Error(`${person.name} cannot come in.`);
  return { id: personId, name: person.name, email, token, actor };
}

async function furnish({ services }: Work): Promise<Pick<Newsroom, 'desks' | 'sections'>> {
  const { prisma } = services.database;
  await prisma.newsroom.create({
    data: {
      name: 'The Harbour Courier',
      siteUrl: 'https://courier.example',
      zone: 'Europe/Paris',
      languages: ['en', 'fr', 'de', 'uk', 'ar'],
      defaultLanguage: 'en',
    },
  });
  const [city, paris] = await Promise.all(
    Object.entries(DESKS).map(async ([slug, desk]) =>
      prisma.desk.create({ data: { slug, ...desk } }),
    ),
  );
  const names = { city: { en: 'City', fr: 'Ville' }, world: { en: 'World', fr: 'Monde' } };
  const [cityPages, world] = await Promise.all(
    Object.entries(names).map(async ([slug, labels], position) =>
      prisma.section.create({ data: { slug, names: labels, position } }),
    ),
  );
  const id = (row: { id: string } | undefined): string => row?.id ?? '';
  return {
    desks: { city: id(city), paris: id(paris) },
    sections: { city: id(cityPages), world: id(world) },
  };
}

/**
 * Opens a small newsroom: two desks, two sections, somebody in every role. `abilityProviders` are those of
 * the rooms above writing. Close it before dropping the database.
 */
export async function aNewsroom(
  database: Pick<TestDatabase, 'appUrl'>,
  {
    abilityProviders = [],
    size = 8,
  }: { abilityProviders?: readonly AbilityProvider[]; size?: number } = {},
): Promise<Newsroom> {
  const log = openLog({ level: 'silent', name: 'tests' });
  const db = openDatabase({ url: database.appUrl, log, size });
  const services: NewsroomServices = {
    database: db,
    log,
    newId,
    abilityProviders,
    secureCookies: false,
    anchorFile: join(tmpdir(), `anchors-${newId()}.jsonl`),
    signInLimit: async () => undefined,
  };
  const places = await furnish({ services });
  const hired: Partial<Record<PersonName, Member>> = {};
  for (const name of Object.keys(PEOPLE) as PersonName[])
    hired[name] = await hire({ services }, name);
  return {
    services,
    people: hired as Record<PersonName, Member>,
    ...places,
    sql: async <Row extends object>(text: string, values: unknown[] = []) =>
      (await db.pool.query<Row>(text, values)).rows,
    close: async () => db.close(),
  };
}
