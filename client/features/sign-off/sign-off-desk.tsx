import { Button, Stack, Text, Textarea } from '@mantine/core';
import IconPencil from '@tabler/icons-react/dist/esm/icons/IconPencil.mjs';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scope } from '#contract/vocabulary.ts';
import { ChangesView } from '#client/ui/changes/changes-view.tsx';
import { Notice } from '#client/ui/notice.tsx';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { useTell } from '#client/ui/tell.ts';
import { keepRevision, signRevision, type Reading } from './api.ts';
import { authorsOf, refusalOf, shareOf, type Which } from './choice.ts';
import { ReadAgainList, useReadAgain, type ReadAgain } from './read-again.tsx';
import { RevisionFacts } from './revision-facts.tsx';
import { ScopeChoice } from './scope-choice.tsx';
import type { SignOffProps } from './sign-off-props.ts';
import classes from './sign-off.module.css';
import { scopeStandings } from './standing.ts';
import { WhichText } from './which-text.tsx';

type SignOffDeskProps = SignOffProps & {
  reading: Reading;
  onReadAgain: () => void;
  onClose: () => void;
};

type Signature = { which: Which; scope: Scope; note: string; read: readonly string[] };

/** Signs what was read: the head, or a revision kept of exactly the text on the screen. */
async function signWhatWasRead(
  { article, now }: Reading,
  { which, scope, note, read }: Signature,
): ReturnType<typeof signRevision> {
  const kept =
    which === 'now' && now !== null ? await keepRevision(article.id, now.position) : null;
  const revisionId = kept?.id ?? article.head?.id ?? '';
  return signRevision(article.id, { revisionId, scope, note: note.trim(), read: [...read] });
}

type What = { which: Which; scope: Scope; again: ReadAgain | null };

/** Signing itself, and what follows: the desk hears it, and the article is as the server answered it. */
function useSigning({ reading, onDone, onClose }: SignOffDeskProps, { which, scope, again }: What) {
  const { t } = useTranslation('signOff');
  const tell = useTell();
  return useMutation({
    mutationFn: (note: string) =>
      signWhatWasRead(reading, { which, scope, note, read: [...(again?.read ?? [])] }),
    onSuccess: async ({ signOffId, article }) => {
      const signed = article.signOffs.find(({ id }) => id === signOffId);
      const { slugline } = article.story;
      const number = signed?.revisionNumber ?? 0;
      tell(t('done', { slugline, number, scope: t(`inScope.${scope}`) }));
      onClose();
      await onDone(article);
    },
    // A revision may have been kept although the signature was refused.
    onError: () => onDone(),
  });
}

function WhatChanged({ reading, which }: { reading: Reading; which: Which }): ReactNode {
  const { t } = useTranslation('signOff');
  const read = which === 'now' ? reading.now : reading.head;
  if (read === null) return null;
  const { since, changes } = read;
  return (
    <section className={classes['reading']} aria-label={t('reading.heading')} tabIndex={0}>
      <Text size="sm" c="dimmed" mb="xs">
        {since === null ? t('reading.whole') : t('reading.sinceLive', { number: since.number })}
      </Text>
      <ChangesView changes={changes} language={reading.article.language} whole={since === null} />
    </section>
  );
}

function TypedSince({ onReadAgain }: { onReadAgain: () => void }): ReactNode {
  const { t } = useTranslation('signOff');
  return (
    <Notice tone="wait" icon={IconPencil} role="status" title={t('again.title')}>
      {t('again.body')}{' '}
      <Button size="compact-sm" variant="default" onClick={onReadAgain}>
        {t('again.read')}
      </Button>
    </Notice>
  );
}

type SigningProps = {
  /** Names the thing: “Sign revision 7 of ALMIRA-FLOOD/GATE, editorial”. */
  deed: string;
  refused: boolean;
  /** How many changed places are still to be read; none for whoever signs for the first time. */
  left: number;
  sign: ReturnType<typeof useSigning>;
  reading: ReactNode;
  children: ReactNode;
};

function SigningForm(props: SigningProps): ReactNode {
  const { deed, refused, left, sign, reading, children } = props;
  const { t } = useTranslation('signOff');
  const [note, setNote] = useState('');
  return (
    <form
      className={classes['desk']}
      onSubmit={(event) => {
        event.preventDefault();
        if (!refused && !sign.isPending) sign.mutate(note);
      }}
    >
      {reading}
      <Stack gap="md" className={classes['signing'] ?? ''}>
        {children}
        <Textarea
          label={t('note')}
          description={t('noteHint')}
          autosize
          minRows={2}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </Stack>
      <Stack gap="xs" className={classes['foot'] ?? ''}>
        {sign.error === null ? null : <ProblemAlert problem={sign.error} />}
        {left === 0 ? null : <Text size="sm">{t('readAgain.left', { count: left })}</Text>}
        <Button
          type="submit"
          className={classes['deed'] ?? ''}
          loading={sign.isPending}
          disabled={refused}
        >
          {deed}
        </Button>
      </Stack>
    </form>
  );
}

/** Where reading comes before signing: the changes on one side, what is signed and in which scope on the other. */
export function SignOffDesk(props: SignOffDeskProps): ReactNode {
  const { reading, me, onReadAgain } = props;
  const { t } = useTranslation('signOff');
  const { article } = reading;
  const [which, setWhich] = useState<Which>(reading.now === null ? 'head' : 'now');
  const scopes = scopeStandings(article);
  const signer = { reading, which, me };
  const open = scopes.filter(({ scope }) => refusalOf(signer, scope) === null);
  const first = open.find(({ steps, met }) => steps.length > 0 && !met) ?? open[0] ?? scopes[0];
  const [scope, setScope] = useState<Scope>(first?.scope ?? 'editorial');
  const again = useReadAgain({ reading, which, scope, me });
  const sign = useSigning(props, { which, scope, again });
  const share = shareOf(authorsOf(reading, which), me);
  const words = {
    slugline: article.story.slugline,
    number: article.head?.number ?? 0,
    scope: t(`inScope.${scope}`),
  };
  const left = again === null || again.changes === null ? 0 : again.left;
  return (
    <SigningForm
      deed={which === 'now' ? t('signNow', words) : t('sign', words)}
      refused={refusalOf(signer, scope) !== null || (again?.left ?? 0) > 0}
      left={left}
      sign={sign}
      reading={
        again === null ? (
          <WhatChanged reading={reading} which={which} />
        ) : (
          <ReadAgainList again={again} language={article.language} />
        )
      }
    >
      {reading.now === null ? null : (
        <WhichText reading={reading} which={which} onWhich={setWhich} />
      )}
      {props.article.position > article.position ? <TypedSince onReadAgain={onReadAgain} /> : null}
      <RevisionFacts reading={reading} which={which} />
      <ScopeChoice signer={signer} scopes={scopes} scope={scope} onScope={setScope} />
      {share === 'some' && scope === 'editorial' ? <Text size="sm">{t('ownWords')}</Text> : null}
    </SigningForm>
  );
}
