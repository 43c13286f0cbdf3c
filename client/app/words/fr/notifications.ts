import type { notifications as english } from '../en/notifications.ts';
import type { Translated } from '../translated.ts';

export const notifications: Translated<typeof english> = {
  title: 'Notifications',
  none: 'Rien pour l’instant. Vous saurez ici qui vous appelle dans un commentaire et qui vous répond.',
  readAll: 'Tout marquer comme lu',
  more: 'Montrer les précédentes',
  new: 'Nouveau',
  kind: {
    mentioned: 'vous appelle dans un commentaire sur',
    replied: 'a répondu dans l’un de vos fils sur',
    resolved: 'a résolu votre commentaire sur',
    reopened: 'a rouvert votre commentaire sur',
  },
};
