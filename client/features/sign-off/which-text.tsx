import { Radio, Stack } from '@mantine/core';
import IconPencil from '@tabler/icons-react/dist/esm/icons/IconPencil.mjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#client/ui/notice.tsx';
import type { Reading } from './api.ts';
import type { Which } from './choice.ts';

type WhichTextProps = { reading: Reading; which: Which; onWhich: (which: Which) => void };

/** The text has moved past the head revision: which of the two is signed. */
export function WhichText({ reading, which, onWhich }: WhichTextProps): ReactNode {
  const { t } = useTranslation('signOff');
  const number = reading.article.head?.number;
  if (number === undefined) return null;
  return (
    <Notice tone="wait" icon={IconPencil} title={t('moved.title', { number })}>
      <Radio.Group
        mt={6}
        label={t('moved.which')}
        value={which}
        onChange={(value) => onWhich(value === 'now' ? 'now' : 'head')}
      >
        <Stack gap={6} mt={4}>
          <Radio value="now" label={t('moved.now')} description={t('moved.nowHint')} />
          <Radio
            value="head"
            label={t('moved.head', { number })}
            description={t('moved.headHint')}
          />
        </Stack>
      </Radio.Group>
    </Notice>
  );
}
