import type { ArticleView } from '#contract/api/writing.ts';
import type { Content } from '#contract/content.ts';
import { ABILITIES, type Ability } from '#contract/vocabulary.ts';
import { fakeDesks, fakeId, NOW } from '#tests/client/support/fake-data.ts';
import { aText } from './pair.ts';

/** The ids of an English source and of its French version. */
export const SOURCE_ID = fakeId(1000);
const OWN_ID = fakeId(1001);

type About = {
  content?: Content;
  language?: string;
  sourceArticleId?: string | null;
  refused?: readonly Ability[];
};

function abilitiesWithout(refused: readonly Ability[]): ArticleView['abilities'] {
  const answers = ABILITIES.map((ability) => [
    ability,
    refused.includes(ability)
      ? { allowed: false, reason: 'right-missing', sentence: 'You may not do this here.' }
      : { allowed: true },
  ]);
  return Object.fromEntries(answers) as ArticleView['abilities'];
}

function story(): ArticleView['story'] {
  const [desk] = fakeDesks();
  return {
    id: fakeId(2000),
    slugline: 'HARBOUR-FERRY',
    desk: desk!,
    sourceLanguage: 'en',
    urgency: 5,
    topics: [],
    genre: '',
    place: '',
    priority: 0,
    flags: [],
    noteToEditors: '',
    embargo: null,
    spikedAt: null,
    killed: null,
    merged: null,
    takenIn: [],
    version: 1,
  };
}

/** The French version of an English article, as the server tells it; `refused` names what this person may not do. */
export function anArticle(about: About = {}): ArticleView {
  const { language = 'fr', sourceArticleId = SOURCE_ID } = about;
  const isSource = sourceArticleId === null;
  const version = { headline: '', stage: 'drafting', live: false } as const;
  return {
    id: isSource ? SOURCE_ID : OWN_ID,
    number: 1,
    story: story(),
    language,
    desk: fakeDesks()[isSource ? 0 : 2]!,
    slug: 'harbour-ferry',
    sectionId: null,
    commissionedWords: null,
    form: 'full',
    stage: 'drafting',
    version: 1,
    flags: [],
    sourceArticleId,
    position: 1,
    savedAt: NOW,
    content: about.content ?? aText([]),
    head: null,
    headIsCurrent: false,
    live: null,
    lastPublication: null,
    schedule: null,
    liveRevisionId: null,
    steps: [],
    signOffs: [],
    unreviewed: [],
    lastReturn: null,
    versions: [
      { ...version, id: SOURCE_ID, language: 'en', isSource: true },
      ...(isSource ? [] : [{ ...version, id: OWN_ID, language, isSource: false }]),
    ],
    topicLabels: {},
    publicUrl: null,
    abilities: abilitiesWithout(about.refused ?? []),
  };
}
