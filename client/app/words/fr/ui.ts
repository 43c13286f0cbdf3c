import type { ui as english } from '../en/ui.ts';
import type { Translated } from '../translated.ts';

export const ui: Translated<typeof english> = {
  stage: { drafting: 'Rédaction', 'in-review': 'En relecture', returned: 'Renvoyé' },
  noHeadline: 'Pas encore de titre',
  priority: {
    label: 'Priorité',
    hint: 'Pour le service seulement : les fiches du tableau se rangent dans cet ordre, puis par échéance.',
    none: 'Aucune',
    raised: 'Relevée',
    high: 'Haute',
    top: 'Maximale',
  },
  update: {
    drafting: 'Mise à jour en cours',
    'in-review': 'Mise à jour en relecture',
    returned: 'Mise à jour renvoyée',
  },
  standing: {
    live: 'En ligne',
    withdrawn: 'Retiré',
    killed: 'Annulé',
    merged: 'Fusionné',
    spiked: 'Écarté',
    embargoed: 'Sous embargo',
  },
  form: { full: 'Article complet', flash: 'Flash', developing: 'En développement' },
  formFilter: { label: 'Forme', any: 'Toutes les formes' },
  kind: {
    initial: 'Première publication',
    update: 'Mise à jour',
    correction: 'Rectificatif',
    clarification: 'Précision',
    refile: 'Nouvel envoi',
    withdrawal: 'Retrait',
    kill: 'Annulation',
  },
  ability: {
    asking: 'Vérification de vos droits…',
    refused: 'Vous ne pouvez pas faire cela maintenant.',
  },
  problem: {
    title: 'Cela n’a pas fonctionné',
    retry: 'Réessayer',
    copy: 'Copier les détails',
  },
  confirm: { type: 'Tapez « {{words}} » pour confirmer' },
  // Not “Annuler”: that is what is done to a story that is killed.
  cancel: 'Retour',
  close: 'Fermer',
  copy: 'Copier',
  copied: 'Copié',
  loading: 'Chargement…',
  shortcuts: {
    title: 'Raccourcis clavier',
    on: 'Utiliser les raccourcis à une touche',
    here: 'Sur cet écran',
    anywhere: 'Partout',
  },
};
