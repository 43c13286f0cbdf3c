import type { Content } from '#contract/content.ts';
import type { Sql } from '#server/kit/run-command.ts';
import { readLinkFacts } from '../link-store.ts';
import type { ProbedLink } from '../rules/checks/links.ts';
import { linksOf, withoutOwn } from '../rules/links-of.ts';

/** Where a text links to and what came of trying it, with the newsroom’s date. Nothing is tried here. */
export async function gatherLinks(
  from: Sql,
  content: Content | null,
): Promise<{ today: string; links: ProbedLink[] }> {
  const all = content === null ? [] : linksOf(content);
  const { today, siteUrl, outcomes } = await readLinkFacts(
    from,
    all.map(({ url }) => url),
  );
  const links = withoutOwn(all, siteUrl).map((link) => ({
    ...link,
    outcome: outcomes.get(link.url) ?? null,
  }));
  return { today, links };
}
