import type { Look } from './look.ts';

type Spoken = { text: string; look: Look };

/** The language itself, without script or country; '' when none is said, as in Word’s `X-NONE`. */
function primary({ lang }: Look): string {
  const tag = lang?.toLowerCase().split('-')[0] ?? '';
  return tag.length > 1 ? tag : '';
}

/**
 * Word processors name a language on every piece for their spelling. Only a passage in another language than the rest of
 * its paragraph keeps the name; what the paragraph speaks is the language without a name, or else the one of most letters.
 */
export function withForeignLanguages<Run extends Spoken>(runs: readonly Run[]): Run[] {
  const letters = new Map<string, number>();
  for (const { text, look } of runs) {
    const count = text.match(/\p{L}/gu)?.length ?? 0;
    if (count > 0) letters.set(primary(look), (letters.get(primary(look)) ?? 0) + count);
  }
  const [most] = [...letters].sort((one, other) => other[1] - one[1]);
  const own = letters.has('') ? '' : most?.[0];
  return runs.map((run) => {
    const isForeign = primary(run.look) !== '' && primary(run.look) !== own;
    const keeps = isForeign && letters.size > 1 && /\p{L}/u.test(run.text);
    return keeps ? run : { ...run, look: { ...run.look, lang: null, dir: null } };
  });
}
