import { splitSentences } from './sentences.ts';
import { fold } from './words/fold.ts';

/** A pair of values in a correction: what was printed and what is right. */
export type WasNow = { was: string; now: string };

const AMOUNT =
  '(?:[+\\-−–](?=\\d))?(?:(?:US|C|A|HK|R|NT|S)?[$€£¥₽₴₺₹]\\s?|(?:USD|EUR|CHF|GBP|JPY|RUB|UAH|Rs\\.?|kr\\.?) ?(?=\\d))?\\d(?:[\\d.,:/]*\\d)?(?:\\s?(?:%|pct|percent|per cent|prozent|percentage points?|procent|prosenttia|por ciento|por cento|pour cent|per cento|процент\\p{L}*|відсот\\p{L}*|billions?|millions?|trillions?|thousand|bln|mln|bn|mio\\.?|mrd\\.?|milliard\\p{L}*|million(?:en|er)|milliarden?|millon(?:es)?|millón|mil millones|milh(?:ões|ão)|bilh(?:ões|ão)|milion[ie]|miliard[oi]|миллион\\p{L}*|миллиард\\p{L}*|млн|млрд|мільйон\\p{L}*|мільярд\\p{L}*|miljoonaa|miljardia|miljoner|miljarder|miljoen|miljard|milyon|milyar|مليون|مليار|万|億|亿|euros?|dollars?|pounds?|yen|yuan|roubles?|rubles?|hryvnias?|rupees?|francs?|franken|kronor|kroner|lira|reais|pesos|рубл\\p{L}*|гривен\\p{L}*|долл?ар\\p{L}*|евро|євро))*(?![\\p{L}\\d])';
const NAME =
  "\\p{Lu}[\\p{L}\\p{M}.’'-]*(?: (?:(?:of|de|del|della|di|da|do|dos|du|des|la|le|von|van|der|den|zu|al|el|bin|ibn|y)(?= ) ?)*(?:\\p{Lu}[\\p{L}\\p{M}.’'-]*|\\d{1,4}(?:st|nd|rd|th)?(?![\\p{L}\\d.,%])))*";
const QUOTED = '[“"«„‘「『《]([^”"»“’」』》]{1,80})[”"»“’」』》]';

const MARKED_WORDS = '[“"«„‘「『][^”"»“’」』]{1,80}[”"»“’」』]';

const AMOUNT_AT_START = new RegExp(`^${AMOUNT}`, 'iu');
const NAME_AT_START = new RegExp(`^${NAME}`, 'u');
const QUOTED_AT_START = new RegExp(`^${QUOTED}`, 'u');
const WORDS_AT_START = /^[^,;:.()«»“”"]{1,60}/u;
const ONE_WORD =
  /^[\p{L}\p{M}-]+(?=[.)\s]*$|\s+(?:kuten|as |comme|como|wie|come|как|як|zoals|som |toisin))/u;

type Kind = 'amount' | 'name' | 'quoted' | 'word' | 'phrase';
type Value = { kind: Kind; text: string };

function tidy(text: string): string {
  return text
    .replace(/[\s.,;:]+$/u, '')
    .replace(/^[“"«„‘「『]([^”"»“’」』]+)[”"»“’」』]$/u, '$1')
    .trim();
}

function valueAfter(text: string, certain: boolean): Value | null {
  const start = text.replace(/^[\s:]+/u, '');
  const quoted = QUOTED_AT_START.exec(start)?.[1];
  if (quoted !== undefined) return { kind: 'quoted', text: quoted };
  const amount = AMOUNT_AT_START.exec(start)?.[0];
  if (amount !== undefined) return { kind: 'amount', text: tidy(amount) };
  const name = NAME_AT_START.exec(start)?.[0];
  if (name !== undefined) return { kind: 'name', text: tidy(name) };
  const word = ONE_WORD.exec(start)?.[0];
  if (word !== undefined) return { kind: 'word', text: word };
  const phrase = certain ? WORDS_AT_START.exec(start)?.[0] : undefined;
  return phrase === undefined || tidy(phrase) === ''
    ? null
    : { kind: 'phrase', text: tidy(phrase) };
}

function last(text: string, pattern: string, flags: string): RegExpMatchArray | undefined {
  return Array.from(text.matchAll(new RegExp(pattern, flags))).at(-1);
}

function sharedEnding(one: string, other: string): number {
  const [a, b] = [fold(one), fold(other)];
  let size = 0;
  while (size < a.length && size < b.length && a.at(-1 - size) === b.at(-1 - size)) size += 1;
  return size;
}

/** In languages with case endings the right word stands in the same case as the wrong one. */
function sameCase(text: string, was: string): string | null {
  const words = text.match(/[\p{L}\p{M}-]+/gu) ?? [];
  const near = words.filter((word) => sharedEnding(word, was) >= 3 && word.length > 5);
  const start = was.slice(0, 3).toLowerCase();
  return near.find((word) => word.toLowerCase().startsWith(start)) ?? near.at(-1) ?? null;
}

function valueBefore(text: string, was: Value): string | null {
  const end = text.replace(/[\s,(–—-]+$/u, '');
  if (was.kind === 'quoted') {
    const quoted = last(end, QUOTED, 'gu')?.[1];
    if (quoted !== undefined) return quoted;
  }
  if (was.kind === 'amount') {
    const amount = last(end, `(?<![\\p{L}\\d.,])${AMOUNT}`, 'giu')?.[0];
    return amount === undefined ? null : tidy(amount);
  }
  if (was.kind === 'name' || was.kind === 'quoted') {
    const name = last(end, `(?<![\\p{L}])${NAME}`, 'gu')?.[0];
    return name === undefined ? null : tidy(name);
  }
  if (was.kind === 'word')
    return sameCase(end, was.text) ?? /[\p{L}\p{M}-]+$/u.exec(end)?.[0] ?? null;
  const size = was.text.split(/\s+/u).length;
  return end.split(/\s+/u).slice(-size).join(' ');
}

/** `NOW marker WAS`. The first group is certain of itself; the second needs a value that looks like one. */
const NOW_FIRST_CERTAIN =
  '(?:,? )?\\(?(?:instead of|rather than|in place of|and not|au lieu de|à la place de|et non(?: pas)?|en lugar de|en vez de|y no|no lugar de|em vez de|ao invés de|e não|anstatt|statt|und nicht|invece di|anziché|e non|вместо|а не|замість|in plaats van|en niet|eikä|sen sijaan että|istället för|i stället för|och inte|og ikke|i stedet for|بدلا من|بدلاً من|وليس)(?: de| the| von| of)?(?=[ :]|$)';
const NOW_FIRST =
  '(?:,? )\\(?(?:not|ante|nicht|non|no|não|niet|ei|inte|ikke|не|frente a|contra|previously|vorher|zuvor|ранее|раніше|tidigare|eerder|antes|avant|prima)(?= )';

const MARKED = new RegExp(`(?<certain>${NOW_FIRST_CERTAIN})|(?<maybe>${NOW_FIRST})`, 'giu');

function nowFirst(note: string): WasNow[] {
  const pairs: WasNow[] = [];
  let from = 0;
  for (const marker of note.matchAll(MARKED)) {
    const certain = marker.groups?.['certain'] !== undefined;
    const end = marker.index + marker[0].length;
    const was = valueAfter(note.slice(end, end + 120), certain);
    if (was === null) continue;
    const now = valueBefore(note.slice(from, marker.index), was);
    if (now === null || now === was.text || now === '') continue;
    pairs.push({ was: was.text, now });
    from = end;
  }
  return pairs;
}

const TO_FROM = new RegExp(
  `\\bto (?<now>${AMOUNT}|${MARKED_WORDS}|${NAME}|[\\p{L}-]+) from (?<was>${AMOUNT}|${MARKED_WORDS}|${NAME}|[\\p{L}-]+)`,
  'giu',
);
const AMOUNT_TO_FROM = new RegExp(
  `(?:^|[\\s(])(?:a|à|auf|para|до|на|naar|till|til) (?<now>${AMOUNT}) (?:from|desde|contre|von|da|с|з|van|från|fra) (?<was>${AMOUNT})`,
  'giu',
);
const FROM_TO = new RegExp(
  `(?:from|von|de|da|с|з|van|från|fra) (?<was>${AMOUNT}) (?:to|auf|zu|à|a|para|на|до|naar|till|til) (?<now>${AMOUNT})`,
  'giu',
);
const WAS_FIRST: readonly RegExp[] = [
  new RegExp(
    `(?<was>${AMOUNT}|${NAME}|[\\p{L}]+) (?:değil|yerine),? (?<now>${AMOUNT}|${NAME}|[\\p{L}]+)`,
    'gu',
  ),
  /[「『“"]?(?<was>[^「」『』、。，（）()“”"]{1,20}?)[」』”"]?(?:ではなく|でなく)、?[「『“"]?(?<now>[^「」『』、。，（）()“”"]{1,20}?)[」』”"]?(?=に|と|が|の|です|でした|。|）|\)|$)/gu,
  /[「『“"](?<was>[^「」『』“”"]{1,40})[」』”"]を[「『“"](?<now>[^「」『』“”"]{1,40})[」』”"]に(?:訂正|修正)/gu,
  /将?[“"「]?(?<was>[^“”"「」，。（）()：:]{1,20}?)[”"」]?(?:更正为|改为|修正为|订正为)[“"「]?(?<now>[^“”"「」，。（）()]{1,20})[”"」]?/gu,
  /[（(]誤[）)]\s?(?<was>[^（）()]{1,40}?)\s?[（(]正[）)]\s?(?<now>[^（）()]{1,40})/gu,
];
const ZH_NOW_FIRST =
  /[应應](?:为|為|是)[“"「]?(?<now>[^“”"「」，。、（）()]{1,20})[”"」]?[，,、]?(?:而非|而不是|不是)[“"「]?(?<was>[^“”"「」，。、（）()]{1,20})[”"」]?/gu;

function named(note: string, pattern: RegExp): WasNow[] {
  return Array.from(note.matchAll(pattern), ({ groups }) => ({
    was: tidy(groups?.['was'] ?? ''),
    now: tidy(groups?.['now'] ?? ''),
  })).filter((pair) => pair.was !== '' && pair.now !== '');
}

/** The second sentence of a prose correction gives the right value; the first holds its wrong twin. */
const RIGHT_IS =
  /(?:richtig (?:ist|sind|lautet|muss es heißen)(?: (?:aber|jedoch|vielmehr))?|the correct (?:\p{L}+ ){0,3}is|it (?:was|is) in fact|in fact,? it (?:is|was)|lo correcto es|o correto é|la forma corretta è|en réalité,? il s[’']agit d[eu']|правильно:?|насправді)(?: (?:das|die|der|dem|den|the|el|la|le|um|o|a|jahr|year|año|ano))*:? /iu;

function twin(first: string, now: Value): string | null {
  if (now.kind === 'amount') {
    const shape = now.text.replace(/\d/gu, '0');
    const amounts = Array.from(
      first.matchAll(new RegExp(`(?<![\\p{L}\\d.,])${AMOUNT}`, 'giu')),
      (match) => tidy(match[0]),
    );
    return (
      amounts.filter((amount) => amount.replace(/\d/gu, '0') === shape).at(-1) ??
      amounts.at(-1) ??
      null
    );
  }
  if (now.kind === 'quoted') return last(first, QUOTED, 'gu')?.[1] ?? null;
  return null;
}

const EARLIER_VERSION =
  /(?:earlier|previous|prior|original) version|früheren (?:version|fassung)|version (?:précédente|antérieure)|versión anterior|versão anterior|versione precedente|предыдущей версии|попередній версії|eerdere versie|tidigare version/iu;

/** `An earlier version said … 1969. It was … 1996.`: the second sentence gives the right twin of a value. */
function twoSentences(note: string): WasNow | null {
  const [first = '', second, ...more] = splitSentences(note);
  if (second === undefined || more.length > 0 || !EARLIER_VERSION.test(first)) return null;
  const amount = last(second, `(?<![\\p{L}\\d.,])${AMOUNT}`, 'giu')?.[0];
  if (amount === undefined) return null;
  const now = tidy(amount);
  const was = twin(first, { kind: 'amount', text: now });
  return was === null || was === now ? null : { was, now };
}

/** A correction told in prose (`In an earlier version … X. Correct is Y.`), or `null`. */
export function proseCorrection(note: string): WasNow | null {
  const right = RIGHT_IS.exec(note);
  if (right === null) return twoSentences(note);
  const now = valueAfter(note.slice(right.index + right[0].length), false);
  if (now === null) return null;
  const was = twin(note.slice(0, right.index), now);
  return was === null ? null : { was, now: now.text };
}

/** `en 1978, et non en 1987`: a small word that both values share is not what was wrong. */
function withoutPreposition({ was, now }: WasNow): WasNow {
  const shared = /^(?:en|in|im|em|nel|le|on|at|to|в|у|а|к|à|a|am) (?=\d)/iu.exec(now)?.[0];
  if (shared === undefined || !was.startsWith(shared)) return { was, now };
  return { was: was.slice(shared.length), now: now.slice(shared.length) };
}

/**
 * The pairs of wrong and right values that a correction prints (`0,14% no lugar de 0,15%`,
 * `to Y from X`, `X statt Y`), in printed order. A mere contrast of common words is not a pair.
 */
export function findWasNow(note: string): WasNow[] {
  const patterned = [TO_FROM, AMOUNT_TO_FROM, FROM_TO, ...WAS_FIRST, ZH_NOW_FIRST].flatMap(
    (pattern) => named(note, pattern),
  );
  return (patterned.length > 0 ? patterned : nowFirst(note)).map(withoutPreposition);
}
