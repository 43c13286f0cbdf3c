import { useEffect, useState, type ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '#client/api/call.ts';
import type { BodyHandle } from '#client/editor/open-editor.ts';
import type { PlacedFinding, TextFinding } from '#client/editor/proofing/finding.ts';
import { ProofingCard, type Asked } from '#client/editor/proofing/proofing-card.tsx';
import { findingAt } from '#client/editor/proofing/proofing-state.ts';
import type { Speller } from '#client/editor/proofing/spelling/speller.ts';
import { useTell } from '#client/ui/tell.ts';
import { useSaid } from '#client/ui/said.ts';
import { houseStyleRoutes } from '../../house-style/api.ts';

type AskedCardProps = {
  handle: BodyHandle;
  asked: Asked;
  speller: Speller;
  canWrite: boolean;
  onIgnore: (finding: TextFinding, place: string) => void;
  onLearnt: () => void;
  onClose: () => void;
};

/** How long the card waits for the mouse to come over to it, in milliseconds. */
const PATIENCE = 250;

/** The spellings that may be meant; null while they are looked up. */
function useSpellings(speller: Speller, { finding }: PlacedFinding): readonly string[] | null {
  const [spellings, setSpellings] = useState<readonly string[] | null>(null);
  const { kind, words, language } = finding;
  useEffect(() => {
    let isWanted = true;
    if (kind === 'style') return undefined;
    void speller.spellings(words.replaceAll('’', "'"), language).then((found) => {
      if (isWanted) setSpellings(found);
    });
    return () => {
      isWanted = false;
    };
  }, [speller, kind, words, language]);
  return spellings;
}

/** Writes other words in the place of a finding, if it still stands there. */
function replaceIn(
  { change, view }: BodyHandle,
  { from, finding }: PlacedFinding,
  words: string,
): void {
  const now = findingAt(view.state, from);
  if (now?.finding.key !== finding.key) return;
  change((state) => state.tr.insertText(words, now.from, now.to).scrollIntoView());
}

/** The card about a finding, with what can be done about it here. */
export function AskedCard(props: AskedCardProps): ReactNode {
  const { handle, asked, canWrite, onClose, onIgnore } = props;
  const { t } = useTranslation('proofing');
  const said = useSaid();
  const tell = useTell();
  const [isOver, setOver] = useState(false);
  const { found, how } = asked;
  const { finding } = found;
  const spellings = useSpellings(props.speller, found);
  useEffect(() => {
    if (how !== 'leaving' || isOver) return undefined;
    const id = setTimeout(onClose, PATIENCE);
    return () => clearTimeout(id);
  }, [how, isOver, onClose]);
  const learn = useMutation({
    mutationFn: () => {
      const body = { word: finding.words, language: finding.language };
      return call(houseStyleRoutes.addWord, { body });
    },
    onSuccess: () => {
      tell(t('learnt', { word: finding.words }));
      props.onLearnt();
      onClose();
      handle.focus();
    },
    onError: (error) => tell(said.failure(error)),
  });
  return (
    <ProofingCard
      view={handle.view}
      asked={asked}
      spellings={spellings}
      onReplace={
        canWrite
          ? (words) => {
              replaceIn(handle, found, words);
              onClose();
            }
          : null
      }
      onIgnore={() => {
        onIgnore(finding, found.blockId);
        handle.focus();
      }}
      onAddWord={canWrite && finding.kind === 'spelling' ? () => learn.mutate() : null}
      onHover={setOver}
      onClose={onClose}
    />
  );
}
