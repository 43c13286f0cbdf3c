import { Checkbox, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Changes } from '#contract/api/changes.ts';
import type { SignOffView } from '#contract/api/sign-off.ts';
import { placesInScope } from '#contract/body/scope-places.ts';
import { ChangesView, type ChangedPlace } from '#client/ui/changes/changes-view.tsx';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { TimeAgo } from '#client/ui/time-ago.tsx';
import { ownBefore, readAgainQuery, type Signing } from './read-again-query.ts';
import classes from './sign-off.module.css';

/** What somebody who signs again has to read, and what of it they say they have read. */
export type ReadAgain = {
  own: SignOffView;
  /** Null while it is being asked for. */
  changes: Changes | null;
  error: Error | null;
  places: readonly string[];
  read: ReadonlySet<string>;
  /** How many are left; more than none while it is not known. */
  left: number;
  mark: (place: string, read: boolean) => void;
};

const NOTHING: ReadonlySet<string> = new Set();

/** The changes since the signer’s own last signature, each to be ticked; null for whoever signs this scope for the first time. */
export function useReadAgain(signing: Signing): ReadAgain | null {
  const { reading, which, scope } = signing;
  const own = ownBefore(signing);
  // A tick is of one text, beside one other, in one scope.
  const about = `${which} ${scope} ${own?.id ?? ''} ${String(reading.now?.position ?? '')}`;
  const [ticks, setTicks] = useState<{ about: string; read: ReadonlySet<string> }>();
  const read = ticks?.about === about ? ticks.read : NOTHING;
  const { data, error } = useQuery({
    ...readAgainQuery(signing, own?.revisionId ?? ''),
    enabled: own !== null,
  });
  if (own === null) return null;
  const places = data === undefined ? [] : placesInScope(data.changes, scope);
  return {
    own,
    changes: data ?? null,
    error,
    places,
    read,
    left: data === undefined ? Infinity : places.filter((place) => !read.has(place)).length,
    mark: (place, isRead) => {
      const next = new Set(read);
      if (isRead) next.add(place);
      else next.delete(place);
      setTicks({ about, read: next });
    },
  };
}

function placeOf(place: ChangedPlace): string {
  if ('block' in place) return `block:${place.block.id}`;
  return 'field' in place ? place.field.field : 'credits';
}

/** The first words of a place, by which those who listen know it. */
function wordsOf(place: ChangedPlace): string {
  if ('credits' in place) return '';
  const { segments } = 'block' in place ? place.block : place.field;
  return segments
    .map(({ text }) => text)
    .join('')
    .slice(0, 60);
}

function Tick({ again, at }: { again: ReadAgain; at: ChangedPlace }): ReactNode {
  const { t } = useTranslation('signOff');
  const place = placeOf(at);
  if (!again.places.includes(place)) return null;
  return (
    <Checkbox
      size="sm"
      label={t('readAgain.tick')}
      aria-label={t('readAgain.tickOf', { words: wordsOf(at) })}
      checked={again.read.has(place)}
      onChange={({ currentTarget }) => again.mark(place, currentTarget.checked)}
    />
  );
}

/** What changed since the signer signed last, block by block, each with its tick. */
export function ReadAgainList({
  again,
  language,
}: {
  again: ReadAgain;
  language: string;
}): ReactNode {
  const { t } = useTranslation('signOff');
  const { own, changes, error, places, left } = again;
  return (
    <section className={classes['reading']} aria-label={t('reading.heading')} tabIndex={0}>
      <Text size="sm" c="dimmed" mb="xs">
        {t('readAgain.since', { number: own.revisionNumber })} (<TimeAgo at={own.at} />)
      </Text>
      {error === null ? null : <ProblemAlert problem={error} />}
      {changes === null ? (
        error === null ? (
          <Skeleton h={120} role="status" aria-label={t('loading')} />
        ) : null
      ) : (
        <>
          <Text size="sm" fw={600} mb="xs" role="status">
            {places.length === 0
              ? t('readAgain.nothing')
              : t('readAgain.count', { count: places.length, read: places.length - left })}
          </Text>
          <ChangesView
            changes={changes.changes}
            language={language}
            whole={false}
            actionOf={(place) => <Tick again={again} at={place} />}
          />
        </>
      )}
    </section>
  );
}
