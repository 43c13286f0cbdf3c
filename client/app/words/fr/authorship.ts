import type { authorship as english } from '../en/authorship.ts';
import type { Translated } from '../translated.ts';

export const authorship: Translated<typeof english> = {
  panel: 'Qui a écrit quoi',
  intro:
    'Les mots de chaque personne ont une couleur dans le texte. Pointez une phrase, ou placez-y le curseur, pour voir qui l’a écrite et quand.',
  shares: 'Parts du texte',
  characters_one: '{{count}} caractère',
  characters_many: '{{count}} caractères',
  characters_other: '{{count}} caractères',
  sentence: 'Cette phrase',
  none: 'Pointez une phrase du texte, ou placez-y le curseur.',
  empty: 'Rien n’est encore écrit',
  emptyHow: 'Dès qu’il y aura du texte, ses auteurs figureront ici.',
  before: 'avant la première modification',
  stretch: '{{name}}, {{time}}',
  behind: 'Ce qui vient d’être tapé prend sa couleur un instant plus tard.',
};
