import type { Content } from '#contract/content.ts';
import type { PublishIssue } from '#contract/vocabulary.ts';
import { submitArticle } from '#server/writing/commands/submit-article.ts';
import { anArticle, bodyOf, factsOf, publish, save, sign } from '#tests/support/article.ts';
import type { OpenHouse } from '#tests/support/open-house.ts';
import { FERRY, suggesting } from '#tests/writing/suggesting.ts';
import {
  asked,
  aSigned,
  changed,
  linkingTo,
  signed,
  withPicture,
  type Asked,
} from './situation-parts.ts';

type Situation = (house: OpenHouse) => Promise<Asked>;

const NOTE = '(Adds what the harbour master said)';

async function sql(house: OpenHouse, text: string, id: string): Promise<void> {
  await house.room.sql(text, [id]);
}

const AS_FLASH = `UPDATE article SET form = 'flash', version = version + 1 WHERE id = $1`;
const FORTY = ['The ferry sailed at dawn.', 'Forty people were on board.'];

/** For every publish issue, how a newsroom comes to meet it. */
export const SITUATIONS: Record<PublishIssue, Situation> = {
  'right-missing': async (house) => asked(house, await signed(house), { by: 'reporter' }),
  'story-killed': async (house) => {
    const article = await signed(house);
    const kill = `INSERT INTO kill (story_id, reason, person_id) SELECT $1, 'A hoax', id FROM person WHERE email = 'chief@newsroom.example'`;
    await sql(house, kill, article.storyId);
    return asked(house, article);
  },
  'story-merged': async (house) => {
    const article = await signed(house);
    const other = await anArticle(house.room).made();
    const merge = `INSERT INTO story_merge (story_id, into_id, reason, person_id)
      SELECT $1, story_id, 'The same ferry', (SELECT id FROM person WHERE email = 'chief@newsroom.example') FROM article WHERE id = $2`;
    await house.room.sql(merge, [article.storyId, other.id]);
    return asked(house, article);
  },
  'story-spiked': async (house) => {
    const article = await signed(house);
    await sql(house, `UPDATE story SET spiked_at = newsroom_now() WHERE id = $1`, article.storyId);
    return asked(house, article);
  },
  embargoed: async (house) => {
    const article = await signed(house);
    const embargo = `UPDATE story SET embargo_until = 'infinity', embargo_zone = 'UTC' WHERE id = $1`;
    await sql(house, embargo, article.storyId);
    return asked(house, article);
  },
  'no-revision': async (house) => asked(house, await anArticle(house.room).made()),
  'headline-missing': async (house) => {
    const { reporter } = house.room.people;
    return asked(house, await signed(house, (each) => each.editedBy(reporter, { headline: ' ' })));
  },
  'body-missing': async (house) => aSigned(house, bodyOf('')),
  'flash-with-text': async (house) => {
    const article = await signed(house);
    await sql(house, AS_FLASH, article.id);
    return asked(house, article);
  },
  'text-after-flash': async (house) => {
    const article = await signed(house, (each) =>
      each.editedBy(house.room.people.reporter, { body: bodyOf('') }),
    );
    await sql(house, AS_FLASH, article.id);
    await publish(house.room, house.room.people.chief, article.id);
    const full = `UPDATE article SET form = 'full', version = version + 1 WHERE id = $1`;
    await sql(house, full, article.id);
    return asked(house, article, { kind: 'clarification' });
  },
  'slug-missing': async (house) => {
    const article = await signed(house);
    await sql(
      house,
      `UPDATE article SET slug = '', version = version + 1 WHERE id = $1`,
      article.id,
    );
    return asked(house, article);
  },
  'section-missing': async (house) => {
    const article = await signed(house);
    const out = `UPDATE article SET section_id = NULL, version = version + 1 WHERE id = $1`;
    await sql(house, out, article.id);
    return asked(house, article);
  },
  'sign-off-missing': async (house) => asked(house, await anArticle(house.room).inReview().made()),
  'sign-off-void': async (house) => {
    const { room } = house;
    const { reporter } = room.people;
    const article = await signed(house);
    const position = await save(room, reporter, { articleId: article.id, standfirst: 'At last.' });
    await house.api
      .as(room.people.chief)
      .post(`/articles/${article.id}/revisions`, { body: { position } });
    return asked(house, article);
  },
  'author-not-covered': async (house) => {
    const { editor } = house.room.people;
    const article = await signed(house, (each) =>
      each.editedBy(editor, { standfirst: 'At last, after winter.' }),
    );
    return asked(house, article);
  },
  'kind-initial-needed': async (house) => asked(house, await signed(house), { kind: 'update' }),
  'kind-initial-taken': async (house) =>
    changed(house, { kind: 'initial', note: NOTE, text: [...FORTY, 'It was cold.'] }),
  'note-missing': async (house) =>
    changed(house, { kind: 'update', note: '', text: [...FORTY, 'It was cold.'] }),
  'note-names-nothing': async (house) =>
    changed(house, { kind: 'update', note: '(Adds the mayor)', text: [...FORTY, 'It was cold.'] }),
  'change-not-accounted': async (house) =>
    changed(house, {
      kind: 'update',
      note: '(Adds the mayor)',
      text: [...FORTY, 'The city of Almory closed 3 quays on Monday.'],
    }),
  'note-euphemism': async (house) =>
    changed(house, {
      kind: 'correction',
      note: '(Fixes the number)',
      text: ['The ferry sailed at dawn.', 'Fifty people were on board.'],
    }),
  'note-says-otherwise': async (house) =>
    changed(house, {
      kind: 'update',
      note: '(Corrects how cold it was)',
      text: [...FORTY, 'It was cold.'],
    }),
  'correction-missing': async (house) =>
    changed(house, {
      kind: 'correction',
      note: '(Corrects the number)',
      text: ['The ferry sailed at dawn.', 'Fifty people were on board.'],
    }),
  'correction-not-signed': async (house) => ({
    ...(await changed(house, {
      kind: 'correction',
      note: '(Corrects the number)',
      text: ['The ferry sailed at dawn.', 'Fifty people were on board.'],
    })),
    corrections: [{ was: 'Forty people', now: 'Sixty people', blocks: [] }],
  }),
  'nothing-new': async (house) => {
    const article = await signed(house);
    await publish(house.room, house.room.people.chief, article.id);
    return asked(house, article, { kind: 'refile' });
  },
  'older-than-live': async (house) => {
    const { room } = house;
    const article = await signed(house);
    const before = await asked(house, article);
    await save(room, room.people.reporter, { articleId: article.id, standfirst: 'At last.' });
    const { position } = await factsOf(room, article.id);
    await house.api
      .as(room.people.chief)
      .post(`/articles/${article.id}/revisions`, { body: { position } });
    await sign(room, room.people.editor, { articleId: article.id });
    await publish(room, room.people.chief, article.id);
    return { ...before, kind: 'refile' };
  },
  'alt-text-missing': async (house) => aSigned(house, withPicture({ alt: '' })),
  'picture-credit-missing': async (house) => aSigned(house, withPicture({ credit: ' ' })),
  'picture-rights-expired': async (house) =>
    aSigned(house, withPicture({ rights: 'Agency, until 2020-01-31' })),
  'to-come-left': async (house) => aSigned(house, bodyOf('The ferry sailed at TK.')),
  'quotes-unbalanced': async (house) => aSigned(house, bodyOf('“It is late, she said.')),
  'link-dead': async (house) => {
    const url = 'https://port.example/tides';
    const probe = `INSERT INTO link_probe (digest, url, outcome, status) VALUES (sha256(convert_to($1, 'UTF8')), $1, 'gone', 404) ON CONFLICT DO NOTHING`;
    await sql(house, probe, url);
    return aSigned(house, linkingTo(url));
  },
  'link-unproven': async (house) => aSigned(house, linkingTo('https://port.example/new')),
  'source-moved': async (house) => {
    const { room, api } = house;
    const { reporter, editor, secondEditor, translator, chief } = room.people;
    const english = await signed(house);
    await publish(room, chief, english.id);
    const made = await api
      .as(translator)
      .post(`/articles/${english.id}/translations`, { body: { language: 'fr' } });
    const french = { id: String(made.body.id), storyId: english.storyId, number: 0 };
    const begun = (await api.as(translator).get(`/articles/${french.id}`)).body.content as Content;
    // Each block keeps the id by which it knows its source.
    const content = (begun.body.content ?? []).map((block) => ({
      ...block,
      content: [{ type: 'text', text: 'Le bac est parti.' }],
    }));
    await save(room, translator, {
      articleId: french.id,
      headline: 'Le bac revient',
      body: { ...begun.body, content },
    });
    await save(room, reporter, {
      articleId: english.id,
      updateNote: NOTE,
      body: bodyOf('The ferry sailed at noon.', 'Forty people were on board.'),
    });
    const { position } = await factsOf(room, english.id);
    const submission = { articleId: english.id, position, note: '' };
    await submitArticle(room.services, reporter.actor, submission);
    await sign(room, editor, { articleId: english.id });
    await publish(room, chief, english.id);
    const { position: at } = await factsOf(room, french.id);
    const filed = { articleId: french.id, position: at, note: '' };
    await submitArticle(room.services, translator.actor, filed);
    await sign(room, secondEditor, { articleId: french.id });
    await sign(room, secondEditor, { articleId: french.id, scope: 'language' });
    const { number } = await factsOf(room, french.id);
    return asked(house, { ...french, number });
  },
  'refile-changes-facts': async (house) =>
    changed(house, {
      kind: 'refile',
      note: '',
      text: ['The ferry sailed at dawn.', '50 people were on board in Almory.'],
    }),
  'comment-blocking': async (house) => {
    const article = await signed(house);
    await house.api.as(house.room.people.editor).post(`/articles/${article.id}/comments`, {
      body: { text: 'The port has not confirmed this.', blocking: true },
    });
    return asked(house, article);
  },
  'suggestion-open': async (house) => {
    const { room } = house;
    const { id, storyId, number } = await anArticle(room).made();
    await suggesting(house).propose(room.people.secondReporter, id, {
      id: 's1',
      edit: (tr) => tr.insertText('boat', FERRY.from, FERRY.to),
    });
    const { position } = await factsOf(room, id);
    const submission = { articleId: id, position, note: '' };
    await submitArticle(room.services, room.people.reporter.actor, submission);
    await sign(room, room.people.editor, { articleId: id });
    return asked(house, { id, storyId, number });
  },
  'house-style': async (house) => {
    const { room, api } = house;
    const rule = { kind: 'words', pattern: 'utilise', advice: 'Say “use”.', severity: 'blocks' };
    await api.as(room.people.admin).post('/house-style-rules', {
      body: { deskId: room.desks.city, rules: [rule] },
    });
    return aSigned(house, bodyOf('They utilise the ferry.'));
  },
  'credit-unconfirmed': async (house) => {
    const { reporter } = house.room.people;
    return asked(house, await signed(house, (each) => each.editedBy(reporter, { credits: [] })));
  },
};
