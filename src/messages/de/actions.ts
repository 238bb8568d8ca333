import { counted, type Message } from '../message.ts';
import type { actions as english } from '../en/actions.ts';

export const actions = {
  'actions.undo': 'Rückgängig',
  'actions.undone': 'Wiederhergestellt, wie es war',
  'actions.more': ({ name }) => `Aktionen für ${name}`,
  'ui.cancel': 'Abbrechen',
  'danger.foreseeing': 'Es wird nachgesehen, was mitgeht …',
  'danger.type': ({ name }) => `Geben Sie „${name}“ ein, um fortzufahren`,
  'danger.untyped': ({ name }) => `Geben Sie zuerst „${name}“ ein`,
  'danger.stopped': 'Was rot markiert ist, steht im Weg',
  'bulk.bar': 'Aktionen für die ausgewählten Zeilen',
  'bulk.none': 'Keine der ausgewählten Zeilen lässt das jetzt zu',
  'bulk.failed': 'Was fehlgeschlagen ist',
  'bulk.progress': ({ count, total }, intl) => `${intl.number(Number(count))} von ${intl.number(Number(total))} erledigt`,
  'bulk.ended': ({ count, total }, intl) =>
    `${intl.number(Number(count))} von ${intl.number(Number(total))} erledigt. Was fehlschlug, steht mit seinem Grund hier; ein neuer Versuch tut nichts zweimal.`,
  'bulk.retry': ({ count }, intl) => `${counted(intl, count, 'Zeile', 'Zeilen')} erneut versuchen`,
  'form.required': 'Das wird gebraucht.',
  'form.description': 'Beschreibung',
  'form.markdown': 'Markdown ist möglich.',
  'form.save': 'Speichern',
  'form.saved': ({ name }) => `${name} ist gespeichert`,
  'form.discard': 'Verwerfen',
  'form.conflict': 'Ihre Fassung steht noch hier: Speichern Sie darüber, oder brechen Sie ab und sehen Sie die andere erst an.',
  'form.overwrite': 'Darüber speichern',
  'column.actions': 'Aktionen',
} satisfies Record<keyof typeof english, Message>;
