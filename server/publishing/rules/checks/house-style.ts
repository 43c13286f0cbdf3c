import type { Finding } from '#contract/house-style/findings.ts';
import type { Issue } from '#contract/problem.ts';
import type { PublishIssue } from '#contract/vocabulary.ts';

const CODE: PublishIssue = 'house-style';
/** How many places are listed; whoever has more asks again after putting these right. */
const MOST = 60;

/** The words that were found in one place, each once, as they stand. */
function quoted(findings: readonly Finding[]): string {
  const words = [...new Set(findings.map(({ words: found }) => found.replace(/\s+/gu, ' ')))];
  return words.map((found) => `“${found}”`).join(', ');
}

/**
 * What house style says of a revision, one issue for each rule and place: rules that block publication stop it, those that
 * warn are shown, advice is for writers only. The sentence is the words and the rule’s own advice, in the newsroom’s language.
 */
export function houseStyleIssues(findings: readonly Finding[]): Issue[] {
  const telling = findings.filter(({ severity }) => severity !== 'advice');
  const together = Map.groupBy(telling, ({ ruleId, at }) => `${at} ${ruleId}`);
  const issues = [...together.values()].flatMap((found): Issue[] => {
    const [first] = found;
    if (first === undefined) return [];
    const message = `House style: ${quoted(found)}. ${first.advice}`;
    const severity = first.severity === 'blocks' ? 'error' : 'warning';
    return [{ at: first.at, code: CODE, message, severity }];
  });
  // What stops publication is never the part that is left out.
  const stops = issues.filter(({ severity }) => severity === 'error');
  const warns = issues.filter(({ severity }) => severity !== 'error');
  return [...stops, ...warns].slice(0, MOST);
}
