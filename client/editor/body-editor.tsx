import {
  memo,
  useCallback,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
  type ReactNode,
  type RefObject,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { Plugin } from 'prosemirror-state';
import type { Present } from '#contract/api/collab.ts';
import type { BlockSigns } from './block-look.ts';
import body from './body.module.css';
import classes from './editor.module.css';
import others from './others.module.css';
import type { SharedText } from './collab/shared-text.ts';
import { openEditor, type BodyHandle, type EditorSettings } from './open-editor.ts';
import type { OpenedText } from './opened-text.ts';
import { StateFeed } from './state-feed.ts';
import { asProposed } from './suggestions/suggesting.ts';
import { TextBars } from './text-bars.tsx';
import { TextFloats } from './text-floats.tsx';
import { WordCount } from './word-count.tsx';

export type BodyEditorProps = {
  text: SharedText;
  /** What other rooms put into the text; the same objects as long as it is open. */
  plugins?: readonly (readonly Plugin[])[] | undefined;
  /** What is made of a change before it is done, such as a proposal. */
  rewrite?: EditorSettings['rewrite'] | undefined;
  /** Everybody who has the text open. */
  people: readonly Present[];
  language: string;
  /** Languages to mark passages with, the likeliest first. */
  languages: readonly string[];
  /** What the text is called for those who listen: “Text of the article”. */
  label: string;
  placeholder: string;
  /** Nothing can be typed; the screen says why beside it. */
  readOnly: boolean;
  /** Whether changes can be proposed; they can unless said otherwise. */
  proposes?: boolean;
  signs?: BlockSigns | undefined;
  /** How many words the desk has ordered; null or left out where nobody said. */
  commissioned?: number | null;
  /** Where readers find the newsroom’s site; links to it are looked at twice. */
  siteUrl?: string | undefined;
  /** The handle once the text is open, null when it is closed. */
  onHandle: (handle: BodyHandle | null) => void;
};

type Opening = {
  opened: OpenedText | null;
  place: RefObject<HTMLDivElement | null>;
  asksForLink: boolean;
  askForLink: (asks: boolean) => void;
};

/** The text while it is open in its place on the screen. */
function useOpenText(props: BodyEditorProps): Opening {
  const { t } = useTranslation('editor');
  const place = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<OpenedText | null>(null);
  const [asksForLink, askForLink] = useState(false);
  const open = useEffectEvent((where: HTMLElement): BodyHandle => {
    const about: { feed?: StateFeed } = {};
    const handle = openEditor(where, {
      text: props.text,
      plugins: props.plugins ?? [],
      rewrite: (tr, state) => rewrite(tr, state),
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
      onState: (state) => about.feed?.push(state),
      onAskForLink: () => askForLink(true),
    });
    const feed = new StateFeed(handle.view.state);
    about.feed = feed;
    setOpened({ handle, feed });
    props.onHandle(handle);
    return handle;
  });
  const rewrite = useEffectEvent<NonNullable<EditorSettings['rewrite']>>(
    (tr, state) => props.rewrite?.(tr, state) ?? asProposed(state, tr),
  );
  const onClosed = useEffectEvent(() => props.onHandle(null));
  useEffect(() => {
    if (place.current === null) return undefined;
    const handle = open(place.current);
    return () => {
      onClosed();
      setOpened(null);
      handle.close();
    };
  }, []);
  return { opened, place, asksForLink, askForLink };
}

/** A body to write in: toolbar, text, and what floats over a selection. */
export const BodyEditor = memo(function BodyEditor(props: BodyEditorProps): ReactNode {
  const { opened, place, asksForLink, askForLink } = useOpenText(props);
  const { readOnly, signs, people, language } = props;
  const handle = opened?.handle ?? null;
  useEffect(() => handle?.setReadOnly(readOnly), [handle, readOnly]);
  useEffect(() => handle?.setSigns(signs ?? {}), [handle, signs]);
  useEffect(() => handle?.setPeople(people), [handle, people]);
  const onLink = useCallback(() => askForLink(true), [askForLink]);
  const written = readOnly ? null : opened;
  return (
    <div className={classes['editor']} data-editor data-read-only={readOnly || undefined}>
      {written === null ? null : (
        <TextBars
          {...written}
          languages={props.languages}
          proposes={props.proposes ?? true}
          onLink={onLink}
        />
      )}
      <div className={[classes['surface'], body['body'], others['others']].join(' ')} ref={place} />
      {written === null ? null : (
        <TextFloats
          {...written}
          language={language}
          siteUrl={props.siteUrl}
          asksForLink={asksForLink}
          onAskForLink={askForLink}
        />
      )}
      {opened === null ? null : (
        <WordCount feed={opened.feed} commissioned={props.commissioned ?? null} />
      )}
    </div>
  );
});
