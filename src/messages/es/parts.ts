import type { parts as english } from '../en/parts.ts';
import type { Message } from '../message.ts';

export const parts = {
  // Parts that every screen is made of
  'ui.table.selectAll': 'Seleccionar todas las filas cargadas',
  'ui.table.selectRow': ({ name }) => `Seleccionar ${name}`,
  'ui.columns': 'Columnas',
  'ui.columns.all': 'Mostrar todas las columnas',
  'ui.more': ({ names }) => `Y ${names}`,
  'ui.delta.same': 'sin cambios',
  'ui.delta.up': ({ amount }) => `aumenta en ${amount}`,
  'ui.delta.down': ({ amount }) => `disminuye en ${amount}`,
  'ui.clear': 'Borrar',
  'ui.close': 'Cerrar',
  'ui.copy': 'Copiar',
  'ui.copied': 'Copiado',
  'ui.range': ({ from, to, total }, intl) => `${intl.number(Number(from))}–${intl.number(Number(to))} de ${intl.number(Number(total))}`,
  'ui.range.atLeast': ({ from, to, total }, intl) =>
    `${intl.number(Number(from))}–${intl.number(Number(to))} de al menos ${intl.number(Number(total))}`,
  'ui.range.many': ({ from, to }, intl) => `${intl.number(Number(from))}–${intl.number(Number(to))} de muchos`,
  'ui.page.rows': 'Filas',
  'ui.page.previous': 'Página anterior',
  'ui.page.next': 'Página siguiente',
  'ui.options.none': 'No hay coincidencias',
  'ui.toasts': 'Notificaciones',
  'ui.footnotes': 'Notas al pie',
  'ui.task.done': 'hecha',
  'ui.task.open': 'pendiente',
  'ui.image.foreign': ({ address }) => `Imagen en ${address}`,
  // Artifacts
  'artifacts.title': 'Artefactos',
  // Members
  'members.title': 'Miembros',
  'members.tab.service-accounts': 'Cuentas de servicio',
  // Models
  'models.title': 'Modelos',
  // The organization's own settings
  'settings.title': 'Configuración',
  'reports.title': 'Uso',
  'repositories.title': 'Repositorios',
  // Roles
  'roles.title': 'Roles',
  // Runs
  'runs.title': 'Ejecuciones',
  'templates.title': 'Plantillas',
  // Tenants
  'tenants.title': 'Tenants',
  'triggers.title': 'Disparadores',
} satisfies Record<keyof typeof english, Message>;
