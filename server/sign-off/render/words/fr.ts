import type { GuestWords } from '../guest-says.ts';

export const fr: GuestWords = {
  language: 'Français',
  forReader: 'Pour {name} uniquement',
  until: 'Valable jusqu’au {until}, ou jusqu’à ce que le texte change.',
  shown: 'Affiché le {at} par le lien {link}.',
  notPublished:
    'Non publié. Ne le copiez pas et ne le transmettez pas : chaque copie porte votre nom.',
  askedBy: '{by} vous demande de lire ce texte.',
  purpose: 'Objet : {purpose}',
  note: 'Note aux lecteurs',
  captions: 'Images et légendes',
  altText: 'Description : {text}',
  credits: 'Crédits',
  comments: 'Vos commentaires',
  noComments: 'Vous n’avez encore rien commenté.',
  about: 'Sur quels mots ? (si ce n’est qu’une partie)',
  comment: 'Commentaire',
  commentHint: 'La rédaction le lit à côté du texte. Il ne peut plus être modifié ensuite.',
  send: 'Envoyer le commentaire',
  sent: 'Votre commentaire est parvenu à la rédaction.',
  sign: {
    legal: 'Viser : rien en droit ne s’oppose à ce texte',
    photo: 'Viser : ces images et légendes peuvent être utilisées',
    language: 'Viser : cette traduction dit ce que dit l’original',
  },
  signLead:
    'Votre visa, donné sous votre nom, vaut pour exactement ce texte. Si un mot en change, il ne vaut plus.',
  signed: 'Vous avez visé ce texte sous le nom de {name} le {at}.',
  readingOnly: 'On vous a demandé de lire ce texte, non de le viser.',
  noMail:
    'Vous ne pouvez pas viser ce texte en ce moment : cette rédaction ne peut pas envoyer le code.',
  codeLead:
    'Pour viser ce texte, il vous faut un code de six chiffres, envoyé à l’adresse que la rédaction a de vous.',
  askCode: 'M’envoyer un code',
  askAnother: 'M’envoyer un autre code',
  codeSent: 'Un code part vers votre messagerie. Il vaut dix minutes, sur cette page.',
  yourName: 'Votre nom complet',
  reason: 'Pourquoi, ou à quelle condition',
  code: 'Code reçu par courriel',
  codeHint: 'Six chiffres ; cinq essais.',
  confirmSign: 'Viser ce texte',
  gone: 'Il n’y a rien ici',
  goneLead:
    'Ce lien est incomplet, a expiré ou a été révoqué ; ou vous l’avez ouvert il y a quelques heures. Rouvrez-le depuis le courriel reçu, ou adressez-vous à la personne qui vous l’a envoyé.',
  moved: 'Le texte a changé',
  movedLead:
    'Il a été modifié depuis, et ce lien ne vaut plus. La rédaction peut vous envoyer un nouveau lien.',
  opening: 'Ouverture du texte',
  openLead: 'Si rien ne se passe, collez ici le lien entier.',
  key: 'Lien',
  open: 'Ouvrir',
  tooOften: 'Trop de demandes. Attendez quelques minutes et réessayez.',
  problems: {
    'code-wrong':
      'Ce n’est pas le code qui vous a été envoyé. Vérifiez-le, ou demandez-en un autre.',
    'code-dead':
      'Ce code a servi, est trop ancien ou a été essayé trop souvent. Demandez-en un autre.',
    'codes-spent':
      'Plus aucun code n’est envoyé pour ce lien. Demandez un nouveau lien à la rédaction.',
    'mail-not-taken': 'Le courriel n’a pas pu partir. Réessayez dans une minute.',
    'already-signed': 'Vous avez déjà visé exactement ce texte.',
    'step-before-missing': 'La rédaction doit viser d’abord. Revenez plus tard.',
    'right-missing': 'Ce lien ne permet pas de viser.',
    'mail-missing': 'Cette rédaction ne peut pas envoyer de courriel en ce moment.',
    'text-not-storable': 'Le texte contient des caractères qui ne peuvent être conservés.',
    'too-many-comments': 'Il y a trop de commentaires sur ce lien.',
    'too-often':
      'Trop d’essais. Attendez quelques minutes ; ce que vous avez écrit est toujours là.',
    'form-not-filled': 'Il manque quelque chose, ou c’est trop long. Voyez les champs.',
  },
};
