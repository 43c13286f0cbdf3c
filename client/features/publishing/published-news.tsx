import { Button, Group, Stack, Text, Title } from '@mantine/core';
import IconExternalLink from '@tabler/icons-react/dist/esm/icons/IconExternalLink.mjs';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleView } from '#contract/api/writing.ts';
import type { LiveKind } from '#contract/vocabulary.ts';
import { languageName } from '#client/ui/language-name.ts';
import { isNoted } from './kinds.ts';

/** What has just gone out. */
export type News = { article: ArticleView; kind: LiveKind; number: number };

/** The language versions made from this article, by the name of their language in the screen’s language. */
function translationsOf(article: ArticleView, shownIn: string): string[] {
  if (article.sourceArticleId !== null) return [];
  return article.versions
    .filter(({ id }) => id !== article.id)
    .map(({ language }) => languageName(language, shownIn));
}

type PublishedNewsProps = { news: News; onClose: () => void };

/** It is out: where to see it, and what happens next. */
export function PublishedNews({ news, onClose }: PublishedNewsProps): ReactNode {
  const { article, kind } = news;
  const { t, i18n } = useTranslation('publishing');
  const page = useRef<HTMLAnchorElement>(null);
  // The button that was pressed is gone; what one wants next gets the focus.
  useEffect(() => page.current?.focus(), []);
  const versions = translationsOf(article, i18n.language);
  const steps = [
    t('done.outputs'),
    ...(isNoted(kind) ? [t('done.note')] : []),
    ...(kind === 'correction' ? [t('done.correction')] : []),
    ...(kind === 'initial' || versions.length === 0
      ? []
      : [t('done.versions', { languages: new Intl.ListFormat(i18n.language).format(versions) })]),
  ];
  const words = { slugline: article.story.slugline, as: t(`kind.article.${kind}`) };
  return (
    <Stack gap="md">
      <Text role="status">{t('done.lead', words)}</Text>
      <section>
        <Title order={3}>{t('done.next')}</Title>
        <ul>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ul>
      </section>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('done.close')}
        </Button>
        {article.publicUrl === null ? null : (
          <Button
            component="a"
            ref={page}
            href={article.publicUrl}
            target="_blank"
            rel="noreferrer"
            rightSection={<IconExternalLink size={16} aria-hidden />}
          >
            {t('done.page')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
