import { NativeSelect } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import IconArrowBackUp from '@tabler/icons-react/dist/esm/icons/IconArrowBackUp.mjs';
import IconArrowForwardUp from '@tabler/icons-react/dist/esm/icons/IconArrowForwardUp.mjs';
import IconBlockquote from '@tabler/icons-react/dist/esm/icons/IconBlockquote.mjs';
import IconBold from '@tabler/icons-react/dist/esm/icons/IconBold.mjs';
import IconItalic from '@tabler/icons-react/dist/esm/icons/IconItalic.mjs';
import IconLink from '@tabler/icons-react/dist/esm/icons/IconLink.mjs';
import IconList from '@tabler/icons-react/dist/esm/icons/IconList.mjs';
import IconListNumbers from '@tabler/icons-react/dist/esm/icons/IconListNumbers.mjs';
import IconOmega from '@tabler/icons-react/dist/esm/icons/IconOmega.mjs';
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { languageName } from '#client/ui/language-name.ts';
import classes from './editor.module.css';
import { InsertMenu } from './insert/insert-menu.tsx';
import { DEEDS, KEYS, LINK_KEYS, type Deed } from './keys.ts';
import { withLanguage } from './mark-passage.ts';
import type { BodyHandle } from './open-editor.ts';
import type { SelectionFacts } from './selection-facts.ts';
import { Tool } from './tool.tsx';
import { turnTo } from './tools.ts';
import { useRovingFocus } from './use-roving-focus.ts';

type ToolbarProps = {
  handle: BodyHandle;
  facts: SelectionFacts;
  languages: readonly string[];
  onLink: () => void;
  /** Tools that know more than the cursor’s place. */
  more?: ReactNode;
};

const BLOCKS = ['paragraph', 'subhead', 'pullQuote'] as const;
const ICONS: Partial<Record<Deed, Icon>> = {
  bold: IconBold,
  italic: IconItalic,
  bulletList: IconList,
  orderedList: IconListNumbers,
  blockQuote: IconBlockquote,
  undo: IconArrowBackUp,
  redo: IconArrowForwardUp,
  find: IconSearch,
  characters: IconOmega,
};

function BlockChoice({ handle, facts }: ToolbarProps): ReactNode {
  const { t } = useTranslation('editor');
  return (
    <NativeSelect
      size="xs"
      className={classes['choice'] ?? ''}
      aria-label={t('block')}
      value={facts.block ?? ''}
      data={[
        ...(facts.block === null ? [{ value: '', label: t('otherBlock') }] : []),
        ...BLOCKS.map((value) => ({ value, label: t(value) })),
      ]}
      onChange={({ currentTarget: { value } }) => {
        const deed = BLOCKS.find((name) => name === value);
        if (deed !== undefined) handle.run(DEEDS[deed]);
      }}
    />
  );
}

function LanguageChoice({ handle, facts, languages }: ToolbarProps): ReactNode {
  const { t, i18n } = useTranslation('editor');
  const offered =
    facts.language === null || languages.includes(facts.language)
      ? languages
      : [facts.language, ...languages];
  return (
    <NativeSelect
      size="xs"
      className={classes['choice'] ?? ''}
      aria-label={t('language')}
      title={t('languageHint')}
      disabled={!facts.range && facts.language === null}
      value={facts.language ?? ''}
      data={[
        { value: '', label: t('articleLanguage') },
        ...offered.map((tag) => ({ value: tag, label: languageName(tag, i18n.language) })),
      ]}
      onChange={({ currentTarget: { value } }) =>
        handle.change((state) => withLanguage(state, value === '' ? null : value))
      }
    />
  );
}

function InsertButton({ handle, facts }: ToolbarProps): ReactNode {
  const { t } = useTranslation('editor');
  const opened = facts.tool === 'insert';
  return (
    <InsertMenu handle={handle} opened={opened}>
      <Tool
        label={t('deed.insert')}
        keys={KEYS.insert}
        icon={IconPlus}
        expanded={opened}
        onPress={() => handle.run(turnTo(opened ? null : 'insert'))}
      />
    </InsertMenu>
  );
}

/** What can be done to the text, above it; the arrows walk through it, Tab leaves it. */
export function Toolbar(props: ToolbarProps): ReactNode {
  const { handle, facts, onLink } = props;
  const { t } = useTranslation('editor');
  const bar = useRef<HTMLDivElement>(null);
  const onKeyDown = useRovingFocus(bar);
  const isOn: Partial<Record<Deed, boolean>> = {
    bold: facts.bold,
    italic: facts.italic,
    bulletList: facts.list === 'bulletList',
    orderedList: facts.list === 'orderedList',
    blockQuote: facts.blockQuote,
    find: facts.tool === 'find' || facts.tool === 'replace',
  };
  const tool = (deed: Deed): ReactNode => (
    <Tool
      key={deed}
      label={t(`deed.${deed}`)}
      keys={KEYS[deed]}
      icon={ICONS[deed] ?? IconBold}
      on={isOn[deed]}
      disabled={!facts.can.has(deed)}
      onPress={() => handle.run(DEEDS[deed])}
    />
  );
  return (
    <div
      ref={bar}
      className={classes['toolbar']}
      role="toolbar"
      aria-label={t('toolbar')}
      onKeyDown={onKeyDown}
    >
      <InsertButton {...props} />
      <BlockChoice {...props} />
      {(['bold', 'italic'] as const).map(tool)}
      <Tool
        label={t('deed.link')}
        keys={LINK_KEYS}
        icon={IconLink}
        on={facts.href !== null}
        onPress={onLink}
      />
      <span className={classes['gap']} aria-hidden />
      {(['undo', 'redo'] as const).map(tool)}
      <span className={classes['gap']} aria-hidden />
      {(['bulletList', 'orderedList', 'blockQuote'] as const).map(tool)}
      <span className={classes['gap']} aria-hidden />
      {(['characters', 'find'] as const).map(tool)}
      <span className={classes['gap']} aria-hidden />
      <LanguageChoice {...props} />
      {props.more}
    </div>
  );
}
