import { Temporal } from 'temporal-polyfill';
import { languageName } from './language-names.ts';
import type { CandidateInstant } from './wire-reading.ts';

/** Where the wires of a language have their desk: the zone their pages are likely stamped in. */
const DESK_ZONES: Readonly<Record<string, readonly [zone: string, city: string]>> = {
  fr: ['Europe/Paris', 'Paris'],
  de: ['Europe/Berlin', 'Berlin'],
  it: ['Europe/Rome', 'Rome'],
  es: ['Europe/Madrid', 'Madrid'],
  uk: ['Europe/Kyiv', 'Kyiv'],
  ru: ['Europe/Moscow', 'Moscow'],
  nl: ['Europe/Amsterdam', 'Amsterdam'],
  fi: ['Europe/Helsinki', 'Helsinki'],
  sv: ['Europe/Stockholm', 'Stockholm'],
  tr: ['Europe/Istanbul', 'Istanbul'],
  ja: ['Asia/Tokyo', 'Tokyo'],
};

/** The instant of a local time in a zone as `YYYY-MM-DDTHH:MM:SSZ`; the earlier one where clocks repeat. */
function instantIn(localIso: string, zone: string): string | null {
  try {
    const local = Temporal.PlainDateTime.from(localIso);
    return local
      .toZonedDateTime(zone, { disambiguation: 'earlier' })
      .toInstant()
      .toString({ smallestUnit: 'second' });
  } catch {
    return null;
  }
}

function candidate(localIso: string, zone: string, why?: string): CandidateInstant[] {
  const utc = instantIn(localIso, zone);
  return utc === null ? [] : [{ zone, utc, ...(why !== undefined && { why }) }];
}

function local(localIso: string, language: string): string {
  const [day = '', time = ''] = localIso.split('T');
  const [year, month, date] = day.split('-');
  const numbers = [date, month, year].join(
    language === 'fr' || language === 'es' || language === 'it' ? '/' : '.',
  );
  return `${numbers} ${language === 'fr' ? 'à ' : ''}${time}`;
}

/**
 * The instants a printed time without zone may stand for: the desk of a language version that the
 * credits name, else of the text's own language, and UTC. Offered to a person, never set.
 */
export function candidateInstants(
  localIso: string,
  languages: { credited: string | null; detected: string | null },
): CandidateInstant[] {
  if (!localIso.includes('T')) return [];
  const language = languages.credited ?? languages.detected ?? '';
  const desk = DESK_ZONES[language];
  const name = languageName(language);
  const stamp = `${local(localIso, language)} is local ${desk?.[1] ?? ''} time at the ${name} publisher`;
  const why = languages.credited === null ? stamp : `${name} version of the story: ${stamp}`;
  return [...(desk ? candidate(localIso, desk[0], why) : []), ...candidate(localIso, 'UTC')];
}
