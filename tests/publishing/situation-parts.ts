import type { BodyJson } from '#contract/content.ts';
import type { LiveKind } from '#contract/vocabulary.ts';
import { submitArticle } from '#server/writing/commands/submit-article.ts';
import {
  anArticle,
  bodyOf,
  factsOf,
  publish,
  save,
  sign,
  type ArticleBuilder,
  type MadeArticle,
} from '#tests/support/article.ts';
import type { PersonName } from '#tests/support/newsroom.ts';
import type { OpenHouse } from '#tests/support/open-house.ts';

/** What somebody asks for, through whichever door. */
export type Asked = {
  article: MadeArticle;
  revisionId: string;
  kind: LiveKind;
  by: PersonName;
  corrections?: { was: string; now: string; blocks: string[] }[];
};

const PICTURE = {
  id: 'i1',
  asset: 'a1',
  alt: 'A ferry',
  caption: '',
  credit: 'R. Lund',
  rights: '',
  crop: null,
};

/** A body with one picture, of which these attributes are otherwise. */
export function withPicture(attrs: Partial<typeof PICTURE>): BodyJson {
  const { content = [] } = bodyOf('The ferry sailed at dawn.');
  return {
    type: 'doc',
    content: [...content, { type: 'image', attrs: { ...PICTURE, ...attrs } }],
  };
}

/** A body that links to one address. */
export function linkingTo(href: string): BodyJson {
  const marks = [{ type: 'link', attrs: { href } }];
  const content = [{ type: 'text', text: 'as the port says', marks }];
  return { type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'p1' }, content }] };
}

/** The newest revision of an article, asked for by somebody as some kind. */
export async function asked(
  { room }: OpenHouse,
  article: MadeArticle,
  { kind = 'initial', by = 'chief' }: { kind?: LiveKind; by?: PersonName } = {},
): Promise<Asked> {
  const { head } = await factsOf(room, article.id);
  // Where nothing was submitted, somebody may still name any revision.
  return { article, revisionId: head?.id ?? room.services.newId(), kind, by };
}

/** Signed, in a section and with a credit line: nothing is wrong but what the builder says. */
export async function signed(
  house: OpenHouse,
  build: (builder: ArticleBuilder) => ArticleBuilder = (builder) => builder,
): Promise<MadeArticle> {
  const { room } = house;
  const { reporter, editor } = room.people;
  const credits = [{ role: 'reporting' as const, name: reporter.name, personId: reporter.id }];
  const article = await build(
    anArticle(room).editedBy(reporter, {
      credits: credits.map((credit) => ({
        ...credit,
        isOrganisation: false,
        organisation: null,
        place: null,
        language: null,
        withheld: false,
      })),
    }),
  )
    .inReview()
    .signedBy(editor)
    .made();
  const { version } = await factsOf(room, article.id);
  await house.api.as(room.people.chief).patch(`/articles/${article.id}`, {
    ifMatch: version,
    body: { sectionId: room.sections.city },
  });
  return article;
}

/** A signed article of this body, asked for. */
export async function aSigned(house: OpenHouse, body: BodyJson): Promise<Asked> {
  const { reporter } = house.room.people;
  return asked(house, await signed(house, (each) => each.editedBy(reporter, { body })));
}

/** Readers have it; then somebody changes it, and it is filed and signed again. */
export async function changed(
  house: OpenHouse,
  as: { kind: LiveKind; note: string; text: readonly string[] },
): Promise<Asked> {
  const { room } = house;
  const { reporter, editor, chief } = room.people;
  const article = await signed(house);
  await publish(room, chief, article.id);
  await save(room, reporter, {
    articleId: article.id,
    updateNote: as.note,
    body: bodyOf(...as.text),
  });
  const { position } = await factsOf(room, article.id);
  await submitArticle(room.services, reporter.actor, { articleId: article.id, position, note: '' });
  await sign(room, editor, { articleId: article.id });
  return asked(house, article, { kind: as.kind });
}
