import { keyOfTask, type Obligation } from './obligations.ts';

/** A task as it stands open. */
export type OpenTask = Obligation & { id: string };

/** What has to be done so that the open tasks are what is owed. */
export type Reconciliation = {
  open: Obligation[];
  close: string[];
  change: { id: string; to: Obligation }[];
};

function same(one: Obligation, other: Obligation): boolean {
  const said = ({ deskId, personId, right, notFor, since, dueAt }: Obligation): string =>
    JSON.stringify([deskId, personId, right, notFor, since, dueAt]);
  return said(one) === said(other);
}

/** Compares what is owed with what stands open. Doing as it says and comparing again finds nothing. */
export function reconcile(owed: readonly Obligation[], open: readonly OpenTask[]): Reconciliation {
  const wanted = new Map(owed.map((one) => [keyOfTask(one), one]));
  const standing = new Map(open.map((task) => [keyOfTask(task), task]));
  return {
    open: [...wanted].filter(([key]) => !standing.has(key)).map(([, one]) => one),
    close: [...standing].filter(([key]) => !wanted.has(key)).map(([, { id }]) => id),
    change: [...standing].flatMap(([key, task]) => {
      const to = wanted.get(key);
      return to === undefined || same(task, to) ? [] : [{ id: task.id, to }];
    }),
  };
}
