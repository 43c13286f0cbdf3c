import type { NewStep } from '#contract/api/desk-steps.ts';
import type { Prisma } from '#server/kit/database/generated/client.ts';
import type { Database } from '#server/kit/database/open-database.ts';
import type { Transaction } from '#server/kit/run-command.ts';

/** What a step is made of, its place left out. */
export const stepFields = {
  id: true,
  scope: true,
  people: true,
  condition: true,
  flag: true,
  terms: true,
  termsName: true,
  inOrder: true,
  countsFor: true,
  byDeskId: true,
} satisfies Prisma.DeskStepSelect;

/** The order in which steps are told; ids part what a program has given one place. */
export const stepOrder = [
  { position: 'asc' },
  { id: 'asc' },
] satisfies Prisma.DeskStepOrderByWithRelationInput[];

/** A desk with its steps in order; null when there is none. */
export async function findDeskWithSteps(from: Database | Transaction, deskId: string) {
  const client = 'prisma' in from ? from.prisma : from;
  return client.desk.findUnique({
    where: { id: deskId },
    select: {
      id: true,
      slug: true,
      name: true,
      version: true,
      steps: { select: stepFields, orderBy: stepOrder },
    },
  });
}

/** Holds a desk until the transaction ends; false when there is none. Its version grows with every change of its steps. */
export async function lockDesk(tx: Transaction, deskId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM desk WHERE id = ${deskId}::uuid FOR UPDATE`;
  return rows.length === 1;
}

/** A step to be kept or added, with an id of its own. */
export type StepToKeep = NewStep & { id: string };

/** Makes a desk's steps exactly these, in this order. Unchanged ones leave no trace in the record. */
export async function replaceSteps(
  tx: Transaction,
  deskId: string,
  steps: readonly StepToKeep[],
): Promise<void> {
  await tx.deskStep.deleteMany({ where: { deskId, id: { notIn: steps.map(({ id }) => id) } } });
  const rows = steps.map((step, position) => ({ ...step, position }));
  await tx.$executeRaw`
    INSERT INTO desk_step (id, desk_id, position, scope, people, condition, flag, terms, terms_name, in_order, counts_for, by_desk_id)
    SELECT s.id, ${deskId}::uuid, s.position, s.scope, s.people, s.condition, s.flag, s.terms, s."termsName", s."inOrder", s."countsFor", s."byDeskId"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS s (id uuid, position int, scope text, people int, condition text,
      flag text, terms text[], "termsName" text, "inOrder" boolean, "countsFor" text, "byDeskId" uuid)
    ON CONFLICT (id) DO UPDATE SET position = excluded.position, scope = excluded.scope, people = excluded.people,
      condition = excluded.condition, flag = excluded.flag, terms = excluded.terms, terms_name = excluded.terms_name,
      in_order = excluded.in_order, counts_for = excluded.counts_for, by_desk_id = excluded.by_desk_id
    WHERE desk_step.desk_id = excluded.desk_id`;
}
