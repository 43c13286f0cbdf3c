import type { GuestWords } from '../guest-says.ts';

export const fr: GuestWords = {
  language: 'Français',
  forReader: 'Pour {name} uniquement',
  until: 'Ouvert jusqu’au {until}, ou jusqu’à ce que le texte change.',
  shown: 'Affiché le {at} par le lien {link}.',
  notPublished:
    'Non publié. Ne le copiez pas et ne le transmettez pas : chaque copie porte votre nom.',
  askedBy: '{by} vous demande de lire ce texte.',
  purpose: 'Objet : {purpose}',
  note: 'Note aux lecteurs',
  captions: 'Images et légendes',
  altText: 'Description : {text}',
  credits: 'Crédits',
  comments: 'Vos commentaires',
  noComments: 'Vous n’avez encore rien dit.',
  about: 'Quels mots ? (si ce n’est qu’une partie)',
  comment: 'Commentaire',
  commentHint: 'La rédaction le lit à côté du texte. Il ne peut plus être modifié ensuite.',
  send: 'Envoyer le commentaire',
  sent: 'Votre commentaire est à la rédaction.',
  sign: {
    legal: 'Signer : rien en droit ne s’oppose à ce texte',
    photo: 'Signer : ces images et légendes peuvent être utilisées',
    language: 'Signer : cette traduction dit ce que dit l’original',
  },
  signLead: 'Votre signature vaut pour exactement ce texte. Si un mot en change, elle est nulle.',
  signed: 'Vous avez signé sous le nom de {name} le {at}.',
  readingOnly: 'On vous a demandé de lire ce texte, non de le signer.',
  noMail: 'Signer n’est pas possible en ce moment : cette rédaction ne peut pas envoyer le code.',
  codeLead:
    'Pour signer, il vous faut un code de six chiffres, envoyé à l’adresse que la rédaction a de vous.',
  askCode: 'M’envoyer un code',
  askAnother: 'M’envoyer un autre code',
  codeSent: 'Un code part vers votre boîte. Il vaut dix minutes, sur cette page.',
  yourName: 'Votre nom complet',
  reason: 'Pourquoi, ou à quelle condition',
  code: 'Code reçu par courrier',
  codeHint: 'Six chiffres ; cinq essais.',
  confirmSign: 'Signer ce texte',
  gone: 'Il n’y a rien ici',
  goneLead:
    'Ce lien est incomplet, a expiré ou a été repris ; ou vous l’avez ouvert il y a quelques heures. Rouvrez-le depuis votre courrier, ou demandez à qui vous l’a envoyé.',
  moved: 'Le texte a changé',
  movedLead:
    'Il a été modifié après ce lien et n’est donc plus affiché. La rédaction peut vous envoyer un nouveau lien.',
  opening: 'Ouverture du texte',
  openLead: 'Si rien ne se passe, collez ici le lien entier.',
  key: 'Lien',
  open: 'Ouvrir',
  tooOften: 'C’était trop souvent. Attendez quelques minutes et réessayez.',
  problems: {
    'code-wrong':
      'Ce n’est pas le code qui vous a été envoyé. Regardez bien, ou demandez-en un autre.',
    'code-dead':
      'Ce code a servi, est trop ancien ou a été essayé trop souvent. Demandez-en un autre.',
    'codes-spent':
      'Plus aucun code n’est envoyé pour ce lien. Demandez un nouveau lien à la rédaction.',
    'mail-not-taken': 'Le courrier n’a pas pu partir. Réessayez dans une minute.',
    'already-signed': 'Vous avez déjà signé exactement ce texte.',
    'step-before-missing': 'Les gens de la rédaction signent d’abord. Revenez plus tard.',
    'right-missing': 'Ce lien ne permet pas de signer.',
    'mail-missing': 'Cette rédaction ne peut pas envoyer de courrier en ce moment.',
    'text-not-storable': 'Le texte contient des caractères qui ne peuvent être conservés.',
    'too-many-comments': 'Il y a trop de commentaires sur ce lien.',
    'too-often':
      'Trop d’essais. Attendez quelques minutes ; ce que vous avez écrit est toujours là.',
    'form-not-filled': 'Il manque quelque chose, ou c’est trop long. Voyez les champs.',
  },
};
