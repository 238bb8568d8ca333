import type { actions as english } from '../en/actions.ts';
import { counted, type Message } from '../message.ts';

export const actions = {
  'actions.undo': 'Annuler',
  'actions.undone': 'L’état précédent est rétabli',
  'actions.more': ({ name }) => `Actions pour ${name}`,
  'ui.cancel': 'Annuler',
  // Before what cannot be undone
  'danger.foreseeing': 'Recherche des éléments liés…',
  'danger.type': ({ name }) => `Saisissez «\u00a0${name}\u00a0» pour continuer`,
  'danger.untyped': ({ name }) => `Saisissez d’abord «\u00a0${name}\u00a0»`,
  'danger.stopped': 'Les éléments marqués en rouge l’empêchent',
  // The same change to many rows
  'bulk.bar': 'Actions pour les lignes sélectionnées',
  'bulk.none': 'Aucune des lignes sélectionnées ne permet cette action maintenant',
  'bulk.progress': ({ count, total }, intl) => `${intl.number(Number(count))} sur ${intl.number(Number(total))} terminés`,
  'bulk.ended': ({ count, total }, intl) => `${intl.number(Number(count))} sur ${intl.number(Number(total))} terminés.`,
  'bulk.leaves': ({ count }, intl) => `${counted(intl, count, 'élément ignoré', 'éléments ignorés')}\u00a0:`,
  'bulk.rows': 'Résultat pour chaque élément',
  'bulk.more': ({ count }, intl) => `et ${intl.number(Number(count))} de plus`,
  'bulk.done': 'Terminé',
  'bulk.stopped': 'Arrêté avant l’envoi',
  'bulk.retry': ({ count }, intl) => `Réessayer pour ${counted(intl, count, 'ligne', 'lignes')}`,
  // Small forms
  'form.required': 'Ce champ est obligatoire.',
  'form.description': 'Description',
  'form.markdown': 'Markdown est accepté.',
  'form.save': 'Enregistrer',
  'form.saved': ({ name }) => `${name}\u00a0: enregistré`,
  'form.discard': 'Abandonner',
  'form.conflict': 'Votre version est conservée ici\u00a0: écrasez l’autre, ou annulez pour la consulter d’abord.',
  'form.overwrite': 'Écraser',
  'column.actions': 'Actions',
  // A value that is shown once
  'secret.once': 'C’est la seule fois que cette valeur est affichée. Conservez-la maintenant.',
  'secret.value': 'Le secret',
  'secret.stored': 'Je l’ai conservé',
  'secret.done': 'Terminé',
  'secret.tickFirst': 'Cochez d’abord que vous l’avez conservé',
} satisfies Record<keyof typeof english, Message>;
