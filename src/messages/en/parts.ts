import type { Message } from '../message.ts';

export const parts = {
  // Parts that every screen is made of
  'ui.table.selectAll': 'Select all rows that are loaded',
  'ui.table.selectRow': ({ name }) => `Select ${name}`,
  'ui.columns': 'Columns',
  'ui.columns.all': 'Show all columns',
  'ui.more': ({ names }) => `And ${names}`,
  'ui.delta.same': 'no change',
  'ui.delta.up': ({ amount }) => `up by ${amount}`,
  'ui.delta.down': ({ amount }) => `down by ${amount}`,
  'ui.clear': 'Clear',
  'ui.close': 'Close',
  'ui.copy': 'Copy',
  'ui.copied': 'Copied',
  'ui.range': ({ from, to, total }, intl) => `${intl.number(Number(from))}–${intl.number(Number(to))} of ${intl.number(Number(total))}`,
  'ui.range.atLeast': ({ from, to, total }, intl) =>
    `${intl.number(Number(from))}–${intl.number(Number(to))} of at least ${intl.number(Number(total))}`,
  'ui.range.many': ({ from, to }, intl) => `${intl.number(Number(from))}–${intl.number(Number(to))} of many`,
  'ui.page.rows': 'Rows',
  'ui.page.previous': 'Previous page',
  'ui.page.next': 'Next page',
  'ui.options.none': 'Nothing matches',
  'ui.toasts': 'Notes',
  'ui.footnotes': 'Footnotes',
  'ui.task.done': 'done',
  'ui.task.open': 'open',
  'ui.image.foreign': ({ address }) => `Image at ${address}`,
  // Artifacts
  'artifacts.title': 'Artifacts',
  // Members
  'members.title': 'Members',
  'members.tab.service-accounts': 'Service accounts',
  // Models
  'models.title': 'Models',
  // The organization's own settings
  'settings.title': 'Settings',
  'reports.title': 'Usage',
  'repositories.title': 'Repositories',
  // Roles
  'roles.title': 'Roles',
  // Runs
  'runs.title': 'Runs',
  'templates.title': 'Templates',
  // Tenants
  'tenants.title': 'Tenants',
  'triggers.title': 'Triggers',
} satisfies Record<string, Message>;
