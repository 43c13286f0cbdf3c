import type { NewStyleRule } from '#contract/api/house-style.ts';
import type { DeskKey } from './people.ts';

type SeedRule = Pick<NewStyleRule, 'pattern' | 'advice' | 'severity'> &
  Partial<NewStyleRule> & { desk: DeskKey | null };

/** What a rule is unless it says otherwise. */
export const PLAIN_RULE = {
  kind: 'words',
  wholeWord: true,
  matchCase: false,
  replacement: null,
  language: null,
  active: true,
} as const;

/** How the demo’s newsroom writes: rules of the house and of its desks, in three languages. */
export const STYLE_RULES: readonly SeedRule[] = [
  {
    desk: null,
    kind: 'pattern',
    pattern: '\\?\\?\\?',
    wholeWord: false,
    advice: 'Something is still missing here.',
    severity: 'blocks',
  },
  {
    desk: null,
    pattern: 'Almira Harbor',
    advice: 'The port is spelt as it spells itself.',
    replacement: 'Almira Harbour',
    severity: 'warning',
    language: 'en',
  },
  {
    desk: 'city',
    pattern: 'utilise | utilize',
    advice: 'Shorter, and means the same.',
    replacement: 'use',
    severity: 'advice',
    language: 'en',
  },
  {
    desk: 'city',
    pattern: 'in order to',
    advice: '“To” is enough.',
    replacement: 'to',
    severity: 'advice',
    language: 'en',
  },
  {
    desk: 'city',
    kind: 'pattern',
    pattern: '(\\d+) ?%',
    wholeWord: false,
    advice: 'We write “per cent” in running text.',
    replacement: '$1 per cent',
    severity: 'advice',
    language: 'en',
  },
  {
    desk: 'city',
    pattern: 'reportedly | it is understood',
    advice: 'Say who reports it, or leave it out.',
    severity: 'warning',
    language: 'en',
  },
  {
    desk: 'world',
    pattern: 'the third world',
    advice: 'Name the countries, or their income group.',
    severity: 'warning',
    language: 'en',
  },
  {
    desk: 'french',
    pattern: 'solutionner',
    advice: 'Le verbe existe déjà.',
    replacement: 'résoudre',
    severity: 'advice',
    language: 'fr',
  },
  {
    desk: 'french',
    pattern: 'au jour d’aujourd’hui',
    advice: 'Une fois suffit.',
    replacement: 'aujourd’hui',
    severity: 'warning',
    language: 'fr',
  },
  {
    desk: 'french',
    kind: 'pattern',
    pattern: '(\\p{L})([;!?])',
    wholeWord: false,
    advice: 'Une espace fine insécable se met devant ce signe.',
    replacement: '$1\u202F$2',
    severity: 'advice',
    language: 'fr',
  },
  {
    desk: 'arabic',
    pattern: 'تم إغلاق',
    advice: 'الفعل المبني للمجهول أقصر وأفصح.',
    replacement: 'أُغلق',
    severity: 'advice',
    language: 'ar',
  },
  {
    desk: 'arabic',
    pattern: 'هام جدا',
    advice: 'دع الخبر يقول ذلك بنفسه.',
    severity: 'warning',
    language: 'ar',
  },
];

/** Names that the spelling of the demo’s newsroom knows. */
export const HOUSE_WORDS: readonly { word: string; language: string }[] = [
  ...['Almira', 'Okafor', 'Lindqvist', 'Farrow', 'Vance', 'dredger'].map((word) => ({
    word,
    language: 'en',
  })),
  ...['Almira', 'Okafor', 'Delmas', 'Santa', 'Iria'].map((word) => ({ word, language: 'fr' })),
];
