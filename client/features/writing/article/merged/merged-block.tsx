import { Button } from '@mantine/core';
import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs';
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MergedBlock, MergedText } from '#contract/api/transfers.ts';
import { BodyView } from '#client/editor/body-view.tsx';
import { AbilityButton } from '#client/ui/ability-button.tsx';
import { Sign } from '#client/ui/sign.tsx';
import { TimeAgo } from '#client/ui/time-ago.tsx';
import classes from './merged.module.css';
import { lineOf } from './place-behind.ts';

type BroughtProps = { block: MergedBlock; line: string; stands: boolean; onShow: () => void };

/** Who brought it over and when, and the way to where it stands now. */
function Brought({ block, line, stands, onShow }: BroughtProps): ReactNode {
  const { t } = useTranslation('merge');
  if (block.brought === null) return null;
  const { by, at } = block.brought;
  return (
    <span className={classes['brought']}>
      <Sign tone={stands ? 'good' : 'plain'} icon={IconCheck}>
        {t('over.brought', { name: by.name })}
      </Sign>
      <span className={classes['dim']}>
        <TimeAgo at={at} /> {stands ? null : <>· {t('over.gone')}</>}
      </span>
      {stands ? (
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={t('over.showNamed', { text: line })}
          onClick={onShow}
        >
          {t('over.show')}
        </Button>
      ) : null}
    </span>
  );
}

type MergedBlockProps = {
  text: MergedText;
  block: MergedBlock;
  /** Whether what was brought over last still stands in the text. */
  stands: boolean;
  busy: boolean;
  onBring: () => void;
  onShow: () => void;
};

/** One block of a merged text: who wrote it, what it says, and the button that brings it over. */
export function MergedBlockItem(props: MergedBlockProps): ReactNode {
  const { text, block, stands, busy, onBring, onShow } = props;
  const { t, i18n } = useTranslation('merge');
  const body = useMemo(() => ({ type: 'doc', content: [block.block] }), [block.block]);
  const line = lineOf(block.block);
  const names = new Intl.ListFormat(i18n.language).format(block.authors.map(({ name }) => name));
  const by = block.authors.length === 0 ? t('over.byNobody') : t('over.by', { names });
  return (
    <li className={classes['item']} data-stands={stands || undefined}>
      <span className={classes['dim']}>{by}</span>
      <BodyView body={body} language={text.language} label={by} />
      <AbilityButton
        ability={text.transfer}
        size="compact-sm"
        variant={stands ? 'subtle' : 'default'}
        loading={busy}
        leftSection={<IconPlus size={15} aria-hidden />}
        aria-label={t('over.bringNamed', { text: line })}
        onClick={onBring}
      >
        {t('over.bring')}
      </AbilityButton>
      <Brought block={block} line={line} stands={stands} onShow={onShow} />
    </li>
  );
}
