import type { NewStyleRule, StyleRuleChange, StyleRuleView } from '#contract/api/house-style.ts';
import type { Issue } from '#contract/problem.ts';
import type { Actor } from '#server/kit/actor.ts';
import { notFound, Refused, stale } from '#server/kit/refused.ts';
import { runCommand, type Transaction } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { presentStyleRule } from '../present-house-style.ts';
import { demand } from '../refuse.ts';
import { ruleIssues, tooManyRules } from '../rules/check-style-rules.ts';
import { mayWriteRules } from '../rules/house-style-rights.ts';
import {
  deleteStyleRule,
  insertStyleRules,
  listStyleRules,
  lockStyleRule,
  readStyleRules,
  updateStyleRule,
  type StyleRuleRow,
} from '../store/house-style.ts';
import { deskExists } from '../store/stories.ts';
import { RULE_LIMITS } from '#contract/house-style/rule.ts';

function demandSound(issues: readonly Issue[]): void {
  if (issues.length === 0) return;
  const detail = issues[0]?.message ?? '';
  throw new Refused({ status: 422, code: 'rule-refused', detail, issues });
}

async function demandRoom(tx: Transaction, deskId: string | null): Promise<void> {
  const page = { after: null, most: RULE_LIMITS.rules + 101 };
  demandSound(tooManyRules(await listStyleRules(tx, { deskId, active: true }, page)));
}

/** Adds rules to a desk or to the newsroom: all, or none when one of them cannot be run. */
export async function addStyleRules(
  services: Services,
  actor: Actor,
  { deskId, rules }: { deskId: string | null; rules: readonly NewStyleRule[] },
): Promise<StyleRuleView[]> {
  return runCommand(services, { name: 'add-style-rules', actor }, async ({ tx, now, newId }) => {
    if (deskId !== null && !(await deskExists(tx, deskId)))
      throw notFound('There is no such desk.');
    demand(mayWriteRules(actor, deskId));
    demandSound(rules.flatMap((rule, n) => ruleIssues(rule, `body.rules[${String(n)}]`)));
    const rows = rules.map((rule) => ({ ...rule, id: newId() }));
    await insertStyleRules(tx, { deskId, personId: actor.personId, at: now }, rows);
    await demandRoom(tx, deskId);
    const added = await readStyleRules(
      tx,
      rows.map(({ id }) => id),
    );
    return added.map(presentStyleRule);
  });
}

type Named = { ruleId: string; version: number };

async function lockForWriting(
  tx: Transaction,
  actor: Actor,
  { ruleId, version }: Named,
): Promise<StyleRuleRow> {
  const rule = await lockStyleRule(tx, ruleId);
  if (rule === null) throw notFound('There is no such rule.');
  demand(mayWriteRules(actor, rule.deskId));
  if (rule.version !== version) throw stale('stale-version', presentStyleRule(rule));
  return rule;
}

/** The fields that were given. */
function given(change: StyleRuleChange): Parameters<typeof updateStyleRule>[2] {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}

/** Changes a rule. Throws a 412 with the rule as it stands when somebody changed it since `version`. */
export async function changeStyleRule(
  services: Services,
  actor: Actor,
  { change, ...named }: Named & { change: StyleRuleChange },
): Promise<StyleRuleView> {
  return runCommand(services, { name: 'change-style-rule', actor }, async ({ tx, now }) => {
    const rule = await lockForWriting(tx, actor, named);
    const wanted = given(change);
    demandSound(ruleIssues({ ...rule, ...wanted } as StyleRuleRow, 'body'));
    await updateStyleRule(tx, { id: rule.id, personId: actor.personId, at: now }, wanted);
    await demandRoom(tx, rule.deskId);
    const [changed] = await readStyleRules(tx, [rule.id]);
    if (changed === undefined) throw notFound('There is no such rule.');
    return presentStyleRule(changed);
  });
}

/** Drops a rule. Throws a 412 when somebody changed it since `version`. */
export async function dropStyleRule(services: Services, actor: Actor, named: Named): Promise<void> {
  await runCommand(services, { name: 'drop-style-rule', actor }, async ({ tx }) => {
    const rule = await lockForWriting(tx, actor, named);
    await deleteStyleRule(tx, rule.id);
  });
}
