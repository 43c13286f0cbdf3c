import { Button } from '@mantine/core';
import IconArrowBackUp from '@tabler/icons-react/dist/esm/icons/IconArrowBackUp.mjs';
import IconSend from '@tabler/icons-react/dist/esm/icons/IconSend.mjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#client/api/call.ts';
import { AbilityButton } from '#client/ui/ability-button.tsx';
import { articleRoutes } from '../api.ts';
import type { ArticleAtHand } from '../parts.ts';
import { NoteDialog } from './note-dialog.tsx';
import { useCommand } from './use-command.ts';

type MoveProps = { at: ArticleAtHand; onClose: () => void };

/** Hands the text on the screen to the desk, with a word if one likes. */
export function SubmitDialog({ at, onClose }: MoveProps): ReactNode {
  const { t } = useTranslation('article');
  const { article, settle, renew } = at;
  const { slugline } = article.story;
  const submit = useCommand<string>({
    run: async (note) => {
      const { position } = await settle();
      return call(articleRoutes.submit, { params: { id: article.id }, body: { position, note } });
    },
    renew,
    done: t('submit.done', { slugline }),
    onDone: onClose,
  });
  return (
    <NoteDialog
      title={t('submit.title', { slugline })}
      lead={t('submit.lead', { desk: article.desk.name })}
      label={t('submit.note')}
      hint={t('submit.hint')}
      required={false}
      confirm={t('submit.confirm')}
      busy={submit.isPending}
      problem={submit.error}
      onConfirm={submit.mutate}
      onClose={onClose}
    />
  );
}

/** Gives the text back to its writer, with what is to be done. */
export function ReturnDialog({ at, onClose }: MoveProps): ReactNode {
  const { t } = useTranslation('article');
  const { article, settle, renew } = at;
  const { slugline } = article.story;
  const giveBack = useCommand<string>({
    run: async (note) => {
      await settle();
      return call(articleRoutes.giveBack, { params: { id: article.id }, body: { note } });
    },
    renew,
    done: t('return.done', { slugline }),
    onDone: onClose,
  });
  return (
    <NoteDialog
      title={t('return.title', { slugline })}
      lead={t('return.lead')}
      label={t('return.note')}
      hint={t('return.hint')}
      required
      confirm={t('return.confirm')}
      busy={giveBack.isPending}
      problem={giveBack.error}
      onConfirm={giveBack.mutate}
      onClose={onClose}
    />
  );
}

function TakeBack({ at }: { at: ArticleAtHand }): ReactNode {
  const { t } = useTranslation('article');
  const { article, renew } = at;
  const takeBack = useCommand({
    run: () => call(articleRoutes.takeBack, { params: { id: article.id } }),
    renew,
    done: t('takeBack.done'),
  });
  return (
    <Button variant="default" loading={takeBack.isPending} onClick={() => takeBack.mutate()}>
      {t('takeBack.action')}
    </Button>
  );
}

type DeskMovesProps = { at: ArticleAtHand; onSubmit: () => void; onReturn: () => void };

/** What moves the article on the desk: the writer hands it in or takes it back, the desk returns it. */
export function DeskMoves({ at, onSubmit, onReturn }: DeskMovesProps): ReactNode {
  const { t } = useTranslation('article');
  const { abilities, stage } = at.article;
  if (stage !== 'in-review') {
    return (
      <AbilityButton
        ability={abilities.submit}
        leftSection={<IconSend size={16} aria-hidden />}
        onClick={onSubmit}
      >
        {t('submit.action')}
      </AbilityButton>
    );
  }
  return (
    <>
      {/* Whoever could submit, were it not with the desk already, may take it back. */}
      {abilities.submit.reason === 'already-in-review' ? <TakeBack at={at} /> : null}
      <AbilityButton
        ability={abilities.return}
        variant="default"
        leftSection={<IconArrowBackUp size={16} aria-hidden />}
        onClick={onReturn}
      >
        {t('return.action')}
      </AbilityButton>
    </>
  );
}
