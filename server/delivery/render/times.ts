import { escapeAttribute, escapeHtml } from '#contract/body/escape.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** Dates as each language writes them, always in Gregorian years and Western digits, with the zone named. */
function formatFor(language: string, zone: string): Intl.DateTimeFormat {
  const key = `${language} ${zone}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const options = {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
    timeZone: zone,
  } as const;
  const made = new Intl.DateTimeFormat(
    [`${language === 'en' ? 'en-GB' : language}-u-ca-gregory-nu-latn`, 'en-GB'],
    options,
  );
  formats.set(key, made);
  return made;
}

/** A time as readers see it, in the newsroom’s zone, with the instant in UTC for machines. */
export function timeHtml(at: Date, about: { language: string; zone: string }): string {
  // Greenwich itself is no hours away from Greenwich, as Arabic has it.
  const shown = formatFor(about.language, about.zone).format(at).replace(/\+0$/u, '');
  return `<time datetime="${escapeAttribute(at.toISOString())}">${escapeHtml(shown)}</time>`;
}
