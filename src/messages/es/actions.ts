import type { actions as english } from '../en/actions.ts';
import { counted, type Message } from '../message.ts';

export const actions = {
  'actions.undo': 'Deshacer',
  'actions.undone': 'Se ha restablecido el estado anterior',
  'actions.more': ({ name }) => `Acciones para ${name}`,
  'ui.cancel': 'Cancelar',
  // Before what cannot be undone
  'danger.foreseeing': 'Buscando qué se ve afectado…',
  'danger.type': ({ name }) => `Escriba «${name}» para continuar`,
  'danger.untyped': ({ name }) => `Escriba primero «${name}»`,
  'danger.stopped': 'Lo marcado en rojo lo impide',
  // The same change to many rows
  'bulk.bar': 'Acciones para las filas seleccionadas',
  'bulk.none': 'Ninguna de las filas seleccionadas admite esto ahora',
  'bulk.progress': ({ count, total }, intl) => `${intl.number(Number(count))} de ${intl.number(Number(total))} completados`,
  'bulk.ended': ({ count, total }, intl) => `${intl.number(Number(count))} de ${intl.number(Number(total))} completados.`,
  'bulk.leaves': ({ count }, intl) => `${counted(intl, count, 'de ellos se omite', 'de ellos se omiten')}:`,
  'bulk.rows': 'Resultado de cada uno',
  'bulk.more': ({ count }, intl) => `y ${intl.number(Number(count))} más`,
  'bulk.done': 'Listo',
  'bulk.stopped': 'Detenido antes de enviarse',
  'bulk.retry': ({ count }, intl) => `Reintentar ${counted(intl, count, 'fila', 'filas')}`,
  // Small forms
  'form.required': 'Este campo es obligatorio.',
  'form.description': 'Descripción',
  'form.markdown': 'Se puede usar Markdown.',
  'form.save': 'Guardar',
  'form.saved': ({ name }) => `${name} se ha guardado`,
  'form.discard': 'Descartar',
  'form.conflict': 'Su versión se conserva aquí: sobrescriba la otra, o cancele y consúltela primero.',
  'form.overwrite': 'Sobrescribir',
  'column.actions': 'Acciones',
  // A value that is shown once
  'secret.once': 'Solo se muestra esta vez. Guárdelo ahora.',
  'secret.value': 'El secreto',
  'secret.stored': 'Lo he guardado',
  'secret.done': 'Listo',
  'secret.tickFirst': 'Marque primero que lo ha guardado',
} satisfies Record<keyof typeof english, Message>;
