import { readFile } from 'node:fs/promises';
import { authenticate } from './accounts/queries/authenticate.ts';
import type { PublishChecks } from '#contract/api/publishing.ts';
import { LIVE_KINDS, type LiveKind } from '#contract/vocabulary.ts';
import type { Actor } from './kit/actor.ts';
import { Refused } from './kit/refused.ts';
import { publishSeveral } from './publishing/commands/publish-several.ts';
import { askPublishChecks } from './publishing/queries/ask-publish-checks.ts';
import { articleNumbered } from './publishing/queries/article-numbered.ts';
import type { Override } from './publishing/rules/may-override.ts';
import type { NewsroomServices } from './writing/services.ts';

/** How publishing is said on the command line. */
export const PUBLISH_USAGE = [
  'npm run admin -- checks TOKENFILE NUMBER…   what stands in the way of publishing these articles',
  'npm run admin -- publish TOKENFILE NUMBER… [--kind=KIND] [--override=CODE@PLACE=REASON]',
  '                                   publishes their newest revisions, as whoever the token in the file is of',
];

type Line = { numbers: number[]; kind: LiveKind | undefined; overrides: Override[] };

function readLine(args: readonly string[], misuse: (sentence: string) => Refused): Line {
  const line: Line = { numbers: [], kind: undefined, overrides: [] };
  for (const arg of args) {
    const override = /^--override=([a-z-]+)@([^=]*)=(.*\S.*)$/su.exec(arg);
    const kind = LIVE_KINDS.find((each) => arg === `--kind=${each}`);
    if (kind !== undefined) line.kind = kind;
    else if (override !== null) {
      const [, code = '', at = '', reason = ''] = override;
      line.overrides.push({ code, at, reason: reason.trim() });
    } else if (/^[1-9]\d{0,8}$/u.test(arg)) line.numbers.push(Number(arg));
    else throw misuse(`There is no article or choice ${arg}.`);
  }
  if (line.numbers.length === 0) throw misuse('Name at least one article by its number.');
  return line;
}

function toldIssues(issues: PublishChecks['issues']): string[] {
  return issues.map(({ at, code, message, severity, override }) => {
    const may = override?.held === true ? ' (you may override it)' : '';
    return `  ${severity === 'warning' ? 'to know ' : 'stops it'}  ${code}@${at}  ${message}${may}`;
  });
}

async function actorOf(services: NewsroomServices, tokenFile: string): Promise<Actor> {
  const actor = await authenticate(services, (await readFile(tokenFile, 'utf8')).trim());
  if (actor !== null) return actor;
  throw new Refused({
    status: 401,
    code: 'session-needed',
    detail: `The token in ${tokenFile} is unknown, ended or expired.`,
  });
}

async function publishAll(services: NewsroomServices, actor: Actor, line: Line): Promise<string[]> {
  const told: string[] = [];
  let refused = false;
  for (const number of line.numbers) {
    const articleId = await articleNumbered(services, number);
    const checks = await askPublishChecks(services, actor, { articleId, kind: line.kind });
    const { kind, overrides } = { kind: checks.kind, overrides: line.overrides };
    // Without a revision there is nothing to name; the list says so.
    const [answer] =
      checks.revisionId === null
        ? []
        : await publishSeveral(services, actor, [
            { articleId, revisionId: checks.revisionId, kind, corrections: [], overrides },
          ]);
    refused ||= answer?.publicationId == null;
    told.push(
      ...(answer?.publicationId == null
        ? [
            `Article ${String(number)} is not published:`,
            ...toldIssues(answer?.problem?.issues ?? checks.issues),
          ]
        : [`Article ${String(number)} is published (${kind}).`]),
    );
  }
  if (!refused) return told;
  throw new Refused({ status: 409, code: 'publish-checks-failed', detail: told.join('\n') });
}

/**
 * Asks or publishes from the command line, through the same door and list as everybody: `checks` or `publish`. Acts as the
 * person whose API token stands in the file. Throws with the whole list when an article may not go out.
 */
export async function publishLine(
  services: NewsroomServices,
  [verb, tokenFile, ...rest]: readonly string[],
  misuse: (sentence: string) => Refused,
): Promise<string[]> {
  if (tokenFile === undefined) throw misuse('Name the file that holds an API token.');
  const line = readLine(rest, misuse);
  const actor = await actorOf(services, tokenFile);
  if (verb === 'publish') return publishAll(services, actor, line);
  const told: string[] = [];
  for (const number of line.numbers) {
    const articleId = await articleNumbered(services, number);
    const { kind, ready, issues } = await askPublishChecks(services, actor, {
      articleId,
      kind: line.kind,
    });
    const how = ready ? 'may go out' : 'may not go out';
    told.push(`Article ${String(number)} ${how} (${kind}).`, ...toldIssues(issues));
  }
  return told;
}
