import { Button, CopyButton, Group, Text } from '@mantine/core';
import IconArrowsJoin from '@tabler/icons-react/dist/esm/icons/IconArrowsJoin.mjs';
import IconCopy from '@tabler/icons-react/dist/esm/icons/IconCopy.mjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SharedText } from '#client/editor/collab/shared-text.ts';
import type { SharedNotice, SharedView } from '#client/editor/collab/shared-view.ts';
import { Notice } from '#client/ui/notice.tsx';
import { useSaid } from '#client/ui/said.ts';
import { removePassage } from '#client/editor/collab/remove-passage.ts';
import { useLiveView } from '../saving/use-live-view.ts';
import type { SharedAtHand } from '../saving/use-shared-text.ts';
import classes from './shared-notices.module.css';

type Of<About extends SharedNotice['about']> = SharedNotice & { about: About };
type NoticeProps<About extends SharedNotice['about']> = {
  notice: Of<About>;
  text: SharedText;
  onReveal: (blockId: string) => void;
};

function Words({ children }: { children: string }): ReactNode {
  return (
    <p className={classes['words']} dir="auto">
      {children}
    </p>
  );
}

function Copy({ words }: { words: string }): ReactNode {
  const { t } = useTranslation('article');
  return (
    <CopyButton value={words}>
      {({ copied, copy }) => (
        <Button size="compact-sm" variant="default" onClick={copy}>
          {t(copied ? 'together.copied' : 'together.copy')}
        </Button>
      )}
    </CopyButton>
  );
}

/** Somebody deleted a place in which somebody else wrote at the same moment: the words stand, a person settles. */
function KeptPassage({ notice, text, onReveal }: NoticeProps<'passage'>): ReactNode {
  const { t } = useTranslation('article');
  const name = notice.by?.name ?? t('people.system');
  return (
    <Notice
      tone="wait"
      icon={IconArrowsJoin}
      role="status"
      title={t(notice.whose === 'mine' ? 'together.deletedMine' : 'together.deletedTheirs', {
        name,
      })}
    >
      <Words>{notice.text}</Words>
      <Group gap="xs" mt={6}>
        <Button size="compact-sm" onClick={() => text.dismiss(notice.id)}>
          {t('together.keep')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            removePassage(text, notice);
            text.dismiss(notice.id);
          }}
        >
          {t('together.remove')}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={() => onReveal(notice.blockId)}>
          {t('together.show')}
        </Button>
      </Group>
    </Notice>
  );
}

/** Two wrote in one field at the same place. */
function FieldMet({ notice, text }: NoticeProps<'field'>): ReactNode {
  const { t } = useTranslation('article');
  const name = notice.by?.name ?? t('people.system');
  const field = t(`field.${notice.field}`);
  return (
    <Notice
      tone="wait"
      icon={IconArrowsJoin}
      role="status"
      title={t(notice.mineStands ? 'together.fieldBoth' : 'together.fieldTheirs', { name, field })}
    >
      {notice.mine === '' ? null : <Words>{notice.mine}</Words>}
      <Group gap="xs" mt={6}>
        <Button size="compact-sm" onClick={() => text.dismiss(notice.id)}>
          {t('together.seen')}
        </Button>
        {notice.mine === '' ? null : <Copy words={notice.mine} />}
      </Group>
    </Notice>
  );
}

/** The server would not take some words: they are here to be copied. */
function RefusedWords({ notice, text }: NoticeProps<'refused'>): ReactNode {
  const { t } = useTranslation('article');
  const said = useSaid();
  return (
    <Notice tone="bad" icon={IconCopy} role="status" title={t('together.refused')}>
      <Text size="sm">{said.coded(notice.code, notice.detail)}</Text>
      {notice.text === '' ? null : <Words>{notice.text}</Words>}
      <Group gap="xs" mt={6}>
        {notice.text === '' ? null : <Copy words={notice.text} />}
        <Button size="compact-sm" variant="default" onClick={() => text.dismiss(notice.id)}>
          {t('together.drop')}
        </Button>
      </Group>
    </Notice>
  );
}

type SharedNoticesProps = {
  shared: SharedAtHand;
  onReveal: (blockId: string) => void;
};

/** Words that cannot be saved any more, because the story or the right to write is gone. */
function Stranded({ text, view }: { text: SharedText; view: SharedView }): ReactNode {
  const { t } = useTranslation('article');
  const isOver = view.end !== null && view.end !== 'signed-out' && view.end !== 'too-much';
  if (!view.pending || !(isOver || (view.live && !view.mayEdit))) return null;
  const words = text.unsavedWords();
  return (
    <Notice tone="bad" icon={IconCopy} role="status" title={t('together.stranded')}>
      <Text size="sm">{t('together.strandedWhy')}</Text>
      {words === '' ? null : <Words>{words}</Words>}
      <Group gap="xs" mt={6}>
        <Copy words={words} />
      </Group>
    </Notice>
  );
}

/** What writing together has to ask or to say: nothing of it is a dialog, nobody is stopped in the middle of a word. */
export function SharedNotices({ shared, onReveal }: SharedNoticesProps): ReactNode {
  const { text } = shared;
  const { view } = useLiveView(shared);
  if (text === null) return null;
  return (
    <>
      <Stranded text={text} view={view} />
      {view.notices.map((notice) => {
        const props = { text, onReveal };
        if (notice.about === 'passage') {
          return <KeptPassage key={notice.id} notice={notice} {...props} />;
        }
        if (notice.about === 'field')
          return <FieldMet key={notice.id} notice={notice} {...props} />;
        return <RefusedWords key={notice.id} notice={notice} {...props} />;
      })}
    </>
  );
}
