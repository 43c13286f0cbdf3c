import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { AbilityAnswer } from '#contract/api/shapes.ts';
import { keysAsWritten } from '#client/ui/shown-keys.ts';
import { useAbilityCommands, type AbilityCommand } from '#client/ui/ability-commands.ts';
import type { ArticleAtHand } from '../parts.ts';
import type { MenuDeed } from './more-menu.tsx';

type AboutArticle = {
  at: ArticleAtHand;
  onSave: () => void;
  goToText: () => void;
  onDeed: (deed: MenuDeed | 'submit' | 'return') => void;
};

type Words = TFunction<['article', 'app', 'templates']>;

/** What moves the article on its desk. */
function moves({ at, onDeed }: AboutArticle, t: Words): AbilityCommand[] {
  const { abilities, stage } = at.article;
  const submit = {
    id: 'article.submit',
    label: t('submit.action'),
    ability: abilities.submit,
    keys: keysAsWritten('Mod-Enter'),
    run: () => onDeed('submit'),
  };
  const giveBack = {
    id: 'article.return',
    label: t('return.action'),
    ability: abilities.return,
    run: () => onDeed('return'),
  };
  return stage === 'in-review' ? [submit, giveBack] : [submit];
}

/** What keeps, copies, holds back and sets aside. */
function keeping({ at, onDeed }: AboutArticle, t: Words): AbilityCommand[] {
  const { abilities, story } = at.article;
  const spiked = story.spikedAt !== null;
  const deed = (name: MenuDeed, ability: AbilityAnswer, label: string): AbilityCommand => ({
    id: `article.${name}`,
    label,
    ability,
    run: () => onDeed(name),
  });
  return [
    deed('keep', abilities.edit, t('keep.action')),
    deed('copy', abilities.copy, t('copyStory.action')),
    deed('template', abilities['keep-template'], t('templates:keep')),
    deed(
      'embargo',
      abilities.embargo,
      t(story.embargo === null ? 'embargo.set' : 'embargo.change'),
    ),
    spiked
      ? deed('restore', abilities.restore, t('restoreStory.action'))
      : deed('spike', abilities.spike, t('spike.action')),
  ];
}

/** Offers what can be done with the article in the palette, with the reasons of what is refused. */
export function useArticleCommands(about: AboutArticle): void {
  const { t } = useTranslation(['article', 'app', 'templates']);
  const { abilities, publicUrl } = about.at.article;
  const save = {
    id: 'article.save',
    label: t('save.now'),
    ability: abilities.edit,
    keys: keysAsWritten('Mod-s'),
    run: about.onSave,
  };
  const text = { id: 'article.text', label: t('keys.text'), keys: 'e', run: about.goToText };
  const page = {
    id: 'article.public',
    label: t('openPublic'),
    run: () => void window.open(publicUrl ?? '', '_blank', 'noreferrer'),
  };
  useAbilityCommands(t('palette'), [
    ...moves(about, t),
    save,
    ...keeping(about, t),
    text,
    ...(publicUrl === null ? [] : [page]),
  ]);
}
