import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

import { parseAtomFeed } from 'feedsmith';
import type { Form } from '#contract/vocabulary.ts';
import { askToReadAgain } from '#server/sign-off/queries/read-again.ts';
import { anArticle, bodyOf, factsOf, save, type MadeArticle } from '#tests/support/article.ts';
import { newsroomData } from '#tests/support/newsroom-data.ts';
import { openSiteHouse } from '../delivery/open-site-house.ts';
import { htmlFaults, nuErrors } from './html-programs.ts';

/** The package is CommonJS: its function is the default of its default. */
const addFormats = formats['default'];

const data = newsroomData();

/** Headlines and words that break careless writers of HTML, JSON, XML and addresses. */
const HARD = 'Council <script>alert("1")</script> & “mayor’s” plan—100% \\u003c ]]> done';

describe('what outside programs read', () => {
  const house = openSiteHouse();
  let corrected: MadeArticle;
  let french: string;
  const pages = new Map<string, string>();

  async function read(path: string): Promise<string> {
    return (await fetch(house.web.url + path)).text();
  }

  async function publishAs(
    articleId: string,
    kind: string,
    corrections: object[] = [],
  ): Promise<void> {
    const { room, api } = house;
    const { chief, editor, secondEditor } = room.people;
    const { position, version } = await factsOf(room, articleId);
    await api.as(chief).patch(`/articles/${articleId}`, {
      ifMatch: version,
      body: { sectionId: room.sections.city },
    });
    await api.as(chief).post(`/articles/${articleId}/submissions`, { body: { position } });
    const { steps, head, desk } = (await api.as(chief).get(`/articles/${articleId}`)).body;
    const signer = desk.slug === 'paris' ? secondEditor : editor;
    for (const { scope } of steps) {
      const { places } = await askToReadAgain(room.services, signer.actor, { articleId, scope });
      await api.as(signer).post(`/articles/${articleId}/sign-offs`, {
        body: { revisionId: head?.id, scope, read: places },
      });
    }
    const answer = await api.as(chief).post(`/articles/${articleId}/publications`, {
      body: { revisionId: head?.id, kind, corrections },
    });
    expect(answer.body.issues ?? []).toEqual([]);
    expect(answer.status).toBe(201);
  }

  /** An Arabic article that goes out as a flash, or while it develops. */
  async function formed(form: Form, text: string): Promise<MadeArticle> {
    const { room, api } = house;
    const begun = anArticle(room).inLanguage('ar').headlined('زلزال قوي قبالة الميناء');
    const article = await begun.saying(text).made();
    const { version } = await factsOf(room, article.id);
    const sent = { ifMatch: version, body: { form } };
    await api.as(room.people.chief).patch(`/articles/${article.id}`, sent);
    await publishAs(article.id, 'initial');
    return article;
  }

  beforeAll(async () => {
    const { room, api } = house;
    const { reporter, translator } = room.people;
    corrected = await anArticle(room)
      .headlined(HARD)
      .saying('It will cost 14 million.', HARD)
      .made();
    const credits = (role: string, name: string, language: string | null) => ({
      role,
      name,
      language,
      personId: null,
      isOrganisation: false,
      organisation: null,
      place: null,
      withheld: false,
    });
    await save(room, reporter, {
      articleId: corrected.id,
      standfirst: HARD,
      dateline: 'HARBOUR, Nov 23 —',
      credits: [
        credits('reporting', 'Mara Okafor', null),
        credits('editing', 'Ines Halloran', null),
      ] as never,
    });
    const { story } = await factsOf(room, corrected.id);
    await api.as(room.people.chief).patch(`/stories/${corrected.storyId}`, {
      ifMatch: story.version,
      body: { topics: ['medtop:20000059'], place: 'Harbour', genre: 'Analysis' },
    });
    await publishAs(corrected.id, 'initial');
    const made = await api
      .as(translator)
      .post(`/articles/${corrected.id}/translations`, { body: { language: 'fr' } });
    french = String(made.body.id);
    await save(room, translator, {
      articleId: french,
      headline: 'Le conseil vote',
      body: bodyOf('Cela coûtera 14 millions.'),
      credits: [
        credits('reporting', 'Mara Okafor', null),
        credits('translation', 'Claire Vasseur', 'fr'),
        credits('editing', 'Tomasz Reed', 'fr'),
      ] as never,
    });
    await publishAs(french, 'initial');
    await save(room, reporter, {
      articleId: corrected.id,
      updateNote: `(${HARD})`,
      standfirst: 'It will cost 12 million.',
    });
    await publishAs(corrected.id, 'correction', [
      { was: '14 million', now: '12 million' },
      { was: HARD, now: '' },
    ]);
    const killed = await anArticle(room)
      .headlined('Gone')
      .inReview()
      .signedBy(room.people.editor)
      .live()
      .made();
    await api.as(room.people.chief).post(`/stories/${killed.storyId}/kills`, {
      body: { reason: 'r', notices: { en: HARD }, confirmation: 'harbour-ferry' },
    });
    const unfinished = [await formed('flash', ''), await formed('developing', 'وقع فجرًا.')];
    await house.keepPromises();
    const addresses = [
      `/en/city/x-${String(corrected.number)}`,
      `/fr/city/x-${String(corrected.number + 1)}`,
      `/en/news/x-${String(killed.number)}`,
      '/en',
      '/fr/city',
      '/ar',
      '/en/corrections',
      '/de/corrections',
      '/nowhere',
      ...unfinished.map(({ number }) => `/ar/city/x-${String(number)}`),
    ];
    for (const address of addresses) pages.set(address, await read(address));
  });

  it('is HTML that html-validate finds no fault with, on every kind of page', async () => {
    expect(pages.size).toBe(11);
    expect(await htmlFaults(pages)).toEqual([]);
  });

  it('is HTML that the Nu checker finds no error in, where Java is at hand', async () => {
    expect(await nuErrors([...pages.values()])).toBe('');
  }, 60_000);

  it('names translator, editor, correction and the source in JSON-LD', async () => {
    const dataOf = (html: string): unknown =>
      JSON.parse(
        /<script type="application\/ld\+json">(.*?)<\/script>/su.exec(html)?.[1] ?? 'null',
      );
    const [english, translated] = [...pages.values()].map(dataOf);
    expect(english).toMatchObject({
      '@type': 'NewsArticle',
      headline: HARD,
      author: [{ name: 'Mara Okafor' }],
      editor: [{ name: 'Ines Halloran' }],
      correction: [{ '@type': 'CorrectionComment', text: HARD }],
    });
    expect(translated).toMatchObject({
      inLanguage: 'fr',
      translator: [{ '@type': 'Person', name: 'Claire Vasseur' }],
      editor: [{ name: 'Tomasz Reed' }],
      translationOfWork: { '@type': 'NewsArticle', inLanguage: 'en', headline: HARD },
    });
  });

  it('gives several corrections of one publication one sentence, and says what was taken out', async () => {
    const [english = ''] = [...pages.values()];
    const section = /<section class="corrected".*?<\/section>/su.exec(english)?.[0] ?? '';
    expect(section.match(/<p>/gu)).toHaveLength(1);
    expect([...section.matchAll(/<dd>(.*?)<\/dd>/gsu)].map(([, said]) => said)).toEqual([
      '14 million',
      '12 million',
      expect.stringContaining('Council &lt;script&gt;'),
      '<em>Taken out</em>',
    ]);
    expect(pages.get('/en/corrections')?.match(/<dl>/gu)).toHaveLength(2);
    expect(pages.get('/en/corrections')?.match(/class="corrected"/gu)).toHaveLength(1);
    const ninjs = JSON.parse(await read(`/content/v1/articles/${corrected.id}`)) as {
      descriptions: { role: string; value: string }[];
    };
    expect(ninjs.descriptions.filter(({ role }) => role === 'correctionNotice')).toMatchObject([
      { value: HARD },
    ]);
  });

  it('says of what is unfinished that it is, in its own language, on its page and in the list', () => {
    const [flash = '', developing = ''] = [...pages.values()].slice(-2);
    expect(flash).toContain('المزيد من التفاصيل لاحقًا.');
    expect(flash).not.toContain('articleBody');
    expect(developing).toContain('<p class="developing">خبر قيد التطوّر</p>');
    expect(pages.get('/ar')).toContain('<strong>خبر قيد التطوّر</strong>');
    for (const page of [flash, developing])
      expect(page).toContain('"creativeWorkStatus":"Incomplete"');
  });

  it('prints the credit line of the French version in French', () => {
    expect(pages.get(`/fr/city/x-${String(corrected.number + 1)}`)).toMatch(
      /<p class="credits">\(.*version française Claire Vasseur.*\)<\/p>/u,
    );
  });

  it('is a feed that a second reader understands', async () => {
    const feed = parseAtomFeed(await read('/feeds/en.atom'));
    expect(feed.entries).toMatchObject([
      { id: `urn:uuid:${corrected.id}`, title: { value: HARD } },
    ]);
    expect(new Date(String(feed.entries?.[0]?.updated)).getTime()).toBeGreaterThan(
      new Date(String(feed.entries?.[0]?.published)).getTime(),
    );
  });

  it('is ninjs 3.1 with everybody in it', async () => {
    const ninjs = JSON.parse(await read(`/content/v1/articles/${french}`)) as Record<
      string,
      unknown
    >;
    expect(ninjs).toMatchObject({
      uri: `urn:uuid:${french}`,
      pubStatus: 'usable',
      language: 'fr',
      infoSources: [
        { name: 'Mara Okafor', role: 'reporting' },
        { name: 'Claire Vasseur', role: 'translation:fr' },
        { name: 'Tomasz Reed', role: 'editing:fr' },
      ],
      associations: [{ name: 'translatedFrom', uri: `urn:uuid:${corrected.id}` }],
    });
    const strict = [
      'uri',
      'standard',
      'type',
      'representationType',
      'version',
      'firstCreated',
      'versionCreated',
      'contentCreated',
      'pubStatus',
      'urgency',
      'copyrightHolder',
      'language',
      'descriptions',
      'bodies',
      'headlines',
      'subjects',
      'infoSources',
      'title',
      'by',
      'slugline',
      'located',
      'renditions',
      'associations',
      'altIds',
      'genres',
    ];
    for (const key of Object.keys(ninjs)) expect(strict).toContain(key);
    if (data === null) return;
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats(ajv);
    ajv.addSchema(
      JSON.parse(
        await readFile(join(data, 'ninjs/test_suite/GeoJSON-schema.json'), 'utf8'),
      ) as object,
      'https://geojson.org/schema/GeoJSON.json',
    );
    const validate = ajv.compile(
      JSON.parse(
        await readFile(join(data, 'ninjs/schemas/ninjs-schema_3.1.json'), 'utf8'),
      ) as object,
    );
    const all = await house.room.sql<{ id: string }>('SELECT id FROM public_article');
    expect(all.length).toBeGreaterThan(2);
    for (const { id } of all) {
      const valid = validate(JSON.parse(await read(`/content/v1/articles/${id}`)));
      expect({ id, errors: valid ? [] : validate.errors }).toEqual({ id, errors: [] });
    }
  });
});
