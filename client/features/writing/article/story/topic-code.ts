/** `20000059`, `medtop:20000059` or its address at iptc.org, as the code; null for anything else. */
export function readTopic(typed: string): string | null {
  const digits = /(?:^|[:/])(\d{8})$/u.exec(typed.trim())?.[1];
  return digits === undefined ? null : `medtop:${digits}`;
}
