import { normalise } from './tokens.ts';

const AGENCIES = new Set(
  (
    'reuters|ap|associated press|the associated press|afp|agence france-presse|agence france presse|dpa|efe|agencia efe|ansa|agenzia ansa|' +
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
    'press news newsroom agency agencies bureau gazette herald tribune media television radio agence agencia agenzia agentur ' +
    'nachrichtenagentur redaktion hauptredaktion redaction redaccion redacao redazione agenturen desk wire network broadcasting ' +
    'newspaper journal zeitung rundfunk staff presse prensa imprensa stampa correspondents ' +
    'агентство агентства редакция редакция редакции редакція редакції редакцией газета служба отдел відділ ' +
    'وكاله وكالات صحيفه هييه قناه التحرير تحريريه قسم'
  )
    .split(' ')
    .map(normalise),
);

/**
 * Whether a name reads as an agency or a desk: a known agency, a name with a telling word ("Press", "redacción",
 * "агентство"), or one short word in capitals in a line that is not all capitals.
 */
export function looksLikeOrganisation(name: string, shouting = false): boolean {
  const norm = normalise(name);
  if (AGENCIES.has(norm)) return true;
  const words = norm.split(/[\s/]+/u);
  if (words.some((word) => TELLING.has(word) || TELLING.has(word.replace(/^[ldLD]'/u, ''))))
    return true;
  return !shouting && words.length === 1 && /^\p{Lu}{2,6}$/u.test(name);
}
