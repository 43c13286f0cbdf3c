import { useTranslation } from 'react-i18next';
import type { Shortcut } from '#client/ui/shortcuts.ts';
import { INSERT_ITEMS } from './insert/insert-items.ts';
import { ALSO, KEYS, KEYS_BY_PLACE, LINK_KEYS, type Deed } from './keys.ts';
import { keysAsWritten } from '#client/ui/shown-keys.ts';

type Group = 'marks' | 'blocks' | 'tables' | 'tools' | 'typing';

/** Under which heading each deed stands on the sheet of shortcuts. */
const GROUP_OF: Readonly<Record<Deed, Group>> = {
  bold: 'marks',
  italic: 'marks',
  undo: 'tools',
  redo: 'tools',
  find: 'tools',
  replace: 'tools',
  insert: 'tools',
  characters: 'tools',
  paragraph: 'blocks',
  subhead: 'blocks',
  pullQuote: 'blocks',
  blockQuote: 'blocks',
  bulletList: 'blocks',
  orderedList: 'blocks',
  indent: 'blocks',
  outdent: 'blocks',
  factBox: 'blocks',
  table: 'tables',
  embed: 'blocks',
  readMore: 'blocks',
  sectionBreak: 'blocks',
  moveUp: 'blocks',
  moveDown: 'blocks',
  rowAbove: 'tables',
  rowBelow: 'tables',
  columnBefore: 'tables',
  columnBehind: 'tables',
  headerRow: 'tables',
  deleteRow: 'tables',
  deleteColumn: 'tables',
  deleteTable: 'tables',
};

type TextKey = { keys: string; group: Group; word: Deed | 'link' | keyof typeof KEYS_BY_PLACE };
type TypedSign = {
  sign: string;
  word: (typeof INSERT_ITEMS)[number]['name'] | 'bold' | 'italic' | 'link';
};

function ofDeeds(keys: Readonly<Partial<Record<Deed, string>>>): TextKey[] {
  return Object.entries(keys).map(([word, key]) => ({
    keys: key,
    word: word as Deed,
    group: GROUP_OF[word as Deed],
  }));
}

/** Every key of the text, made of the very tables that the keys work by. */
export const TEXT_KEYS: readonly TextKey[] = [
  ...ofDeeds(KEYS),
  ...ofDeeds(ALSO),
  { keys: LINK_KEYS, word: 'link', group: 'marks' },
  ...Object.entries(KEYS_BY_PLACE).map(([word, { keys }]): TextKey => ({
    keys,
    word: word as keyof typeof KEYS_BY_PLACE,
    group: word === 'further' || word === 'back' ? 'tables' : 'blocks',
  })),
];

/** Signs that become something as one types them. */
const TYPED: readonly TypedSign[] = [
  ...INSERT_ITEMS.flatMap((item) =>
    'typed' in item ? [{ sign: item.typed, word: item.name }] : [],
  ),
  { sign: '**…**', word: 'bold' },
  { sign: '*…*', word: 'italic' },
  { sign: '[…](…)', word: 'link' },
];

function isByPlace(word: TextKey['word']): word is keyof typeof KEYS_BY_PLACE {
  return word in KEYS_BY_PLACE;
}

const nothing = (): void => undefined;

/** The keys of the text in words, for the sheet of shortcuts; the text itself listens for them. */
export function useTextShortcuts(): Shortcut[] {
  const { t } = useTranslation(['tools', 'editor']);
  const keys = TEXT_KEYS.map(({ keys: key, word, group }) => ({
    keys: keysAsWritten(key),
    group: t(`keys.group.${group}`),
    label: isByPlace(word) ? t(`keys.${word}`) : t(`editor:deed.${word}`),
    run: nothing,
  }));
  const typing = t('keys.group.typing');
  const typed = TYPED.map(({ sign, word }) => ({
    keys: sign,
    group: typing,
    label: t(`editor:deed.${word}`),
    run: nothing,
  }));
  return [...keys, { keys: '/', group: typing, label: t('keys.slash'), run: nothing }, ...typed];
}
