import { useDeferredValue, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { wordCount } from '#contract/body/blocks.ts';
import { bodyOfDoc } from './body-of-doc.ts';
import classes from './editor.module.css';
import type { BodyHandle } from './open-editor.ts';
import type { SelectionFacts } from './selection-facts.ts';

/** How many words the text has; counted a moment after typing, so that typing never waits for it. */
export function WordCount({
  handle,
}: {
  handle: BodyHandle;
  facts: SelectionFacts | null;
}): ReactNode {
  const { t } = useTranslation('editor');
  const doc = useDeferredValue(handle.view.state.doc);
  const count = useMemo(() => wordCount(bodyOfDoc(doc)), [doc]);
  return <p className={classes['count']}>{t('words', { count })}</p>;
}
