import { hashPassword } from '#server/accounts/passwords.ts';
import type { Services } from '#server/kit/services.ts';
import { setSteps } from './desk-steps.ts';
import {
  DESKS,
  PEOPLE,
  SECTIONS,
  TOPICS,
  type DeskKey,
  type PersonKey,
  type SectionKey,
} from './people.ts';
import { makeRoles } from './roles.ts';
import { ZONE } from './times.ts';

/** Ids of what the demo newsroom is made of. */
export type Newsroom = {
  people: Record<PersonKey, string>;
  desks: Record<DeskKey, string>;
  sections: Record<SectionKey, string>;
};

const keysOf = <Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] =>
  Object.keys(record) as Key[];

async function byKey<Key extends string>(
  keys: readonly Key[],
  make: (key: Key, n: number) => Promise<string>,
): Promise<Record<Key, string>> {
  const ids: [Key, string][] = [];
  for (const [n, key] of keys.entries()) ids.push([key, await make(key, n)]);
  return Object.fromEntries(ids) as Record<Key, string>;
}

/** Makes the newsroom's settings, sections, topics, desks and people. All people share the demo password. */
export async function setUpNewsroom(
  services: Services,
  about: { siteUrl: string; password: string },
): Promise<Newsroom> {
  const { prisma } = services.database;
  await prisma.newsroom.create({
    data: {
      name: 'The Almira Courier',
      siteUrl: about.siteUrl,
      zone: ZONE,
      languages: ['en', 'fr', 'ar'],
      defaultLanguage: 'en',
      policies: {},
    },
  });
  await prisma.topic.createMany({ data: TOPICS.map(({ code, labels }) => ({ code, labels })) });
  const select = { select: { id: true } } as const;
  const sections = await byKey(keysOf(SECTIONS), async (slug, position) => {
    const { id } = await prisma.section.create({
      data: { slug, names: SECTIONS[slug], position },
      ...select,
    });
    return id;
  });
  const desks = await byKey(keysOf(DESKS), async (slug) => {
    const { name, languages } = DESKS[slug];
    const { id } = await prisma.desk.create({
      data: { slug, name, languages: [...languages] },
      ...select,
    });
    return id;
  });
  await setSteps(services, desks);
  await makeRoles(services);
  const passwordHash = await hashPassword(about.password);
  const people = await byKey(keysOf(PEOPLE), async (key) => {
    const person = PEOPLE[key];
    const memberships = person.desks.map(([desk, role]) => ({ deskId: desks[desk], role }));
    const { id } = await prisma.person.create({
      data: {
        email: `${key}@demo.example`,
        name: person.name,
        isAdmin: key === 'admin',
        passwordHash,
        memberships: { create: memberships },
      },
      ...select,
    });
    return id;
  });
  return { people, desks, sections };
}
