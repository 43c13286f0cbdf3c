import { normalise } from './tokens.ts';

const AGENCIES = new Set(
  (
    'reuters|dpa-afx|dow jones|dow jones newswires|globe newswire|prnewswire|pr newswire|business wire|prensa latina|italpress|epd|kna|sid|tap|aps|ritzau|ansa-afp|afp-services|' +
    'ap|associated press|the associated press|afp|agence france-presse|agence france presse|dpa|efe|agencia efe|ansa|agenzia ansa|' +
    'tass|itar-tass|kyodo|kyodo news|xinhua|interfax|interfax-ukraine|ukrinform|unn|lusa|agencia lusa|agencia brasil|' +
    'estadao conteudo|europa press|telam|notimex|belga|apa|sda|keystone-sda|keystone-ats|ats|anp|tt|ntb|stt|ritzau|pap|ctk|mti|' +
    'yonhap|jiji|jiji press|bernama|pti|ians|ani|cp|the canadian press|canadian press|la presse canadienne|press association|' +
    'pa|pa media|aap|upi|bloomberg|bloomberg news|bbc|cnn|rfi|dw|deutsche welle|wafa|petra|mena|spa|wam|sana|irna|awp|' +
    'adnkronos|agi|askanews|lapresse|ria novosti|риа новости|рейтер|тасс|интерфакс|укринформ|укрінформ|унн|уніан|униан|' +
    'інтерфакс-україна|рбк|рбк-украина|ап|афп|дпа|رويترز|اسوشيتد برس|فرانس برس|ا ف ب|د ب ا|واس|وام|بترا|وفا|' +
    'agencies|agencias|agences|agenzie|agenturen|агентства|وكالات|الوكالات|staff|the staff|newsroom|the newsroom|our staff|staff and agencies'
  )
    .split('|')
    .map(normalise),
);

const TELLING = new Set(
  (
    'press news buro newsroom newsrooms agency agencies bureau bureaus bureaux gazette herald tribune media television radio agence agencia agenzia agentur ' +
    'nachrichtenagentur redaktion hauptredaktion redaction redaccion redacao redazione agenturen desk wire network broadcasting ' +
    'tv newspaper journal zeitung rundfunk staff presse prensa imprensa stampa correspondents ' +
    'агентство агентства редакция редакция редакции редакція редакції редакцией газета служба отдел відділ ' +
    'وكاله وكالات صحيفه هييه قناه التحرير تحريريه قسم'
  )
    .split(' ')
    .map(normalise),
);

/** Agencies whose one-word names nobody bears. */
const UNMISTAKABLE = new Set(
  'reuters bloomberg kyodo xinhua interfax yonhap jiji ukrinform adnkronos askanews belga рейтер интерфакс укринформ укрінформ رويترز'.split(
    ' ',
  ),
);

/** Whether words after a name can only be the agency that the person works for. */
export function isAgencyAfterName(name: string, shouting: boolean): boolean {
  if (!isAgency(name)) return false;
  const isAcronym = !shouting && (/^\p{Lu}+$/u.test(name) || SMALL.has(name));
  return name.includes(' ') || UNMISTAKABLE.has(normalise(name)) || isAcronym;
}

/** Whether a name is an agency we know; short ones by their capitals. */
export function isAgency(name: string): boolean {
  if (!AGENCIES.has(normalise(name))) return false;
  if (/^\p{Ll}{1,4}$/u.test(name)) return SMALL.has(name);
  return name.length > 2 || /^\p{Lu}+$/u.test(name);
}

/** Agencies that write themselves small. */
const SMALL = new Set('dpa awp apa sda ats afp epd kna sid унн'.split(' '));

/**
 * Whether a name reads as an agency or a desk: a known agency, a name with a telling word ("Press", "redacción",
 * "агентство"), or one short word in capitals in a line that is not all capitals.
 */
export function looksLikeOrganisation(name: string, shouting = false): boolean {
  if (isAgency(name)) return true;
  const words = name.split(/[\s/]+/u);
  if (words.length <= 2 && UNMISTAKABLE.has(normalise(words[0] ?? ''))) return true;
  if (words.length <= MOST_WORDS && words.some(isTelling) && words.every(isOfName)) return true;
  return !shouting && words.length === 1 && /^\p{Lu}{2,6}$/u.test(name);
}

const MOST_WORDS = 6;

function isTelling(word: string): boolean {
  return TELLING.has(normalise(word).replace(/^[dl]'/u, ''));
}

const LINKS = new Set(
  'our notre nos nuestro nuestros nosso nossos nostri unser unsere наш наши наші the of and for de da do del della di der die das für du des la le les el las los à em en in и і та la l'.split(
    ' ',
  ),
);

/** A sentence that mentions a desk is not its name. */
function isOfName(word: string): boolean {
  return !/^\p{Ll}/u.test(word) || isTelling(word) || LINKS.has(word);
}
