import type { NewTemplate } from '#contract/api/templates.ts';
import type { CopyPiece } from '#contract/body/make-body.ts';
import type { DeskKey, SectionKey } from './people.ts';

/** A template of the demo: what is not said is empty. */
type SeedTemplate = Pick<NewTemplate, 'name' | 'purpose' | 'slugline' | 'headline'> &
  Partial<
    Pick<NewTemplate, 'standfirst' | 'urgency' | 'topics' | 'genre' | 'flags' | 'noteToEditors'>
  > & {
    desk: DeskKey;
    language: string;
    section: SectionKey | null;
    text: readonly CopyPiece[];
    words: number | null;
  };

/** What the demo's desks begin their stories from, each in its own language. */
export const TEMPLATES: readonly SeedTemplate[] = [
  {
    desk: 'city',
    language: 'en',
    name: 'Short news',
    purpose: 'A few sentences, out within minutes',
    slugline: 'ALMIRA-',
    headline: 'TK',
    section: 'city',
    words: 120,
    text: [
      'TK what happened, where and when.',
      'TK who says so, in their own words.',
      'TK what happens next.',
    ],
  },
  {
    desk: 'city',
    language: 'en',
    name: 'Court report',
    purpose: 'A hearing, a verdict or a sentence',
    slugline: 'ALMIRA-COURT/',
    headline: 'Almira court TK',
    standfirst: 'TK the charge, and what the court decided.',
    section: 'city',
    urgency: 4,
    topics: ['medtop:11000000'],
    genre: 'court report',
    flags: ['needs-legal'],
    noteToEditors:
      'No names of minors or of victims; check the spelling of names against the list of hearings.',
    words: 350,
    text: [
      'TK name, age, was TK on TK by the court of Almira.',
      { type: 'subhead', text: 'The charge' },
      'The prosecution said TK.',
      { type: 'subhead', text: 'The defence' },
      'TK denies it. Counsel TK said TK.',
      'The court sits again on TK.',
    ],
  },
  {
    desk: 'world',
    language: 'en',
    name: 'Match report',
    purpose: 'Right after the final whistle',
    slugline: 'MATCH/',
    headline: 'TK beat TK',
    standfirst: 'TK the goal or the minute that decided it.',
    section: 'world',
    genre: 'match report',
    words: 400,
    text: [
      'TK beat TK TK–TK on TK in front of TK people.',
      { type: 'subhead', text: 'How it went' },
      'TK.',
      'Coach TK said: TK.',
    ],
  },
  {
    desk: 'french',
    language: 'fr',
    name: 'Brève',
    purpose: 'Quelques phrases, tout de suite',
    slugline: 'ALMIRA-',
    headline: 'TK',
    section: 'city',
    words: 120,
    text: ['TK ce qui s’est passé, où et quand.', 'TK qui le dit.', 'TK la suite.'],
  },
  {
    desk: 'french',
    language: 'fr',
    name: 'Compte rendu d’audience',
    purpose: 'Une audience, un verdict ou une peine',
    slugline: 'ALMIRA-COURT/',
    headline: 'Le tribunal d’Almira TK',
    standfirst: 'TK ce qui est reproché, et ce que le tribunal a décidé.',
    section: 'city',
    flags: ['needs-legal'],
    noteToEditors: 'Ni noms de mineurs ni noms de victimes.',
    words: 350,
    text: [
      'TK, TK ans, a été TK le TK par le tribunal d’Almira.',
      'L’accusation a dit TK.',
      'La défense répond TK.',
    ],
  },
  {
    desk: 'arabic',
    language: 'ar',
    name: 'خبر قصير',
    purpose: 'بضع جمل على الفور',
    slugline: 'ALMIRA-',
    headline: 'TK',
    section: 'city',
    words: 120,
    text: ['TK ماذا حدث، وأين، ومتى.', 'TK من قال ذلك.', 'TK ماذا بعد.'],
  },
];
