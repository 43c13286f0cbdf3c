import { z } from 'zod';
import { caretSchema, type Present } from '#contract/api/collab.ts';
import { idSchema } from '#contract/api/shapes.ts';

/** Somebody at an article, as a process tells the others of its own people. */
export type Sitting = Present & { articleId: string };

/** Somebody who sits down; which colour they get is for the presence to say, which knows the others. */
export type Seated = Omit<Sitting, 'colour'>;

/** What a process says on the channel `presence`. Postgres lets a message have fewer than 8,000 bytes. */
export type PresenceMessage = {
  /** Which process speaks. */
  from: string;
  /** These are here, as they are now. */
  here: Sitting[];
  /** These have left it. */
  gone: { articleId: string; clientId: string; personId: string }[];
  /** It has just begun to listen: would the others tell it who is there? */
  hello: boolean;
};

const MOST_BYTES = 7_900;

/** Keys are short because a message has little room: article, client, person, name, colour, may edit, caret. */
const wireSchema = z.object({
  f: z.string(),
  h: z
    .array(
      z.tuple([
        idSchema,
        z.string(),
        idSchema,
        z.string(),
        z.int().min(0).max(7),
        z.boolean(),
        caretSchema.nullable(),
      ]),
    )
    .default([]),
  g: z.array(z.tuple([idSchema, z.string(), idSchema])).default([]),
  q: z.literal(1).optional(),
});
type Wire = z.input<typeof wireSchema>;

/** Reads a message; null when it is none of ours. */
export function readPresenceMessage(text: string): PresenceMessage | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const read = wireSchema.safeParse(json);
  if (!read.success) return null;
  const { f, h, g, q } = read.data;
  return {
    from: f,
    here: h.map(([articleId, clientId, id, name, colour, mayEdit, caret]) => ({
      articleId,
      clientId,
      person: { id, name },
      colour,
      mayEdit,
      caret,
    })),
    gone: g.map(([articleId, clientId, personId]) => ({ articleId, clientId, personId })),
    hello: q === 1,
  };
}

type Part = { h: NonNullable<Wire['h']>[number] } | { g: NonNullable<Wire['g']>[number] };

/** Writes a message as the fewest texts that Postgres will carry. */
export function writePresenceMessage(message: PresenceMessage): string[] {
  const parts: Part[] = [
    ...message.gone.map((left): Part => ({ g: [left.articleId, left.clientId, left.personId] })),
    ...message.here.map(({ articleId, clientId, person, colour, mayEdit, caret }): Part => {
      // Names of people may be long, and nobody needs all of one beside a caret.
      const name = [...person.name].slice(0, 100).join('');
      return { h: [articleId, clientId, person.id, name, colour, mayEdit, caret] };
    }),
  ];
  const texts: string[] = [];
  let wire: Wire & { h: unknown[]; g: unknown[] } = empty(message);
  let bytes = MOST_BYTES;
  for (const part of parts) {
    const size = Buffer.byteLength(JSON.stringify(part));
    if (bytes + size > MOST_BYTES) {
      wire = empty(message);
      texts.push('');
      bytes = Buffer.byteLength(JSON.stringify(wire));
    }
    if ('h' in part) wire.h.push(part.h);
    else wire.g.push(part.g);
    bytes += size;
    texts[texts.length - 1] = JSON.stringify(wire);
  }
  return texts.length > 0 || !message.hello ? texts : [JSON.stringify(empty(message))];
}

function empty({ from, hello }: PresenceMessage): Wire & {
  h: NonNullable<Wire['h']>;
  g: NonNullable<Wire['g']>;
} {
  return { f: from, h: [], g: [], ...(hello ? { q: 1 as const } : {}) };
}
