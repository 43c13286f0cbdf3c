import { z } from 'zod';
import { FIELDS } from '../vocabulary.ts';
import { NOTIFICATION_KINDS } from '../planning-words.ts';
import { THREAD_PLACES } from '../writing-words.ts';
import { abilitySchema, idSchema, instantSchema, pageQuery, personRefSchema } from './shapes.ts';

/** How long a comment may be and what is kept of the words it is about, in UTF-16 units; how many people it may call. */
export const COMMENT_LIMITS = { text: 4_000, quote: 2_000, mentions: 20 } as const;

const textSchema = z.string().trim().min(1, 'say something').max(COMMENT_LIMITS.text);
const mentionsSchema = z
  .array(idSchema)
  .max(COMMENT_LIMITS.mentions)
  .default([])
  .describe('The people whom the comment calls by name');

/** What a thread is about: a passage of the body as it was at a position, a whole block, a field; null: all of it. */
export const threadAnchorSchema = z.union([
  z
    .strictObject({
      position: z.int().min(0).describe('How many steps the text had taken when it was selected'),
      from: z.int().min(0),
      to: z.int().min(0),
    })
    .describe('ProseMirror positions in the working body'),
  z.strictObject({ blockId: z.string().min(1).max(64) }),
  z.strictObject({ field: z.enum(FIELDS) }),
]);
export type ThreadAnchor = z.infer<typeof threadAnchorSchema>;

export const newThreadBody = z.strictObject({
  text: textSchema,
  anchor: threadAnchorSchema.nullable().default(null),
  blocking: z
    .boolean()
    .default(false)
    .describe('Nothing of the article is published until it is resolved'),
  mentions: mentionsSchema,
});
export type NewThread = z.infer<typeof newThreadBody>;

export const replyBody = z.strictObject({ text: textSchema, mentions: mentionsSchema });
export type Reply = z.infer<typeof replyBody>;

const commentSchema = z.object({
  id: idSchema,
  by: personRefSchema,
  at: instantSchema,
  text: z.string(),
  mentions: z.array(personRefSchema),
});
export type CommentView = z.infer<typeof commentSchema>;

export const threadSchema = z.object({
  id: idSchema,
  articleId: idSchema,
  about: z.enum(THREAD_PLACES),
  /** Where it was opened: a block of the body, or a field. */
  blockId: z.string().nullable(),
  field: z.enum(FIELDS).nullable(),
  quote: z.string(),
  /** Whether what it is about is still in the text. */
  present: z.boolean(),
  blocking: z.boolean(),
  by: personRefSchema,
  at: instantSchema,
  /** Who resolved it last; null while it is open. */
  resolved: z.object({ by: personRefSchema, at: instantSchema }).nullable(),
  comments: z.array(commentSchema),
  abilities: z.object({
    reply: abilitySchema,
    /** To resolve it, or where it is resolved to open it again. */
    settle: abilitySchema,
  }),
});
export type ThreadView = z.infer<typeof threadSchema>;

/** Threads in the order in which they were opened. */
export const threadListSchema = z.object({ threads: z.array(threadSchema) });
export type ThreadList = z.infer<typeof threadListSchema>;

/** Everybody who can read an article, and so be called by name beside it. */
export const mentionableSchema = z.object({ items: z.array(personRefSchema) });

export const notificationSchema = z.object({
  id: idSchema,
  kind: z.enum(NOTIFICATION_KINDS),
  /** Who did it; a guest has a name and no id, and nobody did what the system found out. */
  by: z.object({ id: idSchema.nullable(), name: z.string() }).nullable(),
  at: instantSchema,
  read: z.boolean(),
  /** Null for a planning item that has no story yet. */
  article: z
    .object({
      id: idSchema,
      slugline: z.string(),
      headline: z.string(),
      language: z.string(),
    })
    .nullable(),
  /** The thread, where it is about a comment. */
  threadId: idSchema.nullable(),
  /** The beginning of what was written; else what it is about: a scope, a kind of publication or of task, a local time. */
  excerpt: z.string(),
});
export type NotificationView = z.infer<typeof notificationSchema>;
export const notificationListSchema = z.object({
  items: z.array(notificationSchema),
  next: z.string().nullable(),
  /** Capped at 100. */
  unread: z.number().int(),
});
export type NotificationPage = z.infer<typeof notificationListSchema>;
export const notificationQuery = z.strictObject(pageQuery);

/** Which of one’s notifications have been read: these, or one and all before it. */
export const notificationReadsBody = z.union([
  z.strictObject({ ids: z.array(idSchema).min(1).max(100) }),
  z.strictObject({ upTo: idSchema }),
]);
export type NotificationReads = z.infer<typeof notificationReadsBody>;
export const notificationReadsSchema = z.object({ unread: z.number().int() });
