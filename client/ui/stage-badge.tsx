import IconArrowBackUp from '@tabler/icons-react/dist/esm/icons/IconArrowBackUp.mjs';
import IconEye from '@tabler/icons-react/dist/esm/icons/IconEye.mjs';
import IconPencil from '@tabler/icons-react/dist/esm/icons/IconPencil.mjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Stage } from '#contract/vocabulary.ts';
import { Sign } from './sign.tsx';

const LOOKS = {
  drafting: { tone: 'plain', icon: IconPencil },
  'in-review': { tone: 'work', icon: IconEye },
  returned: { tone: 'wait', icon: IconArrowBackUp },
} as const;

type StageBadgeProps = {
  stage: Stage;
  /** Readers have an earlier text: what is on the desk is an update of it. */
  behindLive?: boolean;
};

/** Where the working copy stands on the desk. */
export function StageBadge({ stage, behindLive = false }: StageBadgeProps): ReactNode {
  const { t } = useTranslation('ui');
  return <Sign {...LOOKS[stage]}>{t(behindLive ? `update.${stage}` : `stage.${stage}`)}</Sign>;
}
