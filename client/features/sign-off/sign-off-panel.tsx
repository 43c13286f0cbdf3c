import { Stack, Text, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { saysHeadlineAlone } from '#contract/body/headline-alone.ts';
import type { SignOffView } from '#contract/api/sign-off.ts';
import type { ArticleView } from '#contract/api/writing.ts';
import { GuestSection } from './guests/guest-section.tsx';
import classes from './panel.module.css';
import { Signature } from './signature.tsx';
import { StepsList } from './steps-list.tsx';
import { TakeBackDialog } from './take-back-dialog.tsx';
import { VoidDialog } from './void-dialog.tsx';

type SignOffPanelProps = {
  article: ArticleView;
  onDone: (article?: ArticleView) => Promise<void>;
};

/** Which signatures the article needs and has, and every one it ever had, void ones included. */
export function SignOffPanel({ article, onDone }: SignOffPanelProps): ReactNode {
  const { t } = useTranslation(['signOff', 'flash']);
  const [leaving, setLeaving] = useState<SignOffView | null>(null);
  const [voided, setVoided] = useState<SignOffView | null>(null);
  return (
    <Stack gap="md">
      <section>
        <Title order={2} fz="md" mb={6}>
          {t('panel.needed')}
        </Title>
        {article.form === 'flash' && saysHeadlineAlone(article.content) ? (
          <Text size="sm" c="dimmed" mb={6}>
            {t('flash:needs')}
          </Text>
        ) : null}
        <StepsList article={article} onSeeWhy={setVoided} />
      </section>
      <section>
        <Title order={2} fz="md" mb={6}>
          {t('panel.all')}
        </Title>
        {article.signOffs.length === 0 ? <Text c="dimmed">{t('panel.none')}</Text> : null}
        <ul className={classes['list']}>
          {article.signOffs.map((signOff) => (
            <Signature
              key={signOff.id}
              signOff={signOff}
              article={article}
              onTakeBack={() => setLeaving(signOff)}
              onSeeWhy={() => setVoided(signOff)}
            />
          ))}
        </ul>
      </section>
      <GuestSection article={article} />
      {leaving === null ? null : (
        <TakeBackDialog signOff={leaving} onDone={onDone} onClose={() => setLeaving(null)} />
      )}
      {voided === null ? null : (
        <VoidDialog signOff={voided} article={article} onClose={() => setVoided(null)} />
      )}
    </Stack>
  );
}
