import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BodyJson } from '#contract/content.ts';
import { isPublicAddress } from '#server/kit/public-address.ts';
import { probeLinks } from '#server/publishing/commands/probe-links.ts';
import { outcomeOf } from '#server/publishing/rules/link-outcome.ts';
import { anArticle, factsOf, type MadeArticle } from '#tests/support/article.ts';
import { openHouse } from '#tests/support/open-house.ts';

function linking(...hrefs: string[]): BodyJson {
  return {
    type: 'doc',
    content: hrefs.map((href, n) => ({
      type: 'paragraph',
      attrs: { id: `p${String(n + 1)}` },
      content: [
        { type: 'text', text: 'as the port says', marks: [{ type: 'link', attrs: { href } }] },
      ],
    })),
  };
}

describe('links of what may go out next', () => {
  const house = openHouse();
  let server: Server;
  let base = '';
  let asked: string[] = [];
  const anywhere = { allows: () => true, known: new Map<string, string[]>() };

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.writeHead(
        request.url?.startsWith('/gone') === true ? 404 : request.url === '/down' ? 503 : 200,
      );
      response.end();
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    base = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  });
  afterAll(async () => new Promise((closed) => server.close(closed)));

  async function filed(body: BodyJson): Promise<MadeArticle> {
    const { reporter } = house.room.people;
    asked = [];
    return anArticle(house.room).editedBy(reporter, { body }).inReview().made();
  }

  async function linkIssues({ id }: MadeArticle) {
    const { body } = await house.api
      .as(house.room.people.chief)
      .get(`/articles/${id}/publish-checks`);
    return (body.issues as { at: string; code: string; severity: string }[])
      .filter(({ code }) => code.startsWith('link-'))
      .map(({ at, code, severity }) => [at, code, severity].join(' '));
  }

  it('are tried before anybody asks, and the checks say what came of it', async () => {
    const article = await filed(
      linking(
        `${base}/here`,
        `${base}/gone#part`,
        `${base}/down`,
        'mailto:port@example.org',
        '/tides',
      ),
    );
    expect(await linkIssues(article)).toEqual([
      'block:p1 link-unproven warning',
      'block:p2 link-unproven warning',
      'block:p3 link-unproven warning',
    ]);
    expect(asked).toEqual([]);
    expect(await probeLinks(house.room.services, anywhere)).toBe(3);
    expect([...asked].sort()).toEqual(['/down', '/gone', '/here']);
    expect(await linkIssues(article)).toEqual([
      'block:p2 link-dead error',
      'block:p3 link-unproven warning',
    ]);
    // Believed for a while; nobody is asked twice in a minute.
    expect(await probeLinks(house.room.services, anywhere)).toBe(0);
  });

  it('stop nothing that somebody with the right lets pass', async () => {
    const { room, api } = house;
    const article = await filed(linking(`${base}/gone-2`));
    await room.sql(
      `INSERT INTO sign_off (article_id, revision_id, scope, person_id) SELECT id, head_revision_id, 'editorial', $2 FROM article WHERE id = $1`,
      [article.id, room.people.editor.id],
    );
    await probeLinks(room.services, anywhere);
    const { head } = await factsOf(room, article.id);
    const send = async (overrides: object[]) =>
      api.as(room.people.editor).post(`/articles/${article.id}/publications`, {
        body: { revisionId: head?.id, kind: 'initial', overrides },
      });
    expect((await send([])).status).toBe(409);
    const out = await send([
      { code: 'link-dead', at: 'block:p1', reason: 'It comes back at noon.' },
    ]);
    expect(out.status).toBe(201);
  });

  it('into our own network are never followed, and no reader could', async () => {
    const article = await filed(linking(`${base}/inside`, 'http://169.254.169.254/latest'));
    await probeLinks(house.room.services, { allows: isPublicAddress, known: new Map() });
    expect(asked).toEqual([]);
    expect(await linkIssues(article)).toEqual([
      'block:p1 link-dead error',
      'block:p2 link-dead error',
    ]);
  });

  it('of sensitive and embargoed stories are not tried: the asking would tell', async () => {
    const { room } = house;
    const sensitive = await filed(linking(`${base}/secret`));
    await room.sql(`UPDATE story SET flags = '{sensitive}' WHERE id = $1`, [sensitive.storyId]);
    const embargoed = await anArticle(room)
      .editedBy(room.people.reporter, { body: linking(`${base}/later`) })
      .inReview()
      .made();
    await room.sql(
      `UPDATE story SET embargo_until = 'infinity', embargo_zone = 'UTC' WHERE id = $1`,
      [embargoed.storyId],
    );
    await probeLinks(room.services, anywhere);
    expect(asked).toEqual([]);
  });

  it('to our own pages need no trying', async () => {
    const article = await filed(linking('https://courier.example/world/1'));
    expect(await linkIssues(article)).toEqual([]);
  });
});

describe('what an answer says of a link', () => {
  it.each([
    [{ status: 200 }, true, 'answers'],
    [{ status: 403 }, true, 'answers'],
    [{ status: 404 }, true, 'gone'],
    [{ status: 410 }, true, 'gone'],
    [{ status: 429 }, true, 'silent'],
    [{ status: 503 }, true, 'silent'],
    [{ failure: 'unknown-host' }, true, 'unknown-host'],
    // With our own line down no name is found, and that says nothing of anybody’s link.
    [{ failure: 'unknown-host' }, false, 'silent'],
    [{ failure: 'private' }, false, 'private'],
    [{ failure: 'silent' }, true, 'silent'],
  ] as const)('%j, our line up: %s, is %s', (answer, online, outcome) => {
    expect(outcomeOf(answer, online)).toBe(outcome);
  });
});
