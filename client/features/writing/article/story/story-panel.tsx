import { Checkbox, Divider, Stack } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '#contract/api/accounts.ts';
import type { AbilityAnswer } from '#contract/api/shapes.ts';
import type { ArticleView } from '#contract/api/writing.ts';
import { MOST_COMMISSIONED_WORDS } from '#contract/body/content-limits.ts';
import { PRIORITIES, PRIORITY_NUMBERS, priorityOf } from '#contract/planning-words.ts';
import { FLAGS, FORMS, type Flag } from '#contract/vocabulary.ts';
import type { DeskView } from '#client/api/desks.ts';
import { useSaid } from '#client/ui/said.ts';
import type { StoryChange } from '#client/api/desk-moves.ts';
import type { ArticleChange } from '../api.ts';
import { KeptChoice, KeptCount, KeptLine, KeptText, KeptTopics } from './kept-fields.tsx';
import { NoteToEditors } from './note-to-editors.tsx';
import { useParticulars } from './use-particulars.ts';
import { Versions } from './versions.tsx';

type StoryPanelProps = {
  article: ArticleView;
  me: Me;
  desks: readonly DeskView[];
  /** What the translation room adds under the language versions. */
  children: ReactNode;
};

type Particulars = {
  story: <Name extends keyof StoryChange>(
    name: Name,
  ) => (value: NonNullable<StoryChange[Name]>, was: unknown) => Promise<void>;
  article: <Name extends keyof ArticleChange>(
    name: Name,
  ) => (value: ArticleChange[Name], was: unknown) => Promise<void>;
};

function useSenders(articleId: string): Particulars {
  const change = useParticulars(articleId);
  return {
    story: (name) => (value, was) => change({ of: 'story', part: { [name]: value }, was }),
    article: (name) => (value, was) => change({ of: 'article', part: { [name]: value }, was }),
  };
}

const URGENCIES = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

type Locks = Record<'story' | 'article' | 'directing', string | undefined>;

/** Why story, article, or desk and flags cannot be changed; the last are for those who may return an article at all. */
function useLocks({ abilities }: ArticleView): Locks {
  const said = useSaid();
  const why = (answer: AbilityAnswer): string | undefined =>
    answer.allowed ? undefined : said.refusal(answer);
  return {
    story: why(abilities['edit-story']),
    article: why(abilities.edit),
    directing: abilities.return.reason === 'not-in-review' ? undefined : why(abilities.return),
  };
}

type PartProps = StoryPanelProps & { senders: Particulars };

function StoryFields({ article, desks, senders }: PartProps): ReactNode {
  const { t } = useTranslation(['article', 'ui']);
  const { story } = article;
  const { story: locked, directing } = useLocks(article);
  return (
    <>
      <KeptLine
        label={t('story.slugline')}
        description={t('story.sluglineHint')}
        locked={locked}
        maxLength={120}
        required
        value={story.slugline}
        send={senders.story('slugline')}
      />
      <KeptChoice
        label={t('story.urgency')}
        locked={locked}
        data={URGENCIES.map((value) => ({ value, label: t('story.urgencyOf', { value }) }))}
        value={String(story.urgency)}
        send={(value, was) => senders.story('urgency')(Number(value), Number(was))}
      />
      <KeptChoice
        label={t('ui:priority.label')}
        description={t('ui:priority.hint')}
        locked={locked}
        data={PRIORITIES.map((value) => ({ value, label: t(`ui:priority.${value}`) }))}
        value={priorityOf(story.priority)}
        send={(word, was) =>
          senders.story('priority')(
            PRIORITY_NUMBERS[PRIORITIES.find((each) => each === word) ?? 'none'],
            was === priorityOf(story.priority) ? story.priority : was,
          )
        }
      />
      <KeptLine
        label={t('story.place')}
        locked={locked}
        maxLength={200}
        value={story.place}
        send={senders.story('place')}
      />
      <KeptTopics
        label={t('story.topics')}
        description={t('story.topicsHint')}
        locked={locked}
        labels={article.topicLabels}
        value={story.topics}
        send={senders.story('topics')}
      />
      <KeptLine
        label={t('story.genre')}
        locked={locked}
        maxLength={80}
        value={story.genre}
        send={senders.story('genre')}
      />
      <KeptChoice
        label={t('story.desk')}
        locked={directing}
        data={desks.map(({ id, name }) => ({ value: id, label: name }))}
        value={story.desk.id}
        send={senders.story('deskId')}
      />
    </>
  );
}

function ArticleFields({ article, me, desks, senders }: PartProps): ReactNode {
  const { t, i18n } = useTranslation(['article', 'ui']);
  const { article: locked, directing } = useLocks(article);
  const nameOf = ({ names, slug }: Me['newsroom']['sections'][number]): string =>
    names[article.language] ?? names[i18n.language] ?? slug;
  return (
    <>
      <KeptLine
        label={t('story.slug')}
        description={t('story.slugHint')}
        locked={locked}
        maxLength={120}
        value={article.slug}
        send={senders.article('slug')}
      />
      <KeptChoice
        label={t('story.section')}
        locked={locked}
        data={[
          { value: '', label: t('story.noSection') },
          ...me.newsroom.sections.map((section) => ({ value: section.id, label: nameOf(section) })),
        ]}
        value={article.sectionId ?? ''}
        send={(value, was) =>
          senders.article('sectionId')(value === '' ? null : value, was === '' ? null : was)
        }
      />
      <KeptChoice
        label={t('story.form')}
        description={t('story.formHint')}
        locked={locked}
        data={FORMS.map((value) => ({ value, label: t(`ui:form.${value}`) }))}
        value={article.form}
        send={(value, was) =>
          senders.article('form')(FORMS.find((form) => form === value) ?? 'full', was)
        }
      />
      <KeptCount
        label={t('story.length')}
        description={t('story.lengthHint')}
        locked={locked}
        most={MOST_COMMISSIONED_WORDS}
        value={article.commissionedWords}
        send={senders.article('commissionedWords')}
      />
      <KeptChoice
        label={t('story.articleDesk')}
        locked={directing}
        data={desks.map(({ id, name }) => ({ value: id, label: name }))}
        value={article.desk.id}
        send={senders.article('deskId')}
      />
    </>
  );
}

/** Flags on the whole story: what every desk must know. */
function Flags({ article, senders }: PartProps): ReactNode {
  const { t } = useTranslation('article');
  const [error, setError] = useState<string | null>(null);
  const { directing: locked } = useLocks(article);
  const said = useSaid();
  const { flags } = article.story;
  const toggle = (flag: Flag, on: boolean): void => {
    setError(null);
    const next = FLAGS.filter((each) => (each === flag ? on : flags.includes(each)));
    senders
      .story('flags')(next, flags)
      .catch((problem: unknown) => {
        setError(said.failure(problem));
      });
  };
  return (
    <Checkbox.Group
      label={t('story.flags')}
      description={locked}
      error={error}
      size="xs"
      value={flags}
    >
      <Stack gap={12} mt={6}>
        {FLAGS.map((flag) => (
          <Checkbox
            key={flag}
            size="xs"
            label={t(`story.flag.${flag}`)}
            disabled={locked !== undefined}
            value={flag}
            onChange={({ currentTarget }) => toggle(flag, currentTarget.checked)}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

/** Everything about story and article that is not text: where it stands, how urgent it is, what it is about. */
export function StoryPanel(props: StoryPanelProps): ReactNode {
  const { article } = props;
  const { t } = useTranslation('article');
  const senders = useSenders(article.id);
  const part = { ...props, senders };
  const { story } = article;
  const { story: noteLocked } = useLocks(article);
  return (
    <Stack gap="md">
      <NoteToEditors>
        <KeptText
          label={t('story.note')}
          description={t('story.noteHint')}
          locked={noteLocked}
          maxLength={4000}
          minRows={2}
          value={story.noteToEditors}
          send={senders.story('noteToEditors')}
        />
      </NoteToEditors>
      <StoryFields {...part} />
      <Flags {...part} />
      <Divider />
      <ArticleFields {...part} />
      <Divider />
      <Versions article={article} />
      {props.children}
    </Stack>
  );
}
