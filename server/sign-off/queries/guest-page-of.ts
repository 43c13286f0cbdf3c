import { newsroomSettings } from '#server/accounts/queries/read-accounts.ts';
import type { Content } from '#contract/content.ts';
import type { Services } from '#server/kit/services.ts';
import { loadArticleFacts } from '#server/writing/queries/load-article-facts.ts';
import type { Decision } from '#server/writing/rules/decision.ts';
import { hasLivingCode, type GuestLinkRow } from '../guest-store.ts';
import { checkGuestSignOff } from '../rules/guest-links.ts';
import { factsOfLink } from '../rules/guest-link-facts.ts';
import { revisionOfLink } from './revision-of-link.ts';
import { visitOf, type Visiting } from './guest-visit.ts';

/** Everything that an outside reader's page shows: one revision, and nothing else of the newsroom. */
export type GuestPageFacts = {
  newsroom: { name: string; zone: string };
  link: GuestLinkRow;
  language: string;
  content: Content;
  /** When the reader opened it this time. */
  openedAt: Date;
  maySign: Decision;
  /** A code is on its way, or has come. */
  codeSent: boolean;
  canMail: boolean;
};

/** What a visit shows. Credits that are withheld are left out: who needs them for the law asks the desk. */
export async function guestPageOf(services: Services, visiting: Visiting): Promise<GuestPageFacts> {
  const { sql } = services.database;
  const { id, at, link } = await visitOf(sql, visiting);
  const [article, { name, zone }, codeSent] = await Promise.all([
    loadArticleFacts(services.database, link.articleId),
    newsroomSettings(services),
    hasLivingCode(sql, id),
  ]);
  const revision = await revisionOfLink(sql, article, link);
  const { content } = revision;
  return {
    newsroom: { name, zone },
    link,
    language: article.language,
    content: { ...content, credits: content.credits.filter(({ withheld }) => !withheld) },
    openedAt: at,
    maySign: checkGuestSignOff(article, revision, factsOfLink(link)),
    codeSent,
    canMail: services.mailer !== undefined,
  };
}
