/** How British endings and clusters are written in America, where our English dictionary comes from. */
const AMERICAN: readonly [british: RegExp, american: string][] = [
  [/our(?=$|s$|ed$|ing$|er|able$|ite|ful|less|hood|ly$)/u, 'or'],
  [/is(?=e$|es$|ed$|er$|ers$|ing$|ation|able$)/u, 'iz'],
  [/ys(?=e$|es$|ed$|er$|ing$)/u, 'yz'],
  [/tre(?=$|s$|d$)/u, 'ter'],
  [/bre(?=$|s$)/u, 'ber'],
  [/ll(?=ed$|ing$|er$|ers$|or$|ors$)/u, 'l'],
  [/lful/u, 'llful'],
  [/lment/u, 'llment'],
  [/ogue(?=$|s$|r$)/u, 'og'],
  [/ogu(?=ed$|ing$)/u, 'og'],
  [/oeuvre/u, 'euver'],
  [/oeuvr/u, 'euver'],
  [/ence(?=$|s$|less$)/u, 'ense'],
  [/mme(?=$|s$)/u, 'm'],
  [/ae|oe/u, 'e'],
  [/pp(?=ed$|ing$|er$)/u, 'p'],
  [/dgement/u, 'dgment'],
  [/ulph/u, 'ulf'],
  [/ould/u, 'old'],
  [/lough/u, 'low'],
];

const WORDS: Readonly<Record<string, string>> = {
  ...{
    grey: 'gray',
    tyre: 'tire',
    tyres: 'tires',
    kerb: 'curb',
    cheque: 'check',
    cheques: 'checks',
  },
  ...{ aluminium: 'aluminum', pyjamas: 'pajamas', sceptical: 'skeptical', storey: 'story' },
  ...{ practise: 'practice', practised: 'practiced', licence: 'license', whilst: 'while' },
  ...{
    learnt: 'learned',
    spelt: 'spelled',
    burnt: 'burned',
    defence: 'defense',
    offence: 'offense',
  },
  ...{ moustache: 'mustache', plough: 'plow', sulphur: 'sulfur', draught: 'draft', maths: 'math' },
};

/** Spellings that are American only: whoever writes British English hears of them. */
export function americanOf(word: string): string[] {
  const lower = word.toLowerCase();
  const known = WORDS[lower];
  const made = AMERICAN.filter(([british]) => british.test(lower)).map(([british, american]) =>
    lower.replace(british, american),
  );
  return known === undefined ? made : [known, ...made];
}
