import type { AbilityAnswer } from '#contract/api/shapes.ts';
import type { GlassBreakView, PublicationView } from '#contract/api/publication.ts';
import type { OpenSchedule } from '#contract/api/open-schedule.ts';
import type { SignOffView } from '#contract/api/sign-off.ts';
import type { StoryView } from '#contract/api/story.ts';
import type { ArticleRow, ArticleView, RevisionSummary } from '#contract/api/writing.ts';
import type { Content } from '#contract/content.ts';
import { FLAGS, type Ability } from '#contract/vocabulary.ts';
import {
  standsForHead,
  type ArticleFacts,
  type GlassFacts,
  type HeadFacts,
  type PublicationFacts,
  type RevisionFacts,
  type ScheduleFacts,
  type SignOffFacts,
  type StoryFacts,
} from './rules/article-facts.ts';
import type { ListedArticle } from './rules/listed-article.ts';
import { stepStandings } from './rules/required-steps.ts';

/** A story as the API shows it. An embargo without end says `infinity`. */
export function presentStory(story: StoryFacts): StoryView {
  const { embargo, killed, merged } = story;
  return {
    id: story.id,
    slugline: story.slugline,
    desk: story.desk,
    sourceLanguage: story.sourceLanguage,
    urgency: story.urgency,
    topics: story.topics,
    genre: story.genre,
    place: story.place,
    priority: story.priority,
    flags: story.flags,
    noteToEditors: story.noteToEditors,
    embargo: embargo && {
      until: embargo.until?.toISOString() ?? 'infinity',
      zone: embargo.zone,
    },
    spikedAt: story.spikedAt?.toISOString() ?? null,
    killed: killed && {
      at: killed.at.toISOString(),
      by: killed.by,
      reason: killed.reason,
      confirmedBy: killed.confirmedBy,
    },
    merged: merged && {
      into: merged.into,
      at: merged.at.toISOString(),
      by: merged.by,
      reason: merged.reason,
    },
    takenIn: story.takenIn.map(({ at, ...taken }) => ({ ...taken, at: at.toISOString() })),
    version: story.version,
  };
}

/** A revision without its text. */
export function presentRevision(revision: RevisionFacts): RevisionSummary {
  return {
    id: revision.id,
    number: revision.number,
    reason: revision.reason,
    label: revision.label,
    position: revision.position,
    digest: revision.digest,
    madeBy: revision.madeBy,
    at: revision.at.toISOString(),
    authors: revision.authors,
  };
}

function presentPublication(publication: PublicationFacts): PublicationView {
  return {
    id: publication.id,
    sequence: publication.sequence,
    kind: publication.kind,
    significant: publication.significant,
    form: publication.form,
    note: publication.note,
    revisionId: publication.revisionId,
    revisionNumber: publication.revisionNumber,
    by: publication.by,
    at: publication.at.toISOString(),
  };
}

function presentGlass(glass: GlassFacts): GlassBreakView {
  const { publicationId, reason, missing, by, at, dueAt } = glass;
  return {
    ...{ publicationId, reason, missing, by },
    at: at.toISOString(),
    dueAt: dueAt.toISOString(),
  };
}

function presentSchedule(schedule: ScheduleFacts | null): OpenSchedule | null {
  if (schedule === null) return null;
  return { ...schedule, instant: schedule.instant.toISOString(), at: schedule.at.toISOString() };
}

function presentSignOff(head: HeadFacts | null, signOff: SignOffFacts): SignOffView {
  const { takenBack } = signOff;
  return {
    id: signOff.id,
    revisionId: signOff.revisionId,
    revisionNumber: signOff.revisionNumber,
    scope: signOff.scope,
    digest: signOff.digest,
    person: signOff.person,
    guestName: signOff.guestName,
    note: signOff.note,
    withRight: signOff.withRight,
    at: signOff.at.toISOString(),
    takenBack: takenBack && { ...takenBack, at: takenBack.at.toISOString() },
    standsForHead: standsForHead(head, signOff),
  };
}

/** What the view of an article shows besides the facts that rules decide on. */
export type ArticleText = {
  content: Content;
  savedAt: Date;
  lastReturn: { note: string; by: { id: string; name: string }; at: Date } | null;
  headIsCurrent: boolean;
  publicUrl: string | null;
  topicLabels: ArticleView['topicLabels'];
  abilities: Record<Ability, AbilityAnswer>;
};

/** An article with its text, what hangs from it, and what the person who asks may do. */
export function presentArticle(article: ArticleFacts, text: ArticleText): ArticleView {
  const { head, live, lastPublication } = article;
  const { lastReturn } = text;
  return {
    id: article.id,
    number: article.number,
    story: presentStory(article.story),
    language: article.language,
    desk: article.desk,
    slug: article.slug,
    sectionId: article.sectionId,
    commissionedWords: article.commissionedWords,
    form: article.form,
    stage: article.stage,
    version: article.version,
    flags: article.flags,
    sourceArticleId: article.sourceArticleId,
    position: article.position,
    savedAt: text.savedAt.toISOString(),
    content: text.content,
    head: head && presentRevision(head),
    headIsCurrent: text.headIsCurrent,
    live: live && presentPublication(live),
    lastPublication: lastPublication && presentPublication(lastPublication),
    liveRevisionId: live?.revisionId ?? null,
    schedule: presentSchedule(article.schedule),
    steps: stepStandings(article, head),
    unreviewed: article.glass.filter(({ reviewed }) => !reviewed).map(presentGlass),
    signOffs: article.signOffs.map((signOff) => presentSignOff(head, signOff)),
    lastReturn: lastReturn && { ...lastReturn, at: lastReturn.at.toISOString() },
    versions: article.versions,
    topicLabels: text.topicLabels,
    publicUrl: text.publicUrl,
    abilities: text.abilities,
  };
}

/** An article in the list: everything but its text. */
export function presentRow(row: ListedArticle): ArticleRow {
  const { personId, personName } = row;
  return {
    id: row.id,
    number: row.number,
    storyId: row.storyId,
    slugline: row.slugline,
    headline: row.headline,
    language: row.language,
    desk: { id: row.deskId, slug: row.deskSlug, name: row.deskName },
    stage: row.stage,
    live: row.liveKind !== null,
    liveKind: row.liveKind,
    changed: row.changed,
    withdrawn: row.withdrawn && !row.killed,
    killed: row.killed,
    merged: row.merged,
    spiked: row.spiked,
    embargoed: row.embargoed,
    secondEyesDue: row.secondEyesDue?.toISOString() ?? null,
    urgency: row.urgency,
    isTranslation: row.isTranslation,
    flags: FLAGS.filter((flag) => row.flags.includes(flag)),
    form: row.form,
    touchedAt: row.touchedAt,
    touchedBy: personId === null ? null : { id: personId, name: personName ?? '' },
  };
}
