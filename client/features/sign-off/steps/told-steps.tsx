import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskView } from '#client/api/desks.ts';
import { termsOf, type StepDraft } from './step-draft.ts';
import classes from './steps.module.css';

type ToldProps = {
  desk: Pick<DeskView, 'id' | 'name'>;
  desks: readonly DeskView[];
  drafts: readonly StepDraft[];
};

/** What an article of the desk would need, as sentences; with what no desk can take away. */
export function ToldSteps({ desk, desks, drafts }: ToldProps): ReactNode {
  const { t, i18n } = useTranslation('deskSteps');
  const nameOf = (id: string | null): string =>
    desks.find((each) => each.id === (id ?? desk.id))?.name ?? desk.name;
  const sentence = (draft: StepDraft, at: number): string => {
    const { scope, people: count, condition, flag, inOrder, countsFor } = draft;
    const list = new Intl.ListFormat(i18n.language, { type: 'disjunction' });
    const named = draft.termsName.trim();
    const terms = named === '' ? list.format(termsOf(draft.lines)) : t('says.anyOf', { named });
    const desk = nameOf(draft.byDeskId);
    const needed = t('says.needed', { count, scope: t(`scope.${scope}`), desk });
    const told = t(`says.${condition === 'flagged' ? (flag ?? 'needs-legal') : condition}`, {
      needed,
      terms: terms === '' ? '…' : terms,
    });
    return [
      told,
      ...(countsFor === 'any' ? [] : [t(`says.${countsFor}`)]),
      ...(inOrder && at > 0 ? [t('says.inOrder')] : []),
    ].join(' ');
  };
  // What counts for some alone leaves the others with what no desk can take away.
  const always = drafts.filter(({ countsFor }) => countsFor === 'any');
  const hasRead = always.some((each) => each.scope === 'editorial' && each.condition === 'always');
  const hasCounsel = always.some(
    ({ scope, condition, flag }) =>
      scope === 'legal' &&
      (condition === 'always' || (condition === 'flagged' && flag !== 'sensitive')),
  );
  return (
    <section className={classes['told']} aria-label={t('toldHeading', { desk: desk.name })}>
      <ol aria-live="polite">
        {drafts.map((draft, at) => (
          <li key={draft.key}>{sentence(draft, at)}</li>
        ))}
        {hasRead ? null : (
          <li>{t('says.builtIn', { told: t('says.always', { needed: t('says.oneRead') }) })}</li>
        )}
        {hasCounsel ? null : (
          <li>
            {t('says.builtIn', { told: t('says.needs-legal', { needed: t('says.oneCounsel') }) })}
          </li>
        )}
      </ol>
      <p className={classes['quiet']}>{t('liveStays')}</p>
    </section>
  );
}
