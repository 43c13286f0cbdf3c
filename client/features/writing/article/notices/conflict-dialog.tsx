import { Button, CopyButton, Group, Radio, Stack, Text } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { mergeContent } from '#contract/body/merge.ts';
import { diffWords } from '#contract/body/word-diff.ts';
import type { Content } from '#contract/content.ts';
import { FIELDS } from '#contract/vocabulary.ts';
import { newBlockId } from '#client/editor/new-block-id.ts';
import { SegmentedText } from '#client/ui/changes/segments.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { directionOf } from '#client/ui/language-name.ts';
import { TimeAgo } from '#client/ui/time-ago.tsx';
import { canChoose, type Choice, type Choices } from '../saving/resolve-conflict.ts';
import type { Conflict } from '../saving/save-state.ts';
import { textAt, textOf } from './place-text.ts';
import classes from './conflict.module.css';

type ConflictDialogProps = {
  conflict: Conflict;
  /** The text on the screen. */
  mine: Content;
  language: string;
  onDecide: (choices: Choices) => void;
};

type Place = { at: string; mine: string; theirs: string };
type PlaceProps = {
  place: Place;
  conflict: Conflict;
  language: string;
  choice: Choice;
  onChoice: (choice: Choice) => void;
};

const CHOICES: readonly Choice[] = ['both', 'theirs', 'mine'];

/** What a place is called: a field by its name, a block as a passage of the text. */
function usePlaceName(): (at: string) => string {
  const { t } = useTranslation('article');
  return (at) => {
    const field = FIELDS.find((name) => name === at);
    return field === undefined ? t('conflict.passage') : t(`field.${field}`);
  };
}

type SideProps = { label: string; before: string; after: string; language: string };

function Side({ label, before, after, language }: SideProps): ReactNode {
  const { t } = useTranslation('article');
  return (
    <div className={classes['side']}>
      <p className={classes['sideLabel']}>{label}</p>
      <div className={classes['words']} lang={language} dir={directionOf(language)}>
        {after === '' ? (
          <em>{t('conflict.removed')}</em>
        ) : (
          <SegmentedText segments={diffWords(before, after, language)} />
        )}
      </div>
    </div>
  );
}

function PlaceChoice({ place, conflict, language, choice, onChoice }: PlaceProps): ReactNode {
  const { t } = useTranslation('article');
  const nameOf = usePlaceName();
  const before = textAt(conflict.base, place.at);
  const name = nameOf(place.at);
  return (
    <li className={classes['place']}>
      <h3 className={classes['name']}>{name}</h3>
      <div className={classes['sides']}>
        <Side
          label={t('conflict.theirs')}
          before={before}
          after={place.theirs}
          language={language}
        />
        <Side label={t('conflict.mine')} before={before} after={place.mine} language={language} />
      </div>
      {canChoose(place.at, conflict.base) ? (
        <Radio.Group aria-label={t('conflict.keepAt', { name })} value={choice} onChange={onChoice}>
          <Group gap="lg">
            {CHOICES.map((value) => (
              <Radio key={value} size="xs" value={value} label={t(`conflict.${value}`)} />
            ))}
          </Group>
        </Radio.Group>
      ) : null}
    </li>
  );
}

/** Who changed what meanwhile, newest first. */
function Meanwhile({ conflict }: { conflict: Conflict }): ReactNode {
  const { t, i18n } = useTranslation('article');
  const list = new Intl.ListFormat(i18n.language);
  return (
    <ul className={classes['meanwhile']}>
      {conflict.changes.slice(0, 5).map(({ by, at, fields }) => (
        <li key={`${by?.id ?? ''} ${at}`}>
          <b>
            <bdi>{by?.name ?? t('cameIn.system')}</bdi>
          </b>
          , <TimeAgo at={at} />: {list.format(fields.map((field) => t(`field.${field}`)))}
        </li>
      ))}
    </ul>
  );
}

/**
 * Two people wrote in the same place. Shows both texts against what stood there before, and who changed what when; nothing is
 * saved until somebody decides, and nothing is lost whatever they decide.
 */
export function ConflictDialog(props: ConflictDialogProps): ReactNode {
  const { conflict, mine, language, onDecide } = props;
  const { t } = useTranslation('article');
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({});
  // The text may have grown since the conflict was found; what is shown is what is decided about.
  const places = useMemo(() => {
    const { conflicts } = mergeContent({
      base: conflict.base,
      mine,
      theirs: conflict.theirs.content,
      newId: newBlockId,
      language,
    });
    return conflicts.filter(
      ({ at }, index) => conflicts.findIndex((other) => other.at === at) === index,
    );
  }, [conflict, mine, language]);
  const keepsBoth = places.every(({ at }) => (choices[at] ?? 'both') === 'both');
  return (
    <Dialog
      title={t('conflict.title')}
      size="60rem"
      insistent
      fullScreenBelow="48em"
      onClose={() => undefined}
    >
      <Stack gap="md">
        {/* No button has the focus: whoever was typing would press it. */}
        <Text tabIndex={-1} data-autofocus>
          {t('conflict.lead')}
        </Text>
        <Meanwhile conflict={conflict} />
        <ul className={classes['places']}>
          {places.map((place) => (
            <PlaceChoice
              key={place.at}
              place={place}
              conflict={conflict}
              language={language}
              choice={choices[place.at] ?? 'both'}
              onChoice={(choice) => setChoices({ ...choices, [place.at]: choice })}
            />
          ))}
        </ul>
        <Text size="sm" c="dimmed">
          {t('conflict.rest')}
        </Text>
        <Group justify="flex-end" gap="sm" className={classes['deeds'] ?? ''}>
          <CopyButton value={textOf(mine)}>
            {({ copied, copy }) => (
              <Button variant="default" me="auto" onClick={copy}>
                {t(copied ? 'conflict.copied' : 'conflict.copyMine')}
              </Button>
            )}
          </CopyButton>
          <Button variant="default" onClick={() => onDecide('take-theirs')}>
            {t('conflict.takeTheirs')}
          </Button>
          <Button onClick={() => onDecide(choices)}>
            {t(keepsBoth ? 'conflict.keepBoth' : 'conflict.keepMerged')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
