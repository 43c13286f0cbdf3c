import { z } from 'zod';

const kept = z.object({
  body: z.object({ paragraphs: z.array(z.object({ text: z.string(), line: z.number() })) }),
});

/** Which source line each block came from: the paragraph whose text it still has. Blocks that a person rewrote came from nowhere. */
export function linesOf(
  blocks: readonly { id: string; text: string }[],
  reading: unknown,
): { blockId: string; line: number }[] {
  const parsed = kept.safeParse(reading);
  if (!parsed.success) return [];
  const lines = new Map(parsed.data.body.paragraphs.map(({ text, line }) => [text, line]));
  return blocks.flatMap(({ id, text }) => {
    const line = lines.get(text);
    return line === undefined ? [] : [{ blockId: id, line }];
  });
}
