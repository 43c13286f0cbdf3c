import type { articleHistory as english } from '../en/article-history.ts';
import type { Translated } from '../translated.ts';

export const articleHistory: Translated<typeof english> = {
  versions: {
    title: 'Versions',
    source: 'source',
    here: 'Cet article',
    noHeadline: 'Pas encore de titre',
  },
  history: {
    comma: ',',
    revision: 'Révision {{number}}',
    live: 'En ligne',
    head: 'Dernière révision',
    headNow: 'Telle que le texte est maintenant',
    authors: 'Mots de {{names}}',
    none: 'Pas encore de révision : il s’en conserve une à chaque remise, visa et publication, ou quand vous en nommez une.',
    more: 'Révisions plus anciennes',
    read: 'Lire',
    readNumber: 'Lire la révision {{number}}',
    compare: 'Ce qui a changé',
    compareNumber: 'Ce qui a changé dans la révision {{number}}',
    since: {
      live: 'Comparer avec ce que voient les lecteurs',
      head: 'Comparer avec la dernière révision',
      nothing: 'La lire en entier',
    },
    reason: {
      submission: 'Remise par',
      'sign-off': 'Visée telle quelle par',
      publication: 'Publiée par',
      'named-save': 'Conservée par',
    },
    passages_one: '{{count}} passage',
    passages_many: '{{count}} de passages',
    passages_other: '{{count}} passages',
  },
  compare: {
    title: 'Ce qui a changé : {{slugline}}',
    before: 'Avant',
    after: 'Après',
    live: 'Ce que voient les lecteurs',
    head: 'La dernière révision',
    nothing: 'Rien : tout est nouveau',
    now: 'Le texte tel qu’il est maintenant',
    who: 'Qui a changé des mots',
  },
  keys: {
    save: 'Enregistrer maintenant',
    submit: 'Remettre au service',
    text: 'Aller au texte',
  },
};
