import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { deskStepsBody, DeskSteps } from '#contract/api/desk-steps.ts';
import { call } from '#client/api/call.ts';
import type { ClientRoute } from '#client/api/client-route.ts';
import type { QueryOf } from '#client/api/query-types.ts';

export type StepsBody = z.input<typeof deskStepsBody>;
type ById = { id: string };

const routes = {
  read: { method: 'GET', path: '/desks/:id/steps' } as ClientRoute<{
    params: ById;
    answer: DeskSteps;
  }>,
  save: { method: 'PUT', path: '/desks/:id/steps' } as ClientRoute<{
    params: ById;
    body: StepsBody;
    answer: DeskSteps;
  }>,
};

/** A desk’s steps with the version that is given back when they are saved. */
export function deskStepsQuery(deskId: string): QueryOf<DeskSteps> {
  return queryOptions<DeskSteps>({
    queryKey: ['desk-steps', deskId],
    queryFn: ({ signal }) => call(routes.read, { params: { id: deskId }, signal }),
    // What somebody works on is not renewed under their hands; saving says when it is old.
    refetchOnWindowFocus: false,
  });
}

/** Saves all steps of a desk; 412 when somebody else has changed them since they were read. */
export function saveSteps(deskId: string, version: number, body: StepsBody): Promise<DeskSteps> {
  return call(routes.save, { params: { id: deskId }, body, ifMatch: version });
}
