import { Button, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#client/ui/dialog.tsx';
import publishing from '../publishing.module.css';
import { ConfirmStep } from './confirm-step.tsx';
import { OneArticle } from './one-article.tsx';
import { ResultStep } from './result-step.tsx';
import classes from './several.module.css';
import { useSeveral, type Named, type Several } from './use-several.ts';

function ChecksStep({ several, onNext }: { several: Several; onNext: () => void }): ReactNode {
  const { t } = useTranslation(['several', 'publishing']);
  const { all, going, asking, again } = several;
  const ready = all.filter(({ standing }) => standing?.item != null).length;
  const known = all.every(({ standing, error }) => standing !== undefined || error !== null);
  const sum = { ready, count: all.length, going: going.length };
  return (
    <>
      <Text size="sm">{t('lead')}</Text>
      <ul className={classes['articles']}>
        {all.map((one) => (
          <OneArticle key={one.named.id} one={one} onAgain={again} />
        ))}
      </ul>
      <div className={publishing['sending']}>
        <div className={classes['sum']}>
          <Text size="sm" role="status">
            {known ? (ready === 0 ? t('none') : t('count', sum)) : t('asking')}
          </Text>
          <Button variant="subtle" size="compact-xs" loading={asking} onClick={again}>
            {t('again')}
          </Button>
        </div>
        <Button className={publishing['deed'] ?? ''} disabled={going.length === 0} onClick={onNext}>
          {going.length === 0 ? t('publishing:action') : t('next', { count: going.length })}
        </Button>
      </div>
    </>
  );
}

type PublishSeveralDialogProps = {
  articles: readonly Named[];
  /** The ids of those that went out. */
  onPublished: (ids: string[]) => void;
  onClose: () => void;
};

/** Shows what stands in the way of each of several articles, takes the decisions, asks once more by their headlines, and tells what became of each. */
export function PublishSeveralDialog(props: PublishSeveralDialogProps): ReactNode {
  const { articles, onPublished, onClose } = props;
  const { t } = useTranslation(['several', 'publishing']);
  const several = useSeveral(articles, onPublished);
  const [confirming, setConfirming] = useState(false);
  const { going, sending } = several;
  const outcomes = sending.data;
  const title = (): string => {
    if (outcomes === undefined) {
      return confirming
        ? t('confirm.title', { count: going.length })
        : t('title', { count: articles.length });
    }
    const out = outcomes.filter(({ publicationId }) => publicationId !== null).length;
    return t('done.title', { out, count: outcomes.length });
  };
  const step = (): ReactNode => {
    if (outcomes !== undefined) {
      return <ResultStep all={several.all} outcomes={outcomes} onClose={onClose} />;
    }
    if (!confirming) return <ChecksStep several={several} onNext={() => setConfirming(true)} />;
    const back = (): void => {
      sending.reset();
      setConfirming(false);
    };
    return <ConfirmStep several={several} onBack={back} />;
  };
  return (
    <Dialog
      size={outcomes === undefined && !confirming ? '46rem' : 'lg'}
      fullScreenBelow="48em"
      insistent={sending.isPending}
      title={title()}
      onClose={onClose}
    >
      {step()}
    </Dialog>
  );
}
