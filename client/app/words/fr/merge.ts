import type { merge as en } from '../en/merge.ts';
import type { Translated } from '../translated.ts';

/** French words of stories that double one another. */
export const merge: Translated<typeof en> = {
  action: 'Fusionner avec un autre sujet…',
  title: 'Fusionner {{slugline}} avec le sujet dont il est le doublon',
  search: 'Trouver l’autre sujet',
  searchHint:
    'Par son mot-clé ou son titre ; sinon, les plus probables des deux derniers jours sont affichés.',
  likely: 'Sans doute le même événement',
  likelyNone: 'Rien de ces deux derniers jours n’y ressemble. Cherchez l’autre sujet par son nom.',
  found: 'Sujets ouverts de ce nom',
  foundNone: 'Aucun sujet ouvert ne s’appelle ainsi.',
  live: 'en ligne',
  alike: 'En commun : {{signs}}',
  sign: {
    'wire-item': 'issu de la même dépêche',
    slugline: 'mot-clé',
    headline: 'titre',
    topics: 'thèmes',
  },
  asking: 'Calcul de ce qui se passerait…',
  closes: 'Est fermé',
  stays: 'Continue',
  noHeadline: 'Pas encore de titre',
  inTheWay: 'Ces deux sujets ne peuvent pas être fusionnés en l’état',
  effects: 'Ce qui va se passer',
  effect: {
    closed_one: 'Le texte de {{gone}} est fermé. Tout le monde peut encore le lire.',
    closed_many:
      'Les {{count}} textes de {{gone}} sont fermés. Tout le monde peut encore les lire.',
    closed_other:
      'Les {{count}} textes de {{gone}} sont fermés. Tout le monde peut encore les lire.',
    redirect: 'Les lecteurs de',
    leadsTo: 'sont menés à',
    withdrawn:
      'Les listes, les flux et les partenaires sont informés, par un avis, que le texte a été retiré.',
    noReaders: 'Les lecteurs n’en ont rien ; rien ne change pour eux.',
    told: 'Sont prévenus : {{names}}.',
    nobodyTold: 'Personne d’autre n’y travaille ; personne n’est prévenu.',
    desk: 'Les tâches et les affectations de {{gone}} prennent fin ; sa place au calendrier s’affiche avec {{kept}}.',
    undo: 'Le service peut revenir en arrière. Ce qui a été retiré ne revient qu’une fois publié de nouveau.',
  },
  reason: 'Motif',
  reasonHint: 'Pour la rédaction et le registre ; les lecteurs ne le voient pas.',
  other: 'En choisir un autre',
  confirm: 'Fusionner {{gone}} avec {{kept}}',
  done: '{{gone}} est fusionné avec {{kept}}.',
  notice: {
    merged: 'Fusionné avec {{slugline}}',
    by: 'par {{name}}',
    because: 'motif : {{reason}}',
    readOnly: 'On n’écrit plus rien dans ce sujet.',
    goOn: 'Continuez dans',
    takenIn: 'A absorbé',
    copy: 'Ouvrez-le pour en copier des passages ; ils comptent comme les mots de qui les colle.',
  },
  part: {
    action: 'Séparer de nouveau…',
    title: 'Séparer {{gone}} de {{kept}} ?',
    body: '{{gone}} reprend sa place dans le service. Ce que les lecteurs en avaient reste retiré, avec son avis, jusqu’à ce que quelqu’un le publie de nouveau.',
    confirm: 'Séparer les deux sujets',
    done: '{{gone}} est de nouveau un sujet à part.',
  },
  already: 'Déjà en cours d’écriture ?',
};
