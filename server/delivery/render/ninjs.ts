import { plainText, wordCount } from '#contract/body/blocks.ts';
import { renderBody } from '#contract/body/render-html.ts';
import { renderByline } from '#contract/credits/byline.ts';
import { renderCreditLine } from '#contract/credits/render.ts';
import type { Content, CreditRow } from '#contract/content.ts';
import type { ArticleFacts } from '../public-facts.ts';
import { correctionNotices } from './corrections.ts';
import { topicUri } from './json-ld.ts';
import { articlePath } from './paths.ts';

const SCHEMA = 'https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json';

function infoSource(row: CreditRow, language: string): { name: string; role: string } {
  const scope = row.language ?? (row.role === 'translation' ? language : null);
  return { name: row.name, role: scope === null ? row.role : `${row.role}:${scope}` };
}

/** The text twice, as HTML and as it is read; a flash has none. */
function bodiesOf(content: Content, { newsroom, article }: ArticleFacts) {
  if (article.form === 'flash') return {};
  const text = plainText(content.body);
  const counts = { charCount: text.length, wordCount: wordCount(content.body) };
  const html = renderBody(content.body, { siteUrl: newsroom.siteUrl });
  return {
    bodies: [
      { role: 'main', contentType: 'text/html', value: html, ...counts },
      { role: 'text', contentType: 'text/plain', value: text, ...counts },
    ],
  };
}

function contents(content: Content, facts: ArticleFacts) {
  const line = renderCreditLine(content.credits, facts.article.language);
  const described: [role: string, value: string][] = [
    ['summary', content.standfirst],
    ['dateline', content.dateline],
    ['updateNote', facts.article.note],
    ['creditLine', line],
    ...correctionNotices(facts.corrections).map(({ sentence }): [string, string] => [
      'correctionNotice',
      sentence,
    ]),
  ];
  const printed = content.credits.filter(({ withheld }) => !withheld);
  return {
    headlines: [{ role: 'main', contentType: 'text/plain', value: content.headline }],
    descriptions: described
      .filter(([, value]) => value !== '')
      .map(([role, value]) => ({ role, contentType: 'text/plain', value })),
    ...bodiesOf(content, facts),
    by: renderByline(content.credits, facts.article.language),
    infoSources: printed.map((row) => infoSource(row, facts.article.language)),
  };
}

/** The article in IPTC’s ninjs 3.1, strict profile: usable with its text, or canceled with a notice and no body. */
export function ninjsOf(facts: ArticleFacts): Record<string, unknown> {
  const { article, newsroom, source, topics } = facts;
  const { content } = article;
  const url = `${newsroom.siteUrl}${articlePath(article, newsroom.sections)}`;
  const shared = {
    uri: `urn:uuid:${article.id}`,
    standard: { name: 'ninjs', version: '3.1', schema: SCHEMA },
    type: 'text',
    representationType: 'full',
    version: String(article.sequence),
    firstCreated: article.firstPublishedAt.toISOString(),
    versionCreated: article.at.toISOString(),
    pubStatus: content === null ? 'canceled' : 'usable',
    language: article.language,
    copyrightHolder: newsroom.name,
    altIds: [{ role: 'web', value: url }],
  };
  if (content === null) {
    return {
      ...shared,
      descriptions: [{ role: 'notice', contentType: 'text/plain', value: article.notice }],
    };
  }
  return {
    ...shared,
    contentCreated: article.firstPublishedAt.toISOString(),
    urgency: article.urgency,
    title: content.headline,
    slugline: article.slugline,
    ...(article.place === '' ? {} : { located: article.place }),
    ...contents(content, facts),
    subjects: topics.map(({ code, labels }) => ({
      name: labels[article.language] ?? labels['en'] ?? code,
      uri: topicUri(code),
    })),
    ...(article.genre === '' ? {} : { genres: [{ name: article.genre }] }),
    renditions: [{ name: 'web', href: url, contentType: 'text/html' }],
    ...(source === null
      ? {}
      : {
          associations: [
            {
              name: 'translatedFrom',
              uri: `urn:uuid:${source.id}`,
              type: 'text',
              language: source.language,
              title: source.headline,
            },
          ],
        }),
  };
}
