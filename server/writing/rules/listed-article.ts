import type { Form, PublicationKind, Stage } from '#contract/vocabulary.ts';

/** One article of the desk list. `touchedAt` is ISO 8601 in UTC with microseconds, so that a page can begin there. */
export type ListedArticle = {
  id: string;
  number: number;
  storyId: string;
  slugline: string;
  headline: string;
  language: string;
  deskId: string;
  deskSlug: string;
  deskName: string;
  stage: Stage;
  liveKind: PublicationKind | null;
  changed: boolean;
  withdrawn: boolean;
  killed: boolean;
  merged: boolean;
  spiked: boolean;
  embargoed: boolean;
  secondEyesDue: Date | null;
  urgency: number;
  isTranslation: boolean;
  flags: string[];
  form: Form;
  touchedAt: string;
  personId: string | null;
  personName: string | null;
};
