/**
 * Names from other scripts as another language romanises them, with the spelling English wires use.
 * Only spellings that no English text would choose; the house style decides.
 */
const SPELLINGS: Readonly<Record<string, readonly [language: string, english: string]>> = {
  Volodimir: ['French', 'Volodymyr'],
  Wolodymyr: ['German', 'Volodymyr'],
  Wladimir: ['German', 'Vladimir'],
  Poutine: ['French', 'Putin'],
  Sergueï: ['French', 'Sergei'],
  Sergej: ['German', 'Sergei'],
  Serguei: ['Spanish', 'Sergei'],
  Alexeï: ['French', 'Alexei'],
  Andreï: ['French', 'Andrei'],
  Nikolaï: ['French', 'Nikolai'],
  Mikhaïl: ['French', 'Mikhail'],
  Michail: ['German', 'Mikhail'],
  Mijaíl: ['Spanish', 'Mikhail'],
  Evguéni: ['French', 'Yevgeny'],
  Jewgeni: ['German', 'Yevgeny'],
  Iouri: ['French', 'Yuri'],
  Juri: ['German', 'Yuri'],
  Ioulia: ['French', 'Yulia'],
  Dmitrij: ['German', 'Dmitry'],
  Nawalny: ['German', 'Navalny'],
  Lawrow: ['German', 'Lavrov'],
  Selenskyj: ['German', 'Zelenskiy'],
  Zelenski: ['Spanish', 'Zelenskiy'],
  Loukachenko: ['French', 'Lukashenko'],
  Lukaschenko: ['German', 'Lukashenko'],
  Chtcherbakov: ['French', 'Shcherbakov'],
  Gorbatchev: ['French', 'Gorbachev'],
  Gorbatschow: ['German', 'Gorbachev'],
  Eltsine: ['French', 'Yeltsin'],
  Medwedew: ['German', 'Medvedev'],
  Netanjahu: ['German', 'Netanyahu'],
  Netanyahou: ['French', 'Netanyahu'],
  Kadhafi: ['French', 'Gaddafi'],
  Gaddhafi: ['German', 'Gaddafi'],
  Abou: ['French', 'Abu'],
  Moubarak: ['French', 'Mubarak'],
};

const ANY = new RegExp(Object.keys(SPELLINGS).join('|'), 'u');

/** A quick look whether a text can hold such a spelling at all. */
export function holdsForeignSpelling(text: string): boolean {
  return ANY.test(text);
}

/** The language whose spelling of a foreign name this is, and the English one; `null` for any other word. */
export function foreignSpelling(word: string): { language: string; english: string } | null {
  const found = SPELLINGS[word];
  return found === undefined ? null : { language: found[0], english: found[1] };
}

/** Surnames that houses spell differently in English. */
const HOUSE_CHOICES: Readonly<Record<string, string>> = {
  Zelensky: 'Zelenskyy / Zelenskiy',
  Zelenski: 'Zelenskyy / Zelenskiy',
  Selenskyj: 'Zelenskyy / Zelenskiy',
  Navalny: 'Navalny / Navalniy',
  Kadhafi: 'Gaddafi / Qaddafi',
  Erdogan: 'Erdoğan / Erdogan',
  Medvedev: 'Medvedev',
};

/** A name as English houses write it, word by word; where houses differ, all forms and who decides. */
export function houseSpelling(name: string): string {
  const words = name.split(' ');
  const spelt = words.map((word) => HOUSE_CHOICES[word] ?? foreignSpelling(word)?.english ?? word);
  const open = spelt.some((word) => word.includes(' / '));
  return `${spelt.join(' ')}${open ? ' (house style decides)' : ''}`;
}
