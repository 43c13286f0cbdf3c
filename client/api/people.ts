import type { QueryFunctionContext } from '@tanstack/react-query';
import type { PersonView } from '#contract/api/accounts.ts';
import { call } from './call.ts';
import type { ClientRoute } from './client-route.ts';

const everybody = { method: 'GET', path: '/people' } as ClientRoute<{
  answer: { items: PersonView[] };
}>;

/** Asks for everybody in the newsroom; addresses come only to those who look after it. */
export async function askPeople({
  signal,
}: Pick<QueryFunctionContext, 'signal'>): Promise<PersonView[]> {
  return (await call(everybody, { signal })).items;
}
