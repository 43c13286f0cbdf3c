import { z } from 'zod';
import { runCommand } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { saveTopics, type TopicColumns } from '../store/topics.ts';

const label = z.union([z.string(), z.record(z.string(), z.string())]);

/** One concept as our compact file has it, or as IPTC’s own JSON does (`qcode`, `prefLabel`, `broader`, `retired`). */
const concept = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  qcode: z.string().optional(),
  uri: z.string().optional(),
  label: label.optional(),
  labels: label.optional(),
  prefLabel: label.optional(),
  broader: z
    .union([z.string(), z.number(), z.array(z.union([z.string(), z.number()])), z.null()])
    .optional(),
  parent: z.union([z.string(), z.number(), z.null()]).optional(),
  retired: z.union([z.string(), z.boolean(), z.null()]).optional(),
});
const file = z.union([
  z.array(concept),
  z.object({ concepts: z.array(concept) }),
  z.object({ conceptSet: z.array(concept) }),
]);

/** `medtop:20000059` from a qcode, an address or a bare number; null when there is no number of eight digits. */
function topicCode(written: string | number | null | undefined): string | null {
  const digits = /(\d{8})$/u.exec(String(written ?? ''))?.[1];
  return digits === undefined ? null : `medtop:${digits}`;
}

function labelsOf(written: z.infer<typeof label> | undefined): Record<string, string> {
  if (written === undefined) return {};
  if (typeof written === 'string') return { en: written };
  return Object.fromEntries(
    Object.entries(written).map(([tag, text]) => [tag === 'en-GB' ? 'en' : tag, text]),
  );
}

function topicOf(entry: z.infer<typeof concept>): TopicColumns | null {
  const code = topicCode(entry.qcode ?? entry.uri ?? entry.id);
  const labels = labelsOf(entry.labels ?? entry.prefLabel ?? entry.label);
  if (code === null || Object.keys(labels).length === 0) return null;
  const broader = Array.isArray(entry.broader) ? entry.broader[0] : entry.broader;
  const retired =
    entry.retired !== undefined &&
    entry.retired !== null &&
    entry.retired !== false &&
    entry.retired !== '';
  return { code, labels, broader: topicCode(broader ?? entry.parent), retired };
}

/** Loads IPTC’s Media Topics over those that are there; ids are never reused, so nothing is removed. Throws a ZodError for a file that is none. */
export async function loadTopics(
  services: Services,
  json: unknown,
): Promise<{ loaded: number; skipped: number }> {
  const parsed = file.parse(json);
  const concepts = Array.isArray(parsed)
    ? parsed
    : 'concepts' in parsed
      ? parsed.concepts
      : parsed.conceptSet;
  const topics = concepts.map(topicOf).filter((topic) => topic !== null);
  await runCommand(services, { name: 'load-topics', actor: null }, async ({ tx }) =>
    saveTopics(tx, topics),
  );
  return { loaded: topics.length, skipped: concepts.length - topics.length };
}
