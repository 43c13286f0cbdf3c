import IconArchive from '@tabler/icons-react/dist/esm/icons/IconArchive.mjs';
import IconArrowMerge from '@tabler/icons-react/dist/esm/icons/IconArrowMerge.mjs';
import IconBan from '@tabler/icons-react/dist/esm/icons/IconBan.mjs';
import IconBroadcast from '@tabler/icons-react/dist/esm/icons/IconBroadcast.mjs';
import IconClockPause from '@tabler/icons-react/dist/esm/icons/IconClockPause.mjs';
import IconEyeOff from '@tabler/icons-react/dist/esm/icons/IconEyeOff.mjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PublicationKind } from '#contract/vocabulary.ts';
import { Sign } from './sign.tsx';

type Standing = {
  live: boolean;
  /** The kind of the publication that readers see. */
  liveKind?: PublicationKind | null;
  withdrawn?: boolean;
  killed?: boolean;
  merged?: boolean;
  spiked?: boolean;
  embargoed?: boolean;
};

/** How a story stands towards readers: killed, merged, spiked, live, withdrawn, embargoed; nothing when none of them. */
export function LiveBadge(standing: Standing): ReactNode {
  const { t } = useTranslation('ui');
  if (standing.killed === true) {
    return (
      <Sign tone="dead" icon={IconBan}>
        {t('standing.killed')}
      </Sign>
    );
  }
  return (
    <>
      {standing.merged === true ? (
        <Sign tone="plain" icon={IconArrowMerge}>
          {t('standing.merged')}
        </Sign>
      ) : null}
      {standing.spiked === true ? (
        <Sign tone="plain" icon={IconArchive}>
          {t('standing.spiked')}
        </Sign>
      ) : null}
      {standing.live ? (
        <Sign
          tone="good"
          icon={IconBroadcast}
          {...(standing.liveKind ? { title: t(`kind.${standing.liveKind}`) } : {})}
        >
          {t('standing.live')}
        </Sign>
      ) : null}
      {standing.withdrawn === true ? (
        <Sign tone="wait" icon={IconEyeOff}>
          {t('standing.withdrawn')}
        </Sign>
      ) : null}
      {standing.embargoed === true ? (
        <Sign tone="bad" icon={IconClockPause}>
          {t('standing.embargoed')}
        </Sign>
      ) : null}
    </>
  );
}
