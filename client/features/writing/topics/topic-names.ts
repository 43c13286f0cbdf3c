import type { TopicLabels } from '#contract/api/topics.ts';

/** What to show for each code: its label in this language, else in English; the code itself where two would look alike. */
export function topicNames(
  codes: readonly string[],
  labels: TopicLabels,
  language: string,
): ReadonlyMap<string, string> {
  const named = codes.map((code) => labels[code]?.[language] ?? labels[code]?.['en'] ?? code);
  const isOnce = (name: string): boolean => named.indexOf(name) === named.lastIndexOf(name);
  return new Map(
    codes.map((code, at) => {
      const name = named[at] ?? code;
      return [code, isOnce(name) ? name : code];
    }),
  );
}

/** `20000059`, `medtop:20000059` or its address at iptc.org, as the code; null for anything else. */
export function readTopic(typed: string): string | null {
  const digits = /(?:^|[:/])(\d{8})$/u.exec(typed.trim())?.[1];
  return digits === undefined ? null : `medtop:${digits}`;
}

/** All the topics that were pasted, or null where anything among it is none. */
export function readTopics(pasted: string): string[] | null {
  const codes = pasted
    .split(/[\s,;]+/u)
    .filter((word) => word !== '')
    .map(readTopic);
  return codes.length > 0 && codes.every((code) => code !== null) ? codes : null;
}
