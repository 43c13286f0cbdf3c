import type { ReadParagraph } from './wire-reading.ts';

/** A topic to suggest: its IPTC Media Topic id and English label, and the English words that speak for it. */
type Topic = { id: string; label: string; words: string };

const TOPICS: readonly Topic[] = [
  { id: '20000059', label: 'peacekeeping force', words: 'peacekeep(?:ers?|ing)|blue helmets' },
  {
    id: '20000073',
    label: 'peace process',
    words:
      'cease-?fire|truce|peace (?:deal|talks|agreement|process|plan)|armistice|lasting peace|viable and lasting|security guarantees',
  },
  {
    id: '20000639',
    label: 'diplomacy',
    words:
      'foreign (?:ministry|minister|secretary)|ministry of foreign affairs|ambassadors?|diplomats?|diplomacy|embassy|consulate',
  },
  {
    id: '20000056',
    label: 'armed conflict',
    words:
      'shelling|air ?strikes?|front ?line|offensive|missile (?:attack|strike)s?|drone attacks?|battlefield',
  },
  {
    id: '20000574',
    label: 'election',
    words: 'elections?|ballots?|polling stations?|voters?|turnout|electoral',
  },
  { id: '20000370', label: 'inflation', words: 'inflation|consumer prices|price growth' },
  {
    id: '20000379',
    label: 'monetary policy',
    words: 'interest rates?|monetary policy|rate (?:cut|hike|rise|increase)s?|basis points',
  },
  {
    id: '20000607',
    label: 'government budget',
    words: 'budget|deficit|public spending|finance bill',
  },
  {
    id: '20000153',
    label: 'earthquake',
    words: 'earthquakes?|quake|magnitude|aftershocks?|epicentre|epicenter',
  },
  { id: '20000154', label: 'flood', words: 'flood(?:s|ing|ed|water)?|inundated|burst its banks' },
  { id: '20000158', label: 'windstorms', words: 'storms?|hurricane|typhoon|cyclone|gales?' },
  { id: '20001202', label: 'wildfire', words: 'wildfires?|bushfires?|forest fires?' },
  {
    id: '20000418',
    label: 'climate change',
    words: 'climate change|global warming|greenhouse gas(?:es)?|emissions',
  },
  { id: '20000449', label: 'epidemic', words: 'epidemic|pandemic|outbreak|infections?' },
  { id: '20000477', label: 'vaccines', words: 'vaccin(?:e|es|ation|ated)' },
  { id: '20000111', label: 'trial (court)', words: 'trial|defendant|prosecutors?|jury|verdict' },
  { id: '20000099', label: 'homicide', words: 'murder(?:ed|er)?|homicide|manslaughter' },
  { id: '20000103', label: 'terrorism', words: 'terroris(?:m|ts?)|suicide bomb(?:er|ing)' },
  {
    id: '20000066',
    label: 'demonstration',
    words: 'protest(?:s|ers?|ed)?|demonstrat(?:ion|ions|ors)|rally|marched',
  },
  {
    id: '20000645',
    label: 'refugees and internally displaced people',
    words: 'refugees?|displaced|asylum',
  },
  {
    id: '20000204',
    label: 'merger or acquisition',
    words: 'merger|takeover|acquisition|acquire[sd]?',
  },
  {
    id: '20001243',
    label: 'oil and gas industry',
    words: 'crude|oil prices?|barrels?|natural gas|OPEC',
  },
  {
    id: '20000739',
    label: 'space exploration',
    words: 'spacecraft|rocket|orbit|astronauts?|lunar',
  },
  {
    id: '20001065',
    label: 'soccer',
    words: 'goalkeeper|midfielder|striker|premier league|champions league|penalty shoot-?out',
  },
  { id: '20001085', label: 'tennis', words: 'tennis|grand slam|tie-?break|wimbledon' },
];

const MATCHERS = TOPICS.map(({ id, label, words }) => ({
  id,
  label,
  pattern: new RegExp(`(?<![\\p{L}])(?:${words})(?![\\p{L}])`, 'giu'),
}));

/** A topic is suggested when its words stand in the text at least this often. */
const FEWEST = 3;
const MOST_TOPICS = 3;
const SAMPLE = 40_000;

/**
 * IPTC Media Topics that the words of an English text speak for, at most three, in the order of the list.
 * Suggestions for a person; nothing is set from them.
 */
export function suggestTopics(
  paragraphs: readonly ReadParagraph[],
  language: string | null,
): { id: string; label: string }[] {
  if (language !== 'en') return [];
  let text = '';
  for (const paragraph of paragraphs) {
    if (text.length > SAMPLE) break;
    text += `${paragraph.text.slice(0, SAMPLE)}\n`;
  }
  const counted = MATCHERS.map((topic) => ({
    topic,
    hits: text.match(topic.pattern)?.length ?? 0,
  }));
  const strongest = counted
    .filter(({ hits }) => hits >= FEWEST)
    .sort((a, b) => b.hits - a.hits)
    .slice(0, MOST_TOPICS);
  return counted
    .filter((each) => strongest.includes(each))
    .map(({ topic: { id, label } }) => ({ id, label }));
}
