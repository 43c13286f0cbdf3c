const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The language of the words and the newsroom’s zone; undefined is the browser’s. */
export type TimeStyle = { language: string; zone: string | undefined };

const formats = new Map<string, Intl.DateTimeFormat>();

/** Days before months, as the rest of the world reads them, until the screens speak American English. */
function localeOf(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}

/** Making a format costs more than using it, and a desk list needs two hundred. */
function format(style: TimeStyle, name: string, options: Intl.DateTimeFormatOptions) {
  const key = `${style.language}|${style.zone ?? ''}|${name}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(localeOf(style.language), {
    ...options,
    ...(style.zone === undefined ? {} : { timeZone: style.zone }),
  });
  formats.set(key, made);
  return made;
}

/** Day and minute with the zone’s name: “24 Nov 2026, 06:00 GMT+1”. */
export function fullTime(instant: string, style: TimeStyle): string {
  return format(style, 'full', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  })
    .format(new Date(instant))
    .replace(/\+0$/u, ''); // As Arabic has it: Greenwich is no hours away from Greenwich.
}

/** What somebody’s clock shows, and where it hangs: “24 Nov 2026, 06:00 (Europe/Lisbon)” for `2026-11-24 06:00 Europe/Lisbon`; anything else as it stands. */
export function saidTime(text: string, language: string): string {
  const [, day, time, zone] = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}) (\S+)$/u.exec(text) ?? [];
  if (day === undefined || time === undefined || zone === undefined) return text;
  const said = format({ language, zone: 'UTC' }, 'said', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(`${day}T${time}Z`));
  return `${said} (${zone})`;
}

/** The time of day to the second: “14:02:11”. */
export function clockTime(instant: string, style: TimeStyle): string {
  return format(style, 'clock', {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(instant));
}

/** How long ago in few words: “now”, “14 min. ago”, “3 hr. ago”, then the day. */
export function timeAgo(instant: string, at: number, style: TimeStyle): string {
  const then = new Date(instant);
  const passed = at - then.getTime();
  if (passed >= 7 * DAY || passed < -HOUR) {
    // What is far away, behind or ahead, is said with its year.
    const isNear = Math.abs(passed) < 180 * DAY;
    return format(style, isNear ? 'day' : 'date', {
      day: 'numeric',
      month: 'short',
      ...(isNear ? {} : { year: 'numeric' }),
    }).format(then);
  }
  const relative = new Intl.RelativeTimeFormat(localeOf(style.language), {
    style: 'short',
    numeric: 'auto',
  });
  if (passed < MINUTE) return relative.format(0, 'second');
  if (passed < HOUR) return relative.format(-Math.floor(passed / MINUTE), 'minute');
  if (passed < DAY) return relative.format(-Math.floor(passed / HOUR), 'hour');
  return relative.format(-Math.floor(passed / DAY), 'day');
}
