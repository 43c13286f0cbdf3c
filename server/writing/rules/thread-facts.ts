import type { PersonRef } from '#contract/api/shapes.ts';
import type { Field } from '#contract/vocabulary.ts';
import type { ThreadPlace } from '#contract/writing-words.ts';

/** One comment of a thread. */
type CommentFacts = { id: string; by: PersonRef; at: Date; text: string; mentions: PersonRef[] };

/** A thread as it stands: what it is about, what was said, and who resolved it last; null while it is open. */
export type ThreadFacts = {
  id: string;
  articleId: string;
  about: ThreadPlace;
  quote: string;
  blockId: string | null;
  field: Field | null;
  blocking: boolean;
  by: PersonRef;
  at: Date;
  resolved: { by: PersonRef; at: Date } | null;
  comments: CommentFacts[];
};
