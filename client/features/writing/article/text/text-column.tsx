import { Fragment, lazy, memo, Suspense, type ReactNode } from 'react';
import { Skeleton, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isSameJson } from '#contract/body/changed-fields.ts';
import { CONTENT_LIMITS } from '#contract/body/content-limits.ts';
import type { Present } from '#contract/api/collab.ts';
import type { ArticleView } from '#contract/api/writing.ts';
import type { BlockSigns } from '#client/editor/block-look.ts';
import type { SharedText } from '#client/editor/collab/shared-text.ts';
import type { SharedView } from '#client/editor/collab/shared-view.ts';
import type { BodyHandle, EditorSettings } from '#client/editor/open-editor.ts';
import { othersIn } from '../people/others-in.ts';
import { LineField } from './line-field.tsx';
import classes from './text.module.css';

const BodyEditor = lazy(async () => ({
  default: (await import('#client/editor/body-editor.tsx')).BodyEditor,
}));

export type TextColumnProps = {
  article: ArticleView;
  /** The text that is written in with others; null for the moment before it is open. */
  text: SharedText | null;
  view: SharedView;
  languages: readonly string[];
  siteUrl: string;
  readOnly: boolean;
  signs: BlockSigns | undefined;
  /** What other rooms put into the text, and what they make of a change before it is done. */
  plugins?: EditorSettings['plugins'] | undefined;
  rewrite?: EditorSettings['rewrite'] | undefined;
  /** Stands under the update note, when there is one. */
  underNote?: ReactNode;
  onHandle: (handle: BodyHandle | null) => void;
  children: ReactNode;
};

const LINES = ['headline', 'standfirst', 'updateNote', 'dateline'] as const;

/** Readers see a note only with a publication after the first; before that there is nothing to say. */
function takesNote({ lastPublication }: ArticleView, { fields }: SharedView): boolean {
  return lastPublication !== null || fields.updateNote !== '';
}

type TextLineProps = {
  field: (typeof LINES)[number];
  text: SharedText | null;
  language: string;
  value: string;
  /** Who else is in this field. */
  people: readonly Present[];
  readOnly: boolean;
};

function isSameLine(before: TextLineProps, after: TextLineProps): boolean {
  const { people, ...rest } = after;
  return (
    Object.entries(rest).every(([name, value]) => before[name as keyof typeof rest] === value) &&
    isSameJson(people, before.people)
  );
}

/** One field; it measures itself whenever it is drawn, so it is drawn only when it has changed. */
const TextLine = memo(function TextLine(props: TextLineProps): ReactNode {
  const { field, text, ...rest } = props;
  const { t } = useTranslation('article');
  return (
    <LineField
      {...rest}
      look={field}
      label={t(`field.${field}`)}
      placeholder={t(`placeholder.${field}`)}
      {...(field === 'updateNote' ? { description: t('updateNoteHint') } : {})}
      maxLength={CONTENT_LIMITS[field]}
      onChange={(value) => text?.typeFields({ [field]: value })}
      onCaret={(caret) => text?.caretAt(caret === null ? null : { field, ...caret })}
    />
  );
}, isSameLine);

/** The text as readers will meet it: headline, standfirst, update note, dateline, body, credits. */
export function TextColumn(props: TextColumnProps): ReactNode {
  const { article, text, view, readOnly } = props;
  const { t } = useTranslation('article');
  const { language } = article;
  const lines = LINES.filter((field) => field !== 'updateNote' || takesNote(article, view));
  return (
    <div className={classes['column']}>
      {lines.map((field) => (
        <Fragment key={field}>
          <TextLine
            field={field}
            text={text}
            language={language}
            value={view.fields[field]}
            people={othersIn(view.people, { field, clientId: text?.clientId })}
            readOnly={readOnly || view.suggests}
          />
          {field === 'updateNote' ? props.underNote : null}
        </Fragment>
      ))}
      <div data-text-field="body" className={classes['body']}>
        <Suspense fallback={<BodySkeleton />}>
          {text === null ? (
            <BodySkeleton />
          ) : (
            <BodyEditor
              text={text}
              people={view.people}
              plugins={props.plugins}
              rewrite={props.rewrite}
              language={language}
              languages={props.languages}
              label={t('field.body')}
              placeholder={t('placeholder.body')}
              readOnly={readOnly}
              signs={props.signs}
              commissioned={article.commissionedWords}
              siteUrl={props.siteUrl}
              onHandle={props.onHandle}
            />
          )}
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
