import { Text } from '@mantine/core';
import IconEyeCheck from '@tabler/icons-react/dist/esm/icons/IconEyeCheck.mjs';
import IconHammer from '@tabler/icons-react/dist/esm/icons/IconHammer.mjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedPublication } from '#contract/api/publication.ts';
import { Sign } from '#client/ui/sign.tsx';
import { Instant } from '#client/ui/time-ago.tsx';

type Exceptions = Pick<ListedPublication, 'overrides' | 'glass'>;

/** What an issue of this code is called for short; the code itself where these screens have no word for it. */
function useNameOf(): (code: string) => string {
  const { i18n } = useTranslation('glass');
  return (code) => {
    const name: unknown = i18n.getResource(i18n.language, 'glass', `check.${code}`);
    return typeof name === 'string' ? name : code;
  };
}

function Glass({ glass }: { glass: NonNullable<Exceptions['glass']> }): ReactNode {
  const { t } = useTranslation('glass');
  const { review } = glass;
  return (
    <div>
      <Sign tone="bad" icon={IconHammer}>
        {t('list.broken')}
      </Sign>
      <Text size="sm" dir="auto">
        {t('notice.reason', { reason: glass.reason })}
      </Text>
      {review === null ? (
        <Text size="sm" fw={600}>
          {t('notice.due')} <Instant at={glass.dueAt} />
        </Text>
      ) : (
        <>
          <Sign tone={review.verdict === 'stands' ? 'good' : 'wait'} icon={IconEyeCheck}>
            {t(`verdict.${review.verdict}`)}
          </Sign>
          <Text size="sm">
            <bdi>{review.by.name}</bdi> · <Instant at={review.at} />
            {review.note === '' ? '' : `: ${review.note}`}
          </Text>
        </>
      )}
    </div>
  );
}

/** What a publication was made in spite of: checks that somebody overrode, signatures that were not there. */
export function PublicationExceptions({ overrides, glass }: Exceptions): ReactNode {
  const { t } = useTranslation('glass');
  const nameOf = useNameOf();
  return (
    <>
      {glass === null ? null : <Glass glass={glass} />}
      {overrides.map(({ code, at, reason }) => (
        <Text key={`${code} ${at}`} size="sm" dir="auto">
          {t('list.overridden', { check: nameOf(code), reason })}
        </Text>
      ))}
    </>
  );
}
