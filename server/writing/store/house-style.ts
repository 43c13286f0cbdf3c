import { z } from 'zod';
import type { NewStyleRule, StyleRuleChange } from '#contract/api/house-style.ts';
import type { StyleRule } from '#contract/house-style/rule.ts';
import { STYLE_RULE_KINDS, STYLE_RULE_SEVERITIES } from '#contract/writing-words.ts';
import { Prisma } from '#server/kit/database/generated/client.ts';
import type { Sql, Transaction } from '#server/kit/run-command.ts';
import { clientOf, type From } from './client-of.ts';

const person = z.object({ id: z.string(), name: z.string() });
const ruleRow = z.object({
  id: z.string(),
  deskId: z.string().nullable(),
  kind: z.enum(STYLE_RULE_KINDS),
  pattern: z.string(),
  wholeWord: z.boolean(),
  matchCase: z.boolean(),
  advice: z.string(),
  replacement: z.string().nullable(),
  severity: z.enum(STYLE_RULE_SEVERITIES),
  language: z.string().nullable(),
  active: z.boolean(),
  version: z.number(),
  createdBy: person,
  createdAt: z.date(),
  changedBy: person,
  changedAt: z.date(),
});

/** A rule as it is stored, with the people behind it. */
export type StyleRuleRow = z.infer<typeof ruleRow>;

const COLUMNS = Prisma.sql`r.id, r.desk_id AS "deskId", r.kind, r.pattern, r.whole_word AS "wholeWord",
  r.match_case AS "matchCase", r.advice, r.replacement, r.severity, r.language, r.active, r.version,
  (SELECT json_build_object('id', p.id, 'name', p.name) FROM person p WHERE p.id = r.created_by) AS "createdBy",
  (SELECT json_build_object('id', p.id, 'name', p.name) FROM person p WHERE p.id = r.changed_by) AS "changedBy",
  r.created_at AS "createdAt", r.changed_at AS "changedAt"`;

/** Which rules somebody wants to see. `deskId` null: those of the newsroom; undefined: all. */
export type StyleRuleFilter = {
  deskId?: string | null | undefined;
  language?: string | undefined;
  severity?: string | undefined;
  active?: boolean | undefined;
  q?: string | undefined;
};

/** One page of rules, the newest first; `after` is the id that the page before ended with. */
export async function listStyleRules(
  from: From,
  filter: StyleRuleFilter,
  page: { after: string | null; most: number },
): Promise<StyleRuleRow[]> {
  const { deskId, language, severity, active, q } = filter;
  const conditions = [
    ...(deskId === undefined ? [] : [Prisma.sql`r.desk_id IS NOT DISTINCT FROM ${deskId}::uuid`]),
    ...(language === undefined ? [] : [Prisma.sql`r.language = ${language}`]),
    ...(severity === undefined ? [] : [Prisma.sql`r.severity = ${severity}`]),
    ...(active === undefined ? [] : [Prisma.sql`r.active = ${active}`]),
    ...(q === undefined || q === ''
      ? []
      : [
          Prisma.sql`strpos(lower(concat_ws(' ', r.pattern, r.advice, r.replacement)), lower(${q})) > 0`,
        ]),
    ...(page.after === null ? [] : [Prisma.sql`r.id < ${page.after}::uuid`]),
  ];
  const where =
    conditions.length === 0 ? Prisma.empty : Prisma.sql`WHERE ${Prisma.join(conditions, ' AND ')}`;
  const rows = await clientOf(from).$queryRaw<unknown[]>`
    SELECT ${COLUMNS} FROM house_style_rule r ${where} ORDER BY r.id DESC LIMIT ${page.most}`;
  return z.array(ruleRow).parse(rows);
}

/** The rules of these ids, in the order in which they were added. */
export async function readStyleRules(from: From, ids: readonly string[]): Promise<StyleRuleRow[]> {
  const rows = await clientOf(from).$queryRaw<unknown[]>`
    SELECT ${COLUMNS} FROM house_style_rule r WHERE r.id = ANY (${[...ids]}::uuid[]) ORDER BY r.id`;
  return z.array(ruleRow).parse(rows);
}

/** Locks a rule and reads it; null when there is none of that id. */
export async function lockStyleRule(tx: Transaction, id: string): Promise<StyleRuleRow | null> {
  await tx.$executeRaw`SELECT 1 FROM house_style_rule WHERE id = ${id}::uuid FOR UPDATE`;
  return (await readStyleRules(tx, [id]))[0] ?? null;
}

/** Adds rules of one owner. */
export async function insertStyleRules(
  tx: Transaction,
  about: { deskId: string | null; personId: string; at: Date },
  rules: readonly (NewStyleRule & { id: string })[],
): Promise<void> {
  const { deskId, personId, at } = about;
  const who = { createdBy: personId, createdAt: at, changedBy: personId, changedAt: at };
  await tx.houseStyleRule.createMany({ data: rules.map((rule) => ({ ...rule, deskId, ...who })) });
}

/** Changes a rule; its version grows by one. */
export async function updateStyleRule(
  tx: Transaction,
  about: { id: string; personId: string; at: Date },
  change: { [Name in keyof StyleRuleChange]: NonNullable<StyleRuleChange[Name]> | null },
): Promise<void> {
  await tx.houseStyleRule.update({
    where: { id: about.id },
    data: {
      ...(change as Prisma.HouseStyleRuleUpdateInput),
      changedBy: about.personId,
      changedAt: about.at,
      version: { increment: 1 },
    },
    select: { id: true },
  });
}

/** Drops a rule; what it said stands in the record. */
export async function deleteStyleRule(tx: Transaction, id: string): Promise<void> {
  await tx.houseStyleRule.delete({ where: { id }, select: { id: true } });
}

/** The active rules that hold on a desk: its own and the newsroom’s, in a steady order. */
export async function activeStyleRules(from: Sql, deskId: string): Promise<StyleRule[]> {
  const rows = await from.$queryRaw<unknown[]>`
    SELECT ${COLUMNS} FROM house_style_rule r
    WHERE r.active AND (r.desk_id IS NULL OR r.desk_id = ${deskId}::uuid) ORDER BY r.id`;
  return z.array(ruleRow).parse(rows);
}
