import { lazy, Suspense, type ReactNode } from 'react';
import { Skeleton, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CONTENT_LIMITS } from '#contract/body/content-limits.ts';
import type { ArticleView } from '#contract/api/writing.ts';
import type { Content } from '#contract/content.ts';
import type { BlockSigns } from '#client/editor/block-look.ts';
import type { BodyHandle } from '#client/editor/open-editor.ts';
import { LineField } from './line-field.tsx';
import classes from './text.module.css';

const BodyEditor = lazy(async () => ({
  default: (await import('#client/editor/body-editor.tsx')).BodyEditor,
}));

export type TextColumnProps = {
  article: ArticleView;
  /** The text on the screen. */
  content: Content;
  languages: readonly string[];
  readOnly: boolean;
  signs: BlockSigns | undefined;
  onType: (part: Partial<Content>) => void;
  onHandle: (handle: BodyHandle | null) => void;
  children: ReactNode;
};

const LINES = ['headline', 'standfirst', 'updateNote', 'dateline'] as const;

/** Readers see a note only with a publication after the first; before that there is nothing to say. */
function takesNote({ lastPublication }: ArticleView, content: Content): boolean {
  return lastPublication !== null || content.updateNote !== '';
}

/** The text as readers will meet it: headline, standfirst, update note, dateline, body, credits. */
export function TextColumn(props: TextColumnProps): ReactNode {
  const { article, content, readOnly, onType } = props;
  const { t } = useTranslation('article');
  const { language } = article;
  const lines = LINES.filter((field) => field !== 'updateNote' || takesNote(article, content));
  return (
    <div className={classes['column']}>
      {lines.map((field) => (
        <LineField
          key={field}
          look={field}
          label={t(`field.${field}`)}
          placeholder={t(`placeholder.${field}`)}
          {...(field === 'updateNote' ? { description: t('updateNoteHint') } : {})}
          language={language}
          value={content[field]}
          maxLength={CONTENT_LIMITS[field]}
          readOnly={readOnly}
          onChange={(value) => onType({ [field]: value })}
        />
      ))}
      <div data-text-field="body" className={classes['body']}>
        <Suspense fallback={<BodySkeleton />}>
          <BodyEditor
            body={content.body}
            language={language}
            languages={props.languages}
            label={t('field.body')}
            placeholder={t('placeholder.body')}
            readOnly={readOnly}
            signs={props.signs}
            onChange={(body) => onType({ body })}
            onHandle={props.onHandle}
          />
        </Suspense>
      </div>
      {props.children}
    </div>
  );
}

function BodySkeleton(): ReactNode {
  return (
    <Stack gap="sm" py="md">
      <Skeleton height={14} />
      <Skeleton height={14} />
      <Skeleton height={14} width="80%" />
    </Stack>
  );
}
