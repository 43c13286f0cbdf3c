import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { EditorView } from 'prosemirror-view';
import type { PlacedFinding } from './finding.ts';
import classes from './proofing.module.css';

export type Asked = { found: PlacedFinding; how: 'menu' | 'hover' | 'leaving' };

type ProofingCardProps = {
  view: EditorView;
  asked: Asked;
  /** What may be written instead, once it is known; null while it is being looked up. */
  spellings: readonly string[] | null;
  onReplace: ((words: string) => void) | null;
  onIgnore: () => void;
  /** Takes the word as right for everybody; null where that is not possible. */
  onAddWord: (() => void) | null;
  /** The mouse is over the card, or has left it. */
  onHover: (over: boolean) => void;
  onClose: () => void;
};

const GAP = 6;

/** Right under the words, or above them where there is no room, within the window. */
function placeCard(card: HTMLElement, view: EditorView, { from, to }: PlacedFinding): void {
  const [start, end] = [view.coordsAtPos(from), view.coordsAtPos(to, -1)];
  const { offsetWidth: width, offsetHeight: height } = card;
  const isRtl = getComputedStyle(view.dom).direction === 'rtl';
  const wanted = isRtl ? start.right - width : start.left;
  const left = Math.max(GAP, Math.min(wanted, window.innerWidth - width - GAP));
  const isBelow = end.bottom + GAP + height < window.innerHeight || start.top < height + GAP;
  card.style.left = `${String(left)}px`;
  card.style.top = `${String(isBelow ? end.bottom + GAP : start.top - height - GAP)}px`;
}

function walk(event: KeyboardEvent<HTMLElement>): void {
  const steps: Partial<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  const at = items.findIndex((item) => item === document.activeElement);
  const { key } = event;
  const step = steps[key];
  if (step === undefined && key !== 'Home' && key !== 'End') return;
  event.preventDefault();
  const next = key === 'Home' ? 0 : key === 'End' ? items.length - 1 : at + (step ?? 0);
  items[(next + items.length) % items.length]?.focus();
}

type ItemProps = { onPress: () => void; children: ReactNode };

function Item({ onPress, children }: ItemProps): ReactNode {
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      className={classes['item']}
      // The cursor stays where it is in the text.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      {children}
    </button>
  );
}

function Instead(props: Pick<ProofingCardProps, 'asked' | 'spellings' | 'onReplace'>): ReactNode {
  const { asked, spellings, onReplace } = props;
  const { t } = useTranslation('proofing');
  const { finding } = asked.found;
  if (onReplace === null) return null;
  const choices = finding.replacement === null ? spellings : [finding.replacement];
  const isSpelling = finding.kind === 'spelling';
  if (choices === null)
    return isSpelling ? <p className={classes['said']}>{t('looking')}</p> : null;
  if (choices.length === 0 && isSpelling) {
    return <p className={classes['said']}>{t('noSpellings')}</p>;
  }
  return choices.map((words) => (
    <Item key={words} onPress={() => onReplace(words)}>
      {t('replaceWith')} <b lang={finding.language}>{words}</b>
    </Item>
  ));
}

/** What is to be said about underlined words, and what can be done: write something else, let it stand, learn the word. */
export function ProofingCard(props: ProofingCardProps): ReactNode {
  const { view, asked, onClose } = props;
  const { t } = useTranslation('proofing');
  const box = useRef<HTMLDivElement>(null);
  const [wasMenu] = useState(asked.how === 'menu');
  const { finding } = asked.found;
  useLayoutEffect(() => {
    if (box.current !== null && !view.isDestroyed) placeCard(box.current, view, asked.found);
  }, [view, asked, props.spellings]);
  useEffect(() => {
    if (!wasMenu) return undefined;
    box.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
    return undefined;
  }, [wasMenu, props.spellings]);
  useEffect(() => {
    const onAway = (event: Event): void => {
      if (event.target instanceof Node && box.current?.contains(event.target) === true) return;
      onClose();
    };
    document.addEventListener('mousedown', onAway);
    window.addEventListener('scroll', onAway, true);
    return () => {
      document.removeEventListener('mousedown', onAway);
      window.removeEventListener('scroll', onAway, true);
    };
  }, [onClose]);
  return createPortal(
    <div
      ref={box}
      role="menu"
      tabIndex={-1}
      aria-label={t('about', { words: finding.words })}
      className={classes['card']}
      onMouseEnter={() => props.onHover(true)}
      onMouseLeave={() => props.onHover(false)}
      onKeyDown={(event) => {
        walk(event);
        if (event.key !== 'Escape' && event.key !== 'Tab') return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
        view.focus();
      }}
    >
      <p className={classes['said']} role="presentation">
        <span className={classes['kind']}>{t(`weight.${finding.weight}`)}</span>
        <bdi lang={finding.language}>{finding.words}</bdi>
        {finding.advice === '' ? (
          ''
        ) : (
          <>
            {' '}
            – <bdi>{finding.advice}</bdi>
          </>
        )}
      </p>
      <Instead asked={asked} spellings={props.spellings} onReplace={props.onReplace} />
      <Item onPress={props.onIgnore}>
        {t(finding.kind === 'spelling' ? 'ignoreWord' : 'ignoreHere')}
      </Item>
      {props.onAddWord === null ? null : <Item onPress={props.onAddWord}>{t('addWord')}</Item>}
    </div>,
    document.body,
  );
}
