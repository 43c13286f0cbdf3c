import type { deadlines as english } from '../en/deadlines.ts';
import type { Translated } from '../translated.ts';

/** French words of how soon a desk wants things done. */
export const deadlines: Translated<typeof english> = {
  panelTitle: '{{desk}} : dans quels délais',
  lead: 'Chaque tâche a son délai. Ce qui est en retard passe au rouge pour tous, et le chef du service reçoit une alarme, une seule.',
  loading: 'Lecture des délais…',
  does: {
    sign: 'De la remise d’un article jusqu’à ce qu’il ait tous ses visas.',
    'answer-return': 'Du renvoi d’un article à son auteur jusqu’à sa nouvelle remise.',
    translate: 'De la mise en ligne de la source jusqu’à celle de la traduction.',
    retranslate:
      'Du moment où la source en ligne dit autre chose jusqu’à ce que la traduction le dise aussi.',
    correct:
      'Du moment où quelqu’un constate qu’un article doit changer, avant ou après sa mise en ligne, jusqu’à ce que ce soit fait.',
    'confirm-kill': 'De l’annulation jusqu’à sa confirmation par une deuxième personne.',
    'follow-flash': 'De la sortie d’un flash jusqu’à celle de son texte.',
    'still-developing':
      'De la dernière publication d’un sujet en développement jusqu’à la suivante, ou jusqu’à ce qu’il soit clos.',
  },
  glass:
    'Une deuxième personne relit ce qui est sorti sans visas dans un délai de {{time}} ; cela se règle avec le service, sous Personnes et services.',
  amount: '{{name}} : combien de temps',
  unit: '{{name}} : minutes, heures ou jours',
  units: { minutes: 'minutes', hours: 'heures', days: 'jours' },
  in: {
    minutes_one: '{{count}} minute',
    minutes_many: '{{count}} minutes',
    minutes_other: '{{count}} minutes',
    hours_one: '{{count}} heure',
    hours_many: '{{count}} heures',
    hours_other: '{{count}} heures',
    days_one: '{{count}} jour',
    days_many: '{{count}} jours',
    days_other: '{{count}} jours',
  },
  house: '{{time}}, comme pour toute la maison',
  houseOtherwise: 'Vide : {{told}}',
  bad: 'Des minutes entières, de cinq minutes à sept jours.',
  readOnly: 'Le chef du service et les administrateurs fixent ces délais.',
  save: 'Enregistrer les délais de {{desk}}',
  discard: 'Abandonner mes changements',
  saved: 'Enregistré. Les tâches ouvertes ont leurs nouveaux délais.',
  stale: {
    title: 'Quelqu’un d’autre a changé ces délais',
    body: 'Lisez ce qui vaut maintenant ; vos changements ici seront remplacés.',
    reload: 'Les relire',
  },
};
