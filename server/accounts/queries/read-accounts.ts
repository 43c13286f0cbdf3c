import type {
  AccessLink,
  DeskView,
  Me,
  NewsroomView,
  PersonView,
  TokenView,
} from '#contract/api/accounts.ts';
import type { OpenInvitation } from '#contract/api/roles.ts';
import type { Services } from '#server/kit/services.ts';
import { notFound } from '#server/kit/refused.ts';
import { digestOfToken } from '../opaque-token.ts';
import {
  presentDesk,
  presentInvitation,
  presentLink,
  presentMe,
  presentNewsroom,
  presentPerson,
  presentToken,
} from '../present.ts';
import { findLink, openInvitations, timeOfLinks } from '../store/links.ts';
import { readNewsroom } from '../store/newsroom.ts';
import { findPerson, listDesks, listPeople } from '../store/people.ts';
import { tokensOf } from '../store/sessions.ts';

/** The newsroom's settings with its sections. */
export async function newsroomSettings(services: Services): Promise<NewsroomView> {
  const { newsroom, sections } = await readNewsroom(services.database);
  if (newsroom === null) throw notFound('The newsroom has not been set up.');
  return presentNewsroom(newsroom, sections);
}

/** Who is signed in, with desks, rights and the newsroom's settings. */
export async function whoAmI(services: Services, personId: string): Promise<Me> {
  const [person, desks, newsroom, rights] = await Promise.all([
    findPerson(services.database, personId),
    listDesks(services.database),
    newsroomSettings(services),
    services.database.prisma.roleRight.findMany(),
  ]);
  if (person === null) throw notFound();
  return presentMe(person, { desks, newsroom, rights });
}

/** Everybody; addresses only for admins. */
export async function people(services: Services, forAdmin: boolean): Promise<PersonView[]> {
  return (await listPeople(services.database)).map((person) => presentPerson(person, forAdmin));
}

/** All desks. */
export async function desks(services: Services): Promise<DeskView[]> {
  return (await listDesks(services.database)).map(presentDesk);
}

/** What a link is for, so that the screen can greet the right person. */
export async function accessLink(services: Services, token: string): Promise<AccessLink> {
  const now = await timeOfLinks(services.database);
  const link = await findLink(services.database, digestOfToken(token), now);
  if (link === null)
    throw notFound('This link has been used, replaced or has expired. Ask for a new one.');
  return presentLink(link);
}

/** The person's own API tokens, without the secrets. */
export async function myTokens(services: Services, personId: string): Promise<TokenView[]> {
  return (await tokensOf(services.database, personId)).map(presentToken);
}

/** Invitations that can still be taken up, the newest first; never their links. */
export async function invitations(services: Services): Promise<OpenInvitation[]> {
  const open = await openInvitations(services.database, await timeOfLinks(services.database));
  return open.map(presentInvitation);
}
