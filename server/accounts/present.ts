import {
  policiesSchema,
  type Me,
  type NewsroomView,
  type PersonView,
  type AccessLink,
  type DeskView,
  type TokenView,
} from '#contract/api/accounts.ts';
import type { OpenInvitation } from '#contract/api/roles.ts';
import { RIGHTS, type Right } from '#contract/vocabulary.ts';
import { z } from 'zod';
import { presentStep, type StepRow } from './present-step.ts';
import { promisedGrants } from './rules/promised-grants.ts';

type Newsroom = {
  name: string;
  siteUrl: string;
  zone: string;
  languages: string[];
  defaultLanguage: string;
  policies: unknown;
  version: number;
};
type Section = { id: string; slug: string; names: unknown };
type Desk = {
  id: string;
  slug: string;
  name: string;
  languages: string[];
  glassMinutes: number;
  steps: readonly StepRow[];
};
type Membership = { deskId: string; role: string; languages: string[] };
type Person = {
  id: string;
  name: string;
  email: string;
  isAdmin: boolean;
  active: boolean;
  memberships: Membership[];
};

const namesSchema = z.record(z.string(), z.string());

function isRight(word: string): word is Right {
  return (RIGHTS as readonly string[]).includes(word);
}

/** The newsroom's settings as the contract has them. */
export function presentNewsroom(newsroom: Newsroom, sections: readonly Section[]): NewsroomView {
  return {
    name: newsroom.name,
    siteUrl: newsroom.siteUrl,
    zone: newsroom.zone,
    languages: newsroom.languages,
    defaultLanguage: newsroom.defaultLanguage,
    policies: policiesSchema.parse(newsroom.policies),
    sections: sections.map(({ id, slug, names }) => ({
      id,
      slug,
      names: namesSchema.parse(names),
    })),
    version: newsroom.version,
  };
}

/** A desk with its steps as known words. */
export function presentDesk(desk: Desk): DeskView {
  return {
    id: desk.id,
    slug: desk.slug,
    name: desk.name,
    languages: desk.languages,
    glassMinutes: desk.glassMinutes,
    steps: desk.steps.map(presentStep),
  };
}

/** A person as others see them; the address only where asked for. */
export function presentPerson(person: Person, withAddress: boolean): PersonView {
  return {
    id: person.id,
    name: person.name,
    email: withAddress ? person.email : '',
    isAdmin: person.isAdmin,
    active: person.active,
    memberships: person.memberships.map(({ deskId, role, languages }) => ({
      deskId,
      role,
      languages,
    })),
  };
}

/** The signed-in person with each desk's roles and rights. */
export function presentMe(
  person: Person & { language: string },
  about: {
    desks: readonly Desk[];
    newsroom: NewsroomView;
    rights: readonly { role: string; right: string }[];
  },
): Me {
  return {
    id: person.id,
    name: person.name,
    email: person.email,
    isAdmin: person.isAdmin,
    language: person.language,
    memberships: about.desks.flatMap((desk) => {
      const held = person.memberships.filter((row) => row.deskId === desk.id);
      if (held.length === 0) return [];
      const roles = held.map((row) => row.role);
      const rights = about.rights
        .filter((row) => held.some((one) => one.role === row.role))
        .map((row) => row.right)
        .filter(isRight);
      return [
        {
          desk: { id: desk.id, slug: desk.slug, name: desk.name },
          roles,
          rights: [...new Set(rights)],
          languages: [...new Set(held.flatMap((row) => row.languages))],
        },
      ];
    }),
    newsroom: about.newsroom,
  };
}

/** An API token without its secret. */
export function presentToken(token: {
  id: string;
  name: string;
  prefix: string;
  reach: string;
  createdAt: Date;
  usedAt: Date | null;
  expiresAt: Date | null;
}): TokenView {
  return {
    id: token.id,
    name: token.name,
    prefix: token.prefix,
    reach: token.reach === 'read' ? ('read' as const) : ('write' as const),
    createdAt: token.createdAt.toISOString(),
    usedAt: token.usedAt?.toISOString() ?? null,
    expiresAt: token.expiresAt?.toISOString() ?? null,
  };
}

/** An invitation or reset link, as whoever holds it may see it. */
export function presentLink(link: {
  kind: string;
  email: string;
  name: string;
  expiresAt: Date;
}): AccessLink {
  const { email, name } = link;
  const kind = link.kind === 'invitation' ? 'invitation' : 'password-reset';
  return { kind, email, name, expiresAt: link.expiresAt.toISOString() };
}

/** An open invitation, its link left out. */
export function presentInvitation(link: {
  id: string;
  email: string;
  name: string;
  isAdmin: boolean;
  memberships: unknown;
  madeBy: string;
  createdAt: Date;
  expiresAt: Date;
}): OpenInvitation {
  const { id, email, name, isAdmin, madeBy } = link;
  return {
    ...{ id, email, name, isAdmin, madeBy },
    memberships: promisedGrants(link.memberships),
    madeAt: link.createdAt.toISOString(),
    expiresAt: link.expiresAt.toISOString(),
  };
}
