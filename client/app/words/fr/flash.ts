import type { flash as english } from '../en/flash.ts';
import type { Translated } from '../translated.ts';

/** French words of what goes out as a headline alone, and of what follows it. */
export const flash: Translated<typeof english> = {
  noFlash: 'Un flash est un titre seul, et celui-ci a un texte.',
  callIt: 'En faire : {{form}}',
  draftNote: 'Dire aux lecteurs :',
  needs: 'Pour un flash, cela suffit. Le texte demandera ce que le service exige des textes.',
  begin: 'Ce que c’est',
  hint: {
    full: 'Le titre et le texte paraissent ensemble.',
    flash: 'Le titre part seul, tout de suite ; le texte suit.',
    developing: 'Le texte paraît ; les lecteurs savent que la suite viendra.',
  },
  headline: 'Titre du flash',
  sluglineHint: 'S’il reste vide, il vient du titre',
  submit: 'Commencer le flash',
};
