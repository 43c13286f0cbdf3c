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

/** Where the working copy stands on the desk. */
export function StageBadge({ stage }: { stage: Stage }): ReactNode {
  const { t } = useTranslation('ui');
  return <Sign {...LOOKS[stage]}>{t(`stage.${stage}`)}</Sign>;
}
