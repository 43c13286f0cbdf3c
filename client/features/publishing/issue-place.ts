import { useTranslation } from 'react-i18next';
import { correctionAt } from './correction-faults.ts';

/** Places of the dialog itself; nobody needs to be led there. */
const HERE: readonly string[] = ['', 'kind', 'corrections', 'revisionId'];

/** The name of the place that an issue is at (`headline`, `block:4f2`, `scope:editorial`); null when it is no place to go to. */
export function useIssuePlace(at: string): string | null {
  const { t } = useTranslation(['publishing', 'article', 'signOff', 'comments']);
  if (HERE.includes(at)) return null;
  const correction = correctionAt(at);
  if (correction !== null) return t('corrections.nth', { n: correction.n });
  if (/^(?:scope|person):/u.test(at)) return t('signOff:panel.label');
  if (at.startsWith('thread:')) return t('comments:panel');
  if (/^(?:slug|sectionId|story|form)/u.test(at)) return t('article:panel.story');
  if (at === 'source') return t('checks.source');
  if (at.startsWith('block:') || at === 'body') return t('article:field.body');
  const field = (['headline', 'standfirst', 'dateline', 'updateNote', 'credits'] as const).find(
    (name) => at.startsWith(name),
  );
  return field === undefined ? t('checks.go') : t(`article:field.${field}`);
}
