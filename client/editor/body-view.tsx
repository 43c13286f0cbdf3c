import { DOMSerializer, type Node } from 'prosemirror-model';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { copySchema } from '#contract/body/copy-schema.ts';
import type { BodyJson } from '#contract/content.ts';
import type { BlockSigns } from './block-look.ts';
import { docOfBody } from './body-of-doc.ts';
import classes from './body.module.css';
import { LEAVES, leafCard, type LeafWords } from './leaf-views.ts';

type BodyViewProps = {
  body: BodyJson;
  language: string;
  /** What the text is called for those who listen. */
  label: string;
  signs?: BlockSigns;
};

/** Texts that a reader takes in block by block. */
const TEXT_BLOCKS = 'p, h2';

function written(doc: Node, words: LeafWords): DocumentFragment {
  const nodes = DOMSerializer.nodesFromSchema(copySchema);
  for (const name of LEAVES) nodes[name] = (node) => leafCard(node, words);
  const marks = DOMSerializer.marksFromSchema(copySchema);
  const fragment = document.createDocumentFragment();
  new DOMSerializer(nodes, marks).serializeFragment(doc.content, { document }, fragment);
  return fragment;
}

function dress(place: HTMLElement, signs: BlockSigns): void {
  for (const element of place.querySelectorAll<HTMLElement>(TEXT_BLOCKS)) element.dir = 'auto';
  for (const quote of place.querySelectorAll<HTMLElement>('aside[data-attribution]')) {
    const foot = document.createElement('footer');
    foot.textContent = quote.dataset['attribution'] ?? '';
    quote.append(foot);
  }
  for (const link of place.querySelectorAll('a')) {
    link.target = '_blank';
    link.rel = 'noreferrer';
  }
  for (const element of place.querySelectorAll<HTMLElement>('[data-id]')) {
    const id = element.dataset['id'] ?? '';
    element.dataset['block'] = id;
    const sign = signs[id];
    if (sign === undefined) continue;
    element.dataset['sign'] = sign.label;
    element.dataset['tone'] = sign.tone;
  }
}

const NO_SIGNS: BlockSigns = {};

/** A body to be read: a revision, or the source of a translation. Each block carries its id as `data-block`. */
export function BodyView({ body, language, label, signs = NO_SIGNS }: BodyViewProps): ReactNode {
  const { t } = useTranslation('editor');
  const place = useRef<HTMLDivElement>(null);
  const doc = useMemo(() => docOfBody(body), [body]);
  useEffect(() => {
    if (place.current === null) return;
    const words = {
      image: t('leaf.image'),
      embed: t('leaf.embed'),
      readMore: t('leaf.readMore'),
      altMissing: t('leaf.altMissing'),
      attribution: t('attribution'),
    };
    place.current.replaceChildren(written(doc, words));
    dress(place.current, signs);
  }, [doc, signs, t]);
  return (
    <div ref={place} className={classes['body']} lang={language} role="group" aria-label={label} />
  );
}
