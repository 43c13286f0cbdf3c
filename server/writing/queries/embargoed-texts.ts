import { joinContent } from '#contract/body/parts.ts';
import type { Content } from '#contract/content.ts';
import type { Services } from '#server/kit/services.ts';
import {
  newestRevisions,
  readEmbargoedStories,
  type EmbargoedStory,
} from '../store/embargoed-stories.ts';
import { readRevision } from '../store/revisions.ts';
import { readCopy } from '../store/working-copy.ts';

/** A story under embargo with everything that is written of it: the texts as they stand, and their last revisions. */
export type EmbargoedTexts = EmbargoedStory & { contents: Content[] };

/** How many revisions of each article count besides the text as it stands. */
const REVISIONS = 5;

async function contentsOf(services: Services, articleId: string): Promise<Content[]> {
  const { sql } = services.database;
  const copy = await readCopy(sql, articleId);
  const contents = copy === null ? [] : [copy.content];
  for (const id of await newestRevisions(sql, articleId, REVISIONS)) {
    const revision = await readRevision(sql, id);
    if (revision !== null) contents.push(joinContent(revision.parts));
  }
  return contents;
}

/** Every story under embargo with its texts, the one that ends first at the top. */
export async function embargoedTexts(services: Services): Promise<EmbargoedTexts[]> {
  const stories = await readEmbargoedStories(services.database.sql);
  const told: EmbargoedTexts[] = [];
  for (const story of stories) {
    const contents: Content[] = [];
    for (const { id } of story.articles) contents.push(...(await contentsOf(services, id)));
    told.push({ ...story, contents });
  }
  return told;
}
