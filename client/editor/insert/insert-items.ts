import type { Icon } from '@tabler/icons-react';
import IconBlockquote from '@tabler/icons-react/dist/esm/icons/IconBlockquote.mjs';
import IconHeading from '@tabler/icons-react/dist/esm/icons/IconHeading.mjs';
import IconInfoSquare from '@tabler/icons-react/dist/esm/icons/IconInfoSquare.mjs';
import IconList from '@tabler/icons-react/dist/esm/icons/IconList.mjs';
import IconListNumbers from '@tabler/icons-react/dist/esm/icons/IconListNumbers.mjs';
import IconNews from '@tabler/icons-react/dist/esm/icons/IconNews.mjs';
import IconOmega from '@tabler/icons-react/dist/esm/icons/IconOmega.mjs';
import IconQuote from '@tabler/icons-react/dist/esm/icons/IconQuote.mjs';
import IconSeparatorHorizontal from '@tabler/icons-react/dist/esm/icons/IconSeparatorHorizontal.mjs';
import IconTable from '@tabler/icons-react/dist/esm/icons/IconTable.mjs';
import IconWorldUpload from '@tabler/icons-react/dist/esm/icons/IconWorldUpload.mjs';
import type { Command } from 'prosemirror-state';
import { DEEDS } from '../keys.ts';
import { turnTo } from '../tools.ts';

/** Everything that can be put into a text, in the order of the menus; `typed` is what typing makes of it. */
export const INSERT_ITEMS = [
  { name: 'subhead', icon: IconHeading, command: DEEDS.subhead, typed: '##' },
  { name: 'bulletList', icon: IconList, command: DEEDS.bulletList, typed: '-' },
  { name: 'orderedList', icon: IconListNumbers, command: DEEDS.orderedList, typed: '1.' },
  { name: 'blockQuote', icon: IconBlockquote, command: DEEDS.blockQuote, typed: '>' },
  { name: 'pullQuote', icon: IconQuote, command: DEEDS.pullQuote },
  { name: 'factBox', icon: IconInfoSquare, command: DEEDS.factBox },
  { name: 'table', icon: IconTable, command: turnTo('table') },
  { name: 'embed', icon: IconWorldUpload, command: turnTo('embed') },
  { name: 'readMore', icon: IconNews, command: turnTo('readMore') },
  {
    name: 'sectionBreak',
    icon: IconSeparatorHorizontal,
    command: DEEDS.sectionBreak,
    typed: '---',
  },
  { name: 'characters', icon: IconOmega, command: turnTo('characters') },
] as const satisfies readonly { name: string; icon: Icon; command: Command; typed?: string }[];

export type InsertItem = (typeof INSERT_ITEMS)[number];
