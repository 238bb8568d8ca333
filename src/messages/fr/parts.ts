import type { parts as english } from '../en/parts.ts';
import type { Message } from '../message.ts';

export const parts = {
  // Parts that every screen is made of
  'ui.table.selectAll': 'Sélectionner toutes les lignes chargées',
  'ui.table.selectRow': ({ name }) => `Sélectionner ${name}`,
  'ui.columns': 'Colonnes',
  'ui.columns.all': 'Afficher toutes les colonnes',
  'ui.more': ({ names }) => `Et ${names}`,
  'ui.delta.same': 'aucun changement',
  'ui.delta.up': ({ amount }) => `en hausse de ${amount}`,
  'ui.delta.down': ({ amount }) => `en baisse de ${amount}`,
  'ui.clear': 'Effacer',
  'ui.close': 'Fermer',
  'ui.copy': 'Copier',
  'ui.copied': 'Copié',
  'ui.range': ({ from, to, total }, intl) => `${intl.number(Number(from))}–${intl.number(Number(to))} sur ${intl.number(Number(total))}`,
  'ui.range.atLeast': ({ from, to, total }, intl) =>
    `${intl.number(Number(from))}–${intl.number(Number(to))} sur au moins ${intl.number(Number(total))}`,
  'ui.range.many': ({ from, to }, intl) => `${intl.number(Number(from))}–${intl.number(Number(to))} parmi de nombreux éléments`,
  'ui.page.rows': 'Lignes',
  'ui.page.previous': 'Page précédente',
  'ui.page.next': 'Page suivante',
  'ui.options.none': 'Aucun résultat',
  'ui.toasts': 'Notifications',
  'ui.footnotes': 'Notes de bas de page',
  'ui.task.done': 'terminée',
  'ui.task.open': 'à faire',
  'ui.image.foreign': ({ address }) => `Image à l’adresse ${address}`,
  // Artifacts
  'artifacts.title': 'Artefacts',
  // Members
  'members.title': 'Membres',
  'members.tab.service-accounts': 'Comptes de service',
  // Models
  'models.title': 'Modèles',
  // The organization's own settings
  'settings.title': 'Paramètres',
  'reports.title': 'Utilisation',
  'repositories.title': 'Dépôts',
  // Roles
  'roles.title': 'Rôles',
  // Runs
  'runs.title': 'Exécutions',
  'templates.title': 'Templates',
  // Tenants
  'tenants.title': 'Tenants',
  'triggers.title': 'Déclencheurs',
} satisfies Record<keyof typeof english, Message>;
