import { z } from 'zod';
import { creditRowSchema } from '../content.ts';
import { FIELDS } from '../vocabulary.ts';
import { idSchema, instantSchema, personRefSchema } from './shapes.ts';
import { bodyJsonSchema } from './writing.ts';

/** How large a frame may be, in bytes of UTF-8, and how many body steps it may carry. */
export const COLLAB_LIMITS = { frame: 1_000_000, steps: 500 } as const;

/** Codes with which the server closes a socket for good; after any other the client comes back. */
export const COLLAB_CLOSE = {
  signedOut: 4401,
  forbidden: 4403,
  gone: 4404,
  closed: 4409,
  /** The same tab has opened the text again. */
  replaced: 4410,
  tooMuch: 4429,
} as const;

const positionSchema = z.int().min(0);
/** A tab’s name for itself: its own steps are told by it when they come back. */
const clientIdSchema = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/u);
const requestSchema = z.int().min(0);
const LINES = ['headline', 'standfirst', 'dateline', 'updateNote'] as const;

/** Where somebody’s caret is: body places are ProseMirror positions in the text at `position`, in lines UTF-16 units. */
export const caretSchema = z.strictObject({
  field: z.enum(FIELDS),
  position: positionSchema,
  anchor: z.int().min(0),
  head: z.int().min(0),
});
export type Caret = z.infer<typeof caretSchema>;

/** The new value of one field, and the value that it was made from. */
const fieldChange = z.discriminatedUnion('field', [
  z.strictObject({ field: z.enum(LINES), was: z.string(), value: z.string() }),
  z.strictObject({
    field: z.literal('credits'),
    was: z.array(creditRowSchema).max(100),
    value: z.array(creditRowSchema).max(100),
  }),
]);
export type FieldChange = z.infer<typeof fieldChange>;

/** What a client may say. */
export const clientFrame = z.discriminatedUnion('type', [
  /** First of all: the client has the text as at `position`, or nothing yet (null) and wants it whole. */
  z.strictObject({
    type: z.literal('open'),
    clientId: clientIdSchema,
    position: positionSchema.nullable(),
  }),
  /** Body steps that follow the body as at `position`. Answered by `accepted`, `behind` or `refused`. */
  z.strictObject({
    type: z.literal('steps'),
    request: requestSchema,
    position: positionSchema,
    steps: z.array(z.record(z.string(), z.unknown())).min(1).max(COLLAB_LIMITS.steps),
  }),
  /** One field, compared and set. Answered by `accepted`, `behind` (it reads differently now) or `refused`. */
  z.strictObject({ type: z.literal('field'), request: requestSchema, change: fieldChange }),
  z.strictObject({ type: z.literal('caret'), caret: caretSchema.nullable() }),
]);
export type ClientFrame = z.infer<typeof clientFrame>;

/** A step of the log as it is told to everybody who has the text open. */
const toldStep = z.object({
  position: positionSchema,
  field: z.enum(FIELDS),
  /** For the body a ProseMirror step over the working copy’s grammar; else `{ value }`. */
  change: z.record(z.string(), z.unknown()),
  /** The tab that made it; empty when a program or the system did. */
  clientId: z.string(),
  by: personRefSchema.nullable(),
  at: instantSchema,
});
export type ToldStep = z.infer<typeof toldStep>;

/** A tab that has the text open. One person may have several. */
const presentSchema = z.object({
  clientId: z.string(),
  person: personRefSchema,
  /** Which of the colours of people (0 to 7). */
  colour: z.int().min(0).max(7),
  mayEdit: z.boolean(),
  caret: caretSchema.nullable(),
});
export type Present = z.infer<typeof presentSchema>;

/** A working copy as it travels: its body with comments’ anchors and suggestions. */
const workingCopySchema = z.object({
  position: positionSchema,
  headline: z.string(),
  standfirst: z.string(),
  dateline: z.string(),
  updateNote: z.string(),
  body: bodyJsonSchema,
  credits: z.array(creditRowSchema),
});
export type WorkingCopyView = z.infer<typeof workingCopySchema>;

/** What the server may say. */
export const serverFrame = z.discriminatedUnion('type', [
  /** The text whole for whoever had nothing or came back after too long; else the steps follow. */
  z.object({
    type: z.literal('welcome'),
    you: z.object({
      person: personRefSchema,
      mayEdit: z.boolean(),
      suggests: z.boolean(),
    }),
    position: positionSchema,
    copy: workingCopySchema.nullable(),
  }),
  /** Steps that follow what this socket was told last, without a gap, the asker’s own among them. */
  z.object({ type: z.literal('steps'), steps: z.array(toldStep) }),
  /** They stand in the log; the position is that of the last. Sent after the `steps` that contain them. */
  z.object({
    type: z.literal('accepted'),
    request: requestSchema,
    position: positionSchema,
    at: instantSchema,
  }),
  /** Somebody was first; what they did has been told before this. */
  z.object({ type: z.literal('behind'), request: requestSchema }),
  /** It will never be accepted like this. */
  z.object({
    type: z.literal('refused'),
    request: requestSchema,
    code: z.string(),
    detail: z.string(),
    issues: z.array(z.object({ at: z.string(), code: z.string(), message: z.string() })),
  }),
  z.object({ type: z.literal('people'), people: z.array(presentSchema) }),
  /** What one may do has changed: rights, or the story was closed. With `suggests`, what one does can only be a proposal. */
  z.object({ type: z.literal('rights'), mayEdit: z.boolean(), suggests: z.boolean() }),
  /** Something beside the text changed (comments, for one): ask again. */
  z.object({ type: z.literal('news'), topic: z.enum(['comments', 'article']) }),
]);
export type ServerFrame = z.infer<typeof serverFrame>;

/** Who has an article open, for lists. */
export const presenceSchema = z.object({
  articles: z.array(z.object({ articleId: idSchema, people: z.array(personRefSchema) })),
});
