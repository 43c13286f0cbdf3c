import IconColumnInsertLeft from '@tabler/icons-react/dist/esm/icons/IconColumnInsertLeft.mjs';
import IconColumnInsertRight from '@tabler/icons-react/dist/esm/icons/IconColumnInsertRight.mjs';
import IconColumnRemove from '@tabler/icons-react/dist/esm/icons/IconColumnRemove.mjs';
import IconRowInsertBottom from '@tabler/icons-react/dist/esm/icons/IconRowInsertBottom.mjs';
import IconRowInsertTop from '@tabler/icons-react/dist/esm/icons/IconRowInsertTop.mjs';
import IconRowRemove from '@tabler/icons-react/dist/esm/icons/IconRowRemove.mjs';
import IconTableOff from '@tabler/icons-react/dist/esm/icons/IconTableOff.mjs';
import IconTableOptions from '@tabler/icons-react/dist/esm/icons/IconTableOptions.mjs';
import type { Icon } from '@tabler/icons-react';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../editor.module.css';
import { DEEDS, KEYS, type Deed } from '../keys.ts';
import type { BodyHandle } from '../open-editor.ts';
import { Tool } from '../tool.tsx';
import { useRovingFocus } from '../use-roving-focus.ts';

const TABLE_DEEDS = [
  'rowAbove',
  'rowBelow',
  'columnBefore',
  'columnBehind',
  'headerRow',
  'deleteRow',
  'deleteColumn',
  'deleteTable',
] as const satisfies readonly Deed[];

function iconOf(deed: (typeof TABLE_DEEDS)[number], isRtl: boolean): Icon {
  const [before, behind] = isRtl
    ? [IconColumnInsertRight, IconColumnInsertLeft]
    : [IconColumnInsertLeft, IconColumnInsertRight];
  const icons: Record<(typeof TABLE_DEEDS)[number], Icon> = {
    rowAbove: IconRowInsertTop,
    rowBelow: IconRowInsertBottom,
    columnBefore: before,
    columnBehind: behind,
    headerRow: IconTableOptions,
    deleteRow: IconRowRemove,
    deleteColumn: IconColumnRemove,
    deleteTable: IconTableOff,
  };
  return icons[deed];
}

type TableToolsProps = { handle: BodyHandle; header: boolean };

/** What can be done to the table the cursor is in; a second line of the toolbar while it is there. */
export function TableTools({ handle, header }: TableToolsProps): ReactNode {
  const { t } = useTranslation('editor');
  const bar = useRef<HTMLDivElement>(null);
  const onKeyDown = useRovingFocus(bar);
  const isRtl = handle.view.dom.dir === 'rtl';
  return (
    <div
      ref={bar}
      className={classes['toolbar']}
      role="toolbar"
      aria-label={t('tableToolbar')}
      onKeyDown={onKeyDown}
    >
      {TABLE_DEEDS.map((deed) => (
        <Tool
          key={deed}
          label={t(`deed.${deed}`)}
          keys={KEYS[deed]}
          icon={iconOf(deed, isRtl)}
          on={deed === 'headerRow' ? header : undefined}
          onPress={() => handle.run(DEEDS[deed])}
        />
      ))}
    </div>
  );
}
