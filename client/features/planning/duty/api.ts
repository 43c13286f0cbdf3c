import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type {
  deadlinesBody,
  DeadlinesView,
  Handover,
  HandoverNote,
  TaskList,
} from '#contract/api/handover.ts';
import type { Telling, TellingBody } from '#contract/api/telling.ts';
import { call } from '#client/api/call.ts';
import type { ClientRoute } from '#client/api/client-route.ts';
import type { QueryOf } from '#client/api/query-types.ts';
import type { TaskFilters } from './filters.ts';

type Deadlines = z.input<typeof deadlinesBody>;

const routes = {
  tasks: { method: 'GET', path: '/tasks' } as ClientRoute<{
    query: { deskId?: string; mine?: 'true' };
    answer: TaskList;
  }>,
  handover: { method: 'GET', path: '/handover' } as ClientRoute<{
    query: { since?: string };
    answer: Handover;
  }>,
  note: { method: 'POST', path: '/handover/notes' } as ClientRoute<{
    body: { deskId: string; text: string };
    answer: HandoverNote;
  }>,
  deadlines: { method: 'GET', path: '/desks/:id/deadlines' } as ClientRoute<{
    params: { id: string };
    answer: DeadlinesView;
  }>,
  setDeadlines: { method: 'PUT', path: '/desks/:id/deadlines' } as ClientRoute<{
    params: { id: string };
    body: Deadlines;
    answer: DeadlinesView;
  }>,
  telling: { method: 'GET', path: '/me/telling' } as ClientRoute<{ answer: Telling }>,
  tell: { method: 'PUT', path: '/me/telling' } as ClientRoute<{
    body: TellingBody;
    answer: Telling;
  }>,
};

/** News come when a task is opened or closed; how often it is asked without them, in milliseconds. */
const LOOK_AGAIN = 60_000;

/** Open tasks, the most urgent first. */
export function tasksQuery({ all, deskId }: TaskFilters): QueryOf<TaskList> {
  const query = {
    ...(all === true ? {} : { mine: 'true' as const }),
    ...(deskId === undefined ? {} : { deskId }),
  };
  return queryOptions<TaskList>({
    queryKey: ['tasks', query],
    queryFn: ({ signal }) => call(routes.tasks, { query, signal }),
    refetchInterval: LOOK_AGAIN,
  });
}

/** What somebody finds when they come back. */
export function handoverQuery(since: string | undefined): QueryOf<Handover> {
  const query = since === undefined ? {} : { since };
  return queryOptions<Handover>({
    queryKey: ['handover', query],
    queryFn: ({ signal }) => call(routes.handover, { query, signal }),
    refetchInterval: LOOK_AGAIN,
  });
}

/** Leaves a note to a desk’s next shift. */
export function leaveNote(body: { deskId: string; text: string }): Promise<HandoverNote> {
  return call(routes.note, { body });
}

/** How one is told of what. */
export const tellingQuery: QueryOf<Telling> = queryOptions<Telling>({
  queryKey: ['telling'],
  queryFn: ({ signal }) => call(routes.telling, { signal }),
});

/** Chooses how to be told. */
export function saveTelling(body: TellingBody): Promise<Telling> {
  return call(routes.tell, { body });
}

/** How soon a desk wants things done, with the version that is given back when it is saved. */
export function deadlinesQuery(deskId: string): QueryOf<DeadlinesView> {
  return queryOptions<DeadlinesView>({
    queryKey: ['desk-deadlines', deskId],
    queryFn: ({ signal }) => call(routes.deadlines, { params: { id: deskId }, signal }),
    // What somebody types is not renewed under their hands; saving says when it is old.
    refetchOnWindowFocus: false,
  });
}

/** Says how soon a desk wants things done; 412 when somebody else has said something else since. */
export function saveDeadlines(
  deskId: string,
  version: number,
  deadlines: Deadlines['deadlines'],
): Promise<DeadlinesView> {
  const params = { id: deskId };
  return call(routes.setDeadlines, { params, body: { deadlines }, ifMatch: version });
}
