import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BodyJson } from '#contract/content.ts';
import type { BlockSigns } from './block-look.ts';
import { Bubble } from './bubble.tsx';
import body from './body.module.css';
import classes from './editor.module.css';
import { openEditor, type BodyHandle } from './open-editor.ts';
import { factsOf, type SelectionFacts } from './selection-facts.ts';
import { Toolbar } from './toolbar.tsx';
import { WordCount } from './word-count.tsx';

export type BodyEditorProps = {
  /** The text to begin with; another text comes in by the handle. */
  body: BodyJson;
  language: string;
  /** Languages to mark passages with, the likeliest first. */
  languages: readonly string[];
  /** What the text is called for those who listen: “Text of the article”. */
  label: string;
  placeholder: string;
  /** Nothing can be typed; the screen says why beside it. */
  readOnly: boolean;
  signs?: BlockSigns | undefined;
  onChange: (body: BodyJson) => void;
  /** The handle once the text is open, null when it is closed. */
  onHandle: (handle: BodyHandle | null) => void;
};

/** A body to write in: toolbar, text, and what floats over a selection. */
export function BodyEditor(props: BodyEditorProps): ReactNode {
  const { t } = useTranslation('editor');
  const place = useRef<HTMLDivElement>(null);
  const [handle, setHandle] = useState<BodyHandle | null>(null);
  const [facts, setFacts] = useState<SelectionFacts | null>(null);
  const [asksForLink, askForLink] = useState(false);

  const open = useEffectEvent((where: HTMLElement): BodyHandle => {
    const opened = openEditor(where, {
      body: props.body,
      language: props.language,
      words: {
        label: props.label,
        placeholder: props.placeholder,
        image: t('leaf.image'),
        embed: t('leaf.embed'),
        readMore: t('leaf.readMore'),
        altMissing: t('leaf.altMissing'),
        attribution: t('attribution'),
      },
      onChange,
      onState: (state) => setFacts(factsOf(state)),
      onAskForLink: () => askForLink(true),
    });
    setHandle(opened);
    setFacts(factsOf(opened.view.state));
    props.onHandle(opened);
    return opened;
  });
  const onChange = useEffectEvent((body: BodyJson) => props.onChange(body));
  const onClosed = useEffectEvent(() => props.onHandle(null));

  useEffect(() => {
    if (place.current === null) return undefined;
    const opened = open(place.current);
    return () => {
      onClosed();
      setHandle(null);
      opened.close();
    };
  }, []);
  useEffect(() => handle?.setReadOnly(props.readOnly), [handle, props.readOnly]);
  useEffect(() => handle?.setSigns(props.signs ?? {}), [handle, props.signs]);

  return (
    <div className={classes['editor']} data-read-only={props.readOnly || undefined}>
      {handle === null || facts === null || props.readOnly ? null : (
        <Toolbar
          handle={handle}
          facts={facts}
          languages={props.languages}
          onLink={() => askForLink(true)}
        />
      )}
      <div className={`${classes['surface'] ?? ''} ${body['body'] ?? ''}`} ref={place} />
      {handle === null || facts === null || props.readOnly ? null : (
        <Bubble handle={handle} facts={facts} asksForLink={asksForLink} onAskForLink={askForLink} />
      )}
      {handle === null ? null : <WordCount handle={handle} facts={facts} />}
    </div>
  );
}
