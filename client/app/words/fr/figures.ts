import type { figures as english } from '../en/figures.ts';
import type { Translated } from '../translated.ts';

export const figures: Translated<typeof english> = {
  title: 'Chiffres',
  lead: 'Tirés de ce qui s’est passé ; personne ne les tient à la main.',
  period: 'Période',
  days_one: 'Le dernier jour',
  days_other: 'Les {{count}} derniers jours',
  desk: 'Service',
  allDesks: 'Tous les services',
  none: 'Rien sur cette période.',
  flat: 'Toutes les valeurs sont 0 : les barres restent sur la ligne de base.',
  signOff: {
    title: 'De la remise au visa de la rédaction',
    lead: 'Par jour de remise, en minutes.',
  },
  filedToLive: {
    title: 'De la première remise aux lecteurs',
    lead: 'Par jour de première publication, en minutes.',
  },
  corrections: {
    title: 'Rectificatifs par service',
    lead: 'Combien chaque service a publié, et combien de ces publications étaient des rectificatifs.',
  },
  schedules: {
    title: 'Programmations',
    lead: 'Ce qu’elles sont devenues, par jour d’exécution.',
  },
  day: 'Jour',
  count: 'Articles',
  median: 'La moitié en',
  slow: 'Neuf sur dix en',
  published: 'Publications',
  correctionCount: 'Rectificatifs',
  share: 'Part',
  onTime: 'À l’heure',
  late: 'En retard',
  failed: 'Échouées',
  range: 'du {{from}} au {{until}}, {{zone}}',
  minutes: '{{n}} min',
  table: 'Les mêmes chiffres en tableau',
};
