import { useTranslation } from 'react-i18next';
import type { Point } from '#contract/api/changes.ts';
import { useZone } from '#client/ui/newsroom-zone.ts';
import { fullTime } from '#client/ui/times.ts';

/** A point of a text’s history in words: “Revision 3 · 23 Nov 2026, 14:05 GMT · Idris Bell”. */
export function usePointName(): (point: Point | null) => string {
  const { t, i18n } = useTranslation('history');
  const style = { language: i18n.language, zone: useZone() };
  return (point) => {
    if (point === null) return t('printed.nothing');
    const { position, at, by, revision } = point;
    const what =
      revision === null
        ? t('base.pinned', { position })
        : t('base.revision', { number: revision.number });
    const when = at === null ? t('beginning') : fullTime(at, style);
    return [what, when, by?.name ?? ''].filter((part) => part !== '').join(' · ');
  };
}
