import { Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskView } from '#client/api/desks.ts';
import { readCopy, type Copy } from './api.ts';
import { CopyForm } from './copy-form.tsx';
import { Review } from './review.tsx';

type ImportCopyProps = {
  /** The desks this person writes for. */
  desks: readonly DeskView[];
  languages: readonly string[];
  language: string;
  onMade: (articleId: string) => void;
};

/** From wire copy to a draft: take it in, look it over, make the draft. */
export function ImportCopy(props: ImportCopyProps): ReactNode {
  const { t } = useTranslation('wire');
  const reading = useMutation({ mutationFn: async (copy: Copy) => readCopy(copy) });
  if (props.desks.length === 0) return <Text>{t('noDesk')}</Text>;
  if (reading.data !== undefined) {
    return <Review {...props} key={reading.data.id} read={reading.data} onAgain={reading.reset} />;
  }
  return (
    <CopyForm
      reading={reading.isPending ? reading.variables : null}
      problem={reading.error}
      onCopy={(copy) => reading.mutate(copy)}
    />
  );
}
