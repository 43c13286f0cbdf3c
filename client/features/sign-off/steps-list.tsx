import { Button } from '@mantine/core';
import IconAlertCircle from '@tabler/icons-react/dist/esm/icons/IconAlertCircle.mjs';
import IconCircleCheck from '@tabler/icons-react/dist/esm/icons/IconCircleCheck.mjs';
import IconCircleDashed from '@tabler/icons-react/dist/esm/icons/IconCircleDashed.mjs';
import IconHourglass from '@tabler/icons-react/dist/esm/icons/IconHourglass.mjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequiredStep } from '#contract/api/desk-steps.ts';
import type { SignOffView } from '#contract/api/sign-off.ts';
import type { ArticleView } from '#contract/api/writing.ts';
import { Sign } from '#client/ui/sign.tsx';
import classes from './panel.module.css';
import { nameOf } from './standing.ts';

type StepsOf = Pick<ArticleView, 'steps' | 'signOffs' | 'desk'>;

/** What a step is called: its scope, with the desk that signs it when that is another one. */
function useStepName(article: StepsOf): (step: RequiredStep) => string {
  const { t } = useTranslation('signOff');
  return ({ scope, desk }) =>
    desk.id === article.desk.id
      ? t(`scope.${scope}`)
      : t('step.byDesk', { scope: t(`scope.${scope}`), desk: desk.name });
}

/** Why the step applies; nothing where it always does. */
function useBecause(): (step: RequiredStep) => string {
  const { t } = useTranslation('signOff');
  return ({ condition, flag, termsName }) => {
    if (condition === 'always') return '';
    if (condition === 'flagged') return t(`step.because.${flag ?? 'needs-legal'}`);
    return t(`step.because.${condition}`, { terms: termsName });
  };
}

type StateProps = { step: RequiredStep; article: StepsOf; voided: SignOffView | undefined };

function State({ step, article, voided }: StateProps): ReactNode {
  const { t, i18n } = useTranslation('signOff');
  const stepName = useStepName(article);
  const { people, signedBy, met, waitsFor } = step;
  const names = article.signOffs.filter(({ id }) => signedBy.includes(id)).map(nameOf);
  const list = new Intl.ListFormat(i18n.language).format(names);
  if (met) {
    return (
      <Sign tone="good" icon={IconCircleCheck}>
        {t('signedBy', { names: list })}
      </Sign>
    );
  }
  const first = waitsFor === null ? undefined : article.steps[waitsFor];
  return (
    <span className={classes['states']}>
      {names.length === 0 ? null : (
        <Sign tone="work" icon={IconCircleCheck}>
          {t('step.some', { names: list, signed: names.length, people })}
        </Sign>
      )}
      {voided === undefined ? null : (
        <Sign tone="bad" icon={IconCircleDashed}>
          {t('step.void', { name: nameOf(voided), number: voided.revisionNumber })}
        </Sign>
      )}
      {first === undefined ? (
        voided === undefined && names.length === 0 ? (
          <Sign tone="wait" icon={IconAlertCircle}>
            {t('missing')}
          </Sign>
        ) : null
      ) : (
        <Sign tone="wait" icon={IconHourglass}>
          {t('step.waitsFor', { step: stepName(first) })}
        </Sign>
      )}
    </span>
  );
}

type StepsListProps = {
  article: StepsOf;
  /** Opens what changed since a signature that is void now. */
  onSeeWhy: (signOff: SignOffView) => void;
};

/** What the head revision needs before it may go out, step by step: signed by whom, waiting for what, or void. */
export function StepsList({ article, onSeeWhy }: StepsListProps): ReactNode {
  const { t } = useTranslation('signOff');
  const stepName = useStepName(article);
  const because = useBecause();
  return (
    <ol className={classes['list']}>
      {article.steps.map((step, at) => {
        const voided = article.signOffs.find(({ id }) => id === step.voided);
        const why = [
          because(step),
          step.people > 1 ? t('step.people', { count: step.people }) : '',
        ].filter((part) => part !== '');
        return (
          <li key={step.stepId ?? `built-in ${String(at)}`} className={classes['needed']}>
            <span className={classes['step']}>
              <bdi className={classes['scope']}>{stepName(step)}</bdi>
              {why.length === 0 ? null : (
                <span className={classes['because']}>{why.join(' · ')}</span>
              )}
            </span>
            <State step={step} article={article} voided={voided} />
            {voided === undefined ? null : (
              <Button
                variant="default"
                size="compact-sm"
                aria-label={t('step.seeWhyOf', {
                  name: nameOf(voided),
                  scope: t(`inScope.${voided.scope}`),
                })}
                onClick={() => onSeeWhy(voided)}
              >
                {t('step.seeWhy')}
              </Button>
            )}
          </li>
        );
      })}
    </ol>
  );
}
