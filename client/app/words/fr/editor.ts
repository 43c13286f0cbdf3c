import type { editor as english } from '../en/editor.ts';
import type { Translated } from '../translated.ts';

export const editor: Translated<typeof english> = {
  toolbar: 'Mise en forme',
  selectionToolbar: 'Mise en forme de la sélection',
  block: 'Genre de bloc',
  otherBlock: 'Autre bloc',
  paragraph: 'Paragraphe',
  subhead: 'Intertitre',
  pullQuote: 'Exergue',
  attribution: 'Qui le dit',
  language: 'Langue des mots choisis',
  languageHint:
    'Dites que des mots sont dans une autre langue : ils seront lus et corrigés comme tels',
  articleLanguage: 'Langue de l’article',
  deed: {
    bold: 'Gras',
    italic: 'Italique',
    link: 'Lien',
    undo: 'Annuler',
    redo: 'Rétablir',
    paragraph: 'Paragraphe',
    subhead: 'Intertitre',
    pullQuote: 'Exergue',
    blockQuote: 'Citation',
    bulletList: 'Liste à puces',
    orderedList: 'Liste numérotée',
    indent: 'Augmenter le retrait',
    outdent: 'Diminuer le retrait',
    factBox: 'Encadré',
    sectionBreak: 'Coupure',
    moveUp: 'Monter le bloc',
    moveDown: 'Descendre le bloc',
  },
  link: {
    address: 'Adresse du lien',
    apply: 'Lier',
    remove: 'Retirer le lien',
    change: 'Changer',
    refused:
      'Un lien demande une adresse web, une adresse électronique, un numéro de téléphone ou un chemin de ce site.',
  },
  leaf: {
    image: 'Image',
    embed: 'Contenu intégré',
    readMore: 'À lire aussi',
    altMissing: 'Pas encore de texte pour qui ne voit pas l’image',
  },
  words_one: '{{count}} mot',
  words_many: '{{count}} de mots',
  words_other: '{{count}} mots',
};
