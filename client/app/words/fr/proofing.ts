import type { proofing as english } from '../en/proofing.ts';
import type { Translated } from '../translated.ts';

export const proofing: Translated<typeof english> = {
  panel: 'Relecture',
  panelFound: 'relevés : {{n}}',
  toCome: 'À compléter. Rien ne paraît tant qu’il y a TK ici.',
  switch: 'Relire ce texte',
  about: 'À propos de « {{words}} »',
  weight: {
    spelling: 'Absent du dictionnaire',
    advice: 'Règle de la maison : conseil',
    warning: 'Règle de la maison : à changer',
    blocks: 'Règle de la maison : empêche la publication',
  },
  replaceWith: 'Remplacer par',
  looking: 'Recherche d’orthographes…',
  noSpellings: 'Aucun mot proche dans le dictionnaire.',
  ignoreHere: 'Ignorer ici',
  ignoreWord: 'Ignorer dans cet article',
  addWord: 'Ajouter à la liste de mots de la rédaction',
  learnt: '« {{word}} » est maintenant dans la liste de mots de la rédaction.',
  turnOn: 'Relire le texte au fil de l’écriture',
  turnOff: 'Ne plus relire le texte',
  nextFinding: 'Remarque suivante de la relecture',
  isOff: 'La relecture est désactivée.',
  previous: 'Précédent',
  next: 'Suivant',
  count_one: '{{count}} remarque',
  count_many: '{{count}} de remarques',
  count_other: '{{count}} remarques',
  nothing: 'Rien à signaler',
  nothingHint: 'L’orthographe et les règles de la maison n’ont rien à dire de ce texte.',
  nothingInStyle: 'Les règles de la maison n’ont rien à dire de ce texte.',
  spelling: {
    ours: 'L’orthographe suit le dictionnaire ({{language}}) et la liste de mots de la rédaction.',
    browser:
      'Il n’y a pas de dictionnaire ici ({{language}}) ; votre navigateur vérifie l’orthographe.',
    lost: 'Le dictionnaire n’a pas pu être chargé ; votre navigateur vérifie l’orthographe.',
  },
  keysHint:
    '{{keys}} dans le texte montre ce qu’on peut faire d’une remarque, ou va à la suivante.',
  unignore_one: 'Montrer de nouveau {{count}} remarque ignorée',
  unignore_many: 'Montrer de nouveau {{count}} de remarques ignorées',
  unignore_other: 'Montrer de nouveau {{count}} remarques ignorées',
};
