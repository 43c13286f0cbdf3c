import { InputLabel } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BodyJson } from '#contract/content.ts';
import { aloneText } from '#client/editor/alone-text.ts';
import { bodyOfDoc } from '#client/editor/body-of-doc.ts';
import { BodyEditor } from '#client/editor/body-editor.tsx';
import type { BodyHandle } from '#client/editor/open-editor.ts';
import { proofWith } from '#client/editor/proofing/proofing-state.ts';
import classes from './templates.module.css';
import { underlineToCome } from './underline-to-come.ts';

type TemplateBodyProps = {
  /** As it begins; what is written afterwards is asked for by `onReader`. */
  body: BodyJson;
  language: string;
  languages: readonly string[];
  commissioned: number | null;
  /** Gets what reads the body as it stands, once it is open. */
  onReader: (read: () => BodyJson) => void;
};

/** The text of a template, written with the same tools as an article’s, what is to come underlined as there. */
export function TemplateBody(props: TemplateBodyProps): ReactNode {
  const { body, language, onReader } = props;
  const { t } = useTranslation('templates');
  const [text] = useState(() => aloneText(body, language));
  const [handle, setHandle] = useState<BodyHandle | null>(null);
  useEffect(() => () => text.close(), [text]);
  useEffect(() => {
    onReader(() => (handle === null ? body : bodyOfDoc(handle.view.state.doc)));
  }, [handle, body, onReader]);
  useEffect(() => {
    if (handle !== null) proofWith(handle.view, underlineToCome(language));
  }, [handle, language]);
  return (
    <div className={classes['text']}>
      <InputLabel component="div">{t('body')}</InputLabel>
      <BodyEditor
        text={text}
        people={[]}
        language={language}
        languages={props.languages}
        label={t('body')}
        placeholder={t('placeholder')}
        readOnly={false}
        proposes={false}
        commissioned={props.commissioned}
        onHandle={setHandle}
      />
    </div>
  );
}
