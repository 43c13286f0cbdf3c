import type { proofing as english } from '../en/proofing.ts';
import type { Translated } from '../translated.ts';

export const proofing: Translated<typeof english> = {
  panel: 'Correcteur',
  panelFound: 'relevés : {{n}}',
  toCome: 'À compléter. Rien ne paraît tant que TK est là.',
  switch: 'Vérifier ce texte',
  about: 'À propos de « {{words}} »',
  weight: {
    spelling: 'Absent du dictionnaire',
    advice: 'Règle de la maison : conseil',
    warning: 'Règle de la maison : à changer',
    blocks: 'Règle de la maison : bloque la publication',
  },
  replaceWith: 'Remplacer par',
  looking: 'Recherche de mots proches…',
  noSpellings: 'Aucun mot proche dans le dictionnaire.',
  ignoreHere: 'Ignorer ici',
  ignoreWord: 'Ignorer dans cet article',
  addWord: 'Ajouter à la liste de mots de la rédaction',
  learnt: '« {{word}} » est maintenant dans la liste de mots de la rédaction.',
  turnOn: 'Passer le correcteur au fil de l’écriture',
  turnOff: 'Arrêter le correcteur',
  nextFinding: 'Remarque suivante du correcteur',
  isOff: 'Le correcteur est désactivé.',
  previous: 'Précédent',
  next: 'Suivant',
  count_one: '{{count}} remarque',
  count_many: '{{count}} de remarques',
  count_other: '{{count}} remarques',
  nothing: 'Rien à signaler',
  nothingHint: 'Ni l’orthographe ni les règles de la maison n’appellent de remarque.',
  nothingInStyle: 'Les règles de la maison n’appellent aucune remarque.',
  spelling: {
    ours: 'L’orthographe suit le dictionnaire ({{language}}) et la liste de mots de la rédaction.',
    browser:
      'Il n’y a pas de dictionnaire ici ({{language}}) ; votre navigateur vérifie l’orthographe.',
    lost: 'Le dictionnaire n’a pas pu être chargé ; votre navigateur vérifie l’orthographe.',
  },
  keysHint:
    '{{keys}} dans le texte montre ce qu’on peut faire d’une remarque, ou va à la suivante.',
  unignore_one: 'Montrer de nouveau {{count}} remarque ignorée',
  unignore_many: 'Montrer de nouveau {{count}} de remarques ignorées',
  unignore_other: 'Montrer de nouveau {{count}} remarques ignorées',
};
