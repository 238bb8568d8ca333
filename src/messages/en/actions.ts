import { counted, type Message } from '../message.ts';

export const actions = {
  'actions.undo': 'Undo',
  'actions.undone': 'Put back as it was',
  'actions.more': ({ name }) => `Actions for ${name}`,
  'ui.cancel': 'Cancel',
  // Before what cannot be undone
  'danger.foreseeing': 'Looking up what goes with it…',
  'danger.type': ({ name }) => `Type “${name}” to go on`,
  'danger.untyped': ({ name }) => `Type “${name}” first`,
  'danger.stopped': 'What is marked red stands in the way',
  // The same change to many rows
  'bulk.bar': 'Actions for the selected rows',
  'bulk.none': 'None of the selected rows can have this now',
  'bulk.progress': ({ count, total }, intl) => `${intl.number(Number(count))} of ${intl.number(Number(total))} done`,
  'bulk.ended': ({ count, total }, intl) => `${intl.number(Number(count))} of ${intl.number(Number(total))} done.`,
  'bulk.leaves': ({ count }, intl) => `${counted(intl, count, 'of them is', 'of them are')} left out:`,
  'bulk.rows': 'Result for each',
  'bulk.more': ({ count }, intl) => `and ${intl.number(Number(count))} more`,
  'bulk.done': 'Done',
  'bulk.stopped': 'Stopped before it was sent',
  'bulk.retry': ({ count }, intl) => `Try ${counted(intl, count, 'row', 'rows')} again`,
  // Small forms
  'form.required': 'This is needed.',
  'form.description': 'Description',
  'form.markdown': 'Markdown may be used.',
  'form.save': 'Save',
  'form.saved': ({ name }) => `${name} is saved`,
  'form.discard': 'Discard',
  'form.conflict': 'Yours is kept here: save over it, or cancel and look at theirs first.',
  'form.overwrite': 'Save over it',
  'column.actions': 'Actions',
  // A value that is shown once
  'secret.once': 'This is the only time it is shown. Store it now.',
  'secret.value': 'The secret',
  'secret.stored': 'I have stored it',
  'secret.done': 'Done',
  'secret.tickFirst': 'Tick first that you have stored it',
} satisfies Record<string, Message>;
