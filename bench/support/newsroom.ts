import { bodyFromParagraphs } from '#contract/body/make-body.ts';
import { digestsOf } from '#contract/body/digest.ts';
import { splitContent } from '#contract/body/parts.ts';
import type { Content } from '#contract/content.ts';
import { newToken } from '#server/accounts/opaque-token.ts';
import { newId } from '#server/kit/ids.ts';
import { addressFor, withClient } from '#launch/sql.ts';
import { startTemporaryCluster, TEMPLATE } from '#launch/temporary-cluster.ts';
import { rolesOf } from '#launch/roles.ts';

/** A newsroom big enough to measure, and how its programs reach it. */
export type BenchNewsroom = {
  appUrl: string;
  readerUrl: string;
  superUrl: string;
  /** API tokens by who holds them. */
  tokens: { reporter: string; editor: string };
  stop: () => Promise<void>;
};

/** How many articles the desk and the site hold. */
const ARTICLES = 10_000;
const LIVE_SHARE = 0.85;

const SENTENCE =
  'The harbour authority said on Monday that the channel would be swept again before the end of the week, weather permitting, and thanked the pilots. ';

/** A text of about 4 KB. */
export function fourKilobytes(mark: string): Content {
  const paragraphs = Array.from({ length: 9 }, (_, n) =>
    `${mark} ${String(n)}. ${SENTENCE.repeat(3)}`.trim(),
  );
  return {
    headline: `${mark}: channel to be swept again before the end of the week`,
    standfirst: 'Pilots wait for the weather.',
    dateline: 'HARBOUR, Nov 23 —',
    updateNote: '',
    body: bodyFromParagraphs(paragraphs, newId),
    credits: [
      {
        role: 'reporting',
        name: 'Mara Okafor',
        personId: null,
        isOrganisation: false,
        organisation: null,
        place: null,
        language: null,
        withheld: false,
      },
    ],
  };
}

type Row = {
  n: number;
  content: Content;
  parts: ReturnType<typeof splitContent>;
  digests: ReturnType<typeof digestsOf>;
};

function rowOf(n: number): Row {
  const content = fourKilobytes(`Story ${String(n)}`);
  const parts = splitContent(content);
  return { n, content, parts, digests: digestsOf(parts) };
}

type Client = Parameters<Parameters<typeof withClient>[1]>[0];

/** What triggers do at other times, and what a newsroom of that size has had long ago. */
async function finish(client: Client): Promise<void> {
  // Triggers keep it at other times.
  await client.query(
    `INSERT INTO board (article_id, story_id, desk_id, language, "position", since, sort_at, flags, lacking)
     SELECT d.article_id, d.story_id, d.desk_id, d.language, d."position", now(), 'infinity', d.flags, d.lacking
     FROM board_of(ARRAY(SELECT id FROM article)) d`,
  );
  await client.query(`SELECT setval('article_number_seq', ${String(ARTICLES + 1)})`);
  await client.query('VACUUM ANALYZE');
}

/** Fills the tables as publications would have left them, without running 10,000 commands: triggers are off for this one session. */
async function fill(superUrl: string, people: { reporter: string; editor: string }): Promise<void> {
  await withClient(superUrl, async (client) => {
    await client.query(`SET session_replication_role = replica`);
    const desk = newId();
    await client.query(`INSERT INTO desk (id, slug, name) VALUES ($1, 'city', 'City')`, [desk]);
    const section = newId();
    await client.query(
      `INSERT INTO section (id, slug, names, position) VALUES ($1, 'city', '{"en": "City"}', 0)`,
      [section],
    );
    await client.query(
      `INSERT INTO newsroom (name, site_url, zone, languages, default_language) VALUES ('Bench', 'http://127.0.0.1', 'UTC', '{en,fr}', 'en')`,
    );
    await client.query(
      `INSERT INTO person (id, email, name) VALUES ($1, 'r@bench.example', 'Reporter'), ($2, 'e@bench.example', 'Editor')`,
      [people.reporter, people.editor],
    );
    await client.query(
      `INSERT INTO membership (person_id, desk_id, role) VALUES ($1, $3, 'reporter'), ($2, $3, 'chief')`,
      [people.reporter, people.editor, desk],
    );
    for (let from = 0; from < ARTICLES; from += 500) {
      const rows = Array.from({ length: 500 }, (_, n) => rowOf(from + n)).map(
        ({ n, content, parts, digests }) => ({
          story: newId(),
          article: newId(),
          revision: newId(),
          publication: newId(),
          n,
          headline: content.headline,
          standfirst: content.standfirst,
          dateline: content.dateline,
          body: content.body,
          credits: content.credits,
          words: parts.words,
          captions: parts.captions,
          pictures: parts.pictures,
          creditsText: parts.credits,
          wd: digests.parts.words,
          cd: digests.parts.captions,
          rd: digests.parts.credits,
          pd: digests.parts.pictures,
          digest: digests.whole,
          live: n < ARTICLES * LIVE_SHARE,
        }),
      );
      await client.query(FILL, [
        JSON.stringify(rows),
        desk,
        section,
        people.reporter,
        people.editor,
      ]);
    }
    await finish(client);
  });
}

const FILL = `
  WITH x AS (
    SELECT * FROM json_to_recordset($1::json) AS x(story uuid, article uuid, revision uuid, publication uuid, n int, headline text, standfirst text,
      dateline text, body jsonb, credits jsonb, "creditsText" text, words text, captions text, pictures text, wd text, cd text, rd text, pd text, digest text, live boolean)),
  s AS (INSERT INTO story (id, slugline, desk_id, source_language, created_by) SELECT story, 'BENCH/' || n, $2, 'en', $4 FROM x),
  a AS (INSERT INTO article (id, number, story_id, language, desk_id, slug, section_id, head_revision_id, live_publication_id, first_published_at,
      significantly_updated_at, live_section_id, created_by, touched_at)
    SELECT article, n + 1, story, 'en', $2, 'story-' || n, $3, revision, CASE WHEN live THEN publication END,
      now() - make_interval(secs => n), now() - make_interval(secs => n), CASE WHEN live THEN $3::uuid END, $4, now() - make_interval(secs => n) FROM x),
  w AS (INSERT INTO working_copy (article_id, position, headline, standfirst, dateline, body, credits, updated_by)
    SELECT article, 1, headline, standfirst, dateline, body, credits, $4 FROM x),
  st AS (INSERT INTO step (article_id, position, field, change, author_id) SELECT article, 1, 'headline', json_build_object('value', headline, 'was', ''), $4 FROM x),
  r AS (INSERT INTO revision (id, article_id, number, position, reason, words, captions, credits, pictures, words_digest, captions_digest, credits_digest,
      pictures_digest, digest, made_by)
    SELECT revision, article, 1, 1, 'submission', words, captions, "creditsText", pictures,
      decode(wd, 'hex'), decode(cd, 'hex'), decode(rd, 'hex'), decode(pd, 'hex'), decode(digest, 'hex'), $4 FROM x),
  ra AS (INSERT INTO revision_author (revision_id, person_id) SELECT revision, $4 FROM x)
  INSERT INTO publication (id, article_id, revision_id, sequence, kind, significant, slug, section_id, person_id)
  SELECT publication, article, revision, 1, 'initial', true, 'story-' || n, $3, $5 FROM x WHERE live`;

/** Starts a PostgreSQL of its own with 10,000 articles, nine in ten of them live. */
export async function startBenchNewsroom(): Promise<BenchNewsroom> {
  const cluster = await startTemporaryCluster();
  const { app, reader } = rolesOf(TEMPLATE);
  const superUrl = addressFor(cluster.superUrl, { database: TEMPLATE });
  const people = { reporter: newId(), editor: newId() };
  await fill(superUrl, people);
  const tokens = { reporter: newToken('wta'), editor: newToken('wta') };
  await withClient(superUrl, async (client) => {
    for (const who of ['reporter', 'editor'] as const) {
      await client.query(
        `INSERT INTO api_token (token_digest, prefix, name, person_id) VALUES ($1, 'bench', 'bench', $2)`,
        [tokens[who].digest, people[who]],
      );
    }
  });
  return {
    appUrl: addressFor(superUrl, { user: app }),
    readerUrl: addressFor(superUrl, { user: reader }),
    superUrl,
    tokens: { reporter: tokens.reporter.token, editor: tokens.editor.token },
    stop: cluster.stop,
  };
}
