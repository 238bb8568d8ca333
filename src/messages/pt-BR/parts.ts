import type { parts as english } from '../en/parts.ts';
import type { Message } from '../message.ts';

export const parts = {
  // Parts that every screen is made of
  'ui.table.selectAll': 'Selecionar todas as linhas carregadas',
  'ui.table.selectRow': ({ name }) => `Selecionar ${name}`,
  'ui.columns': 'Colunas',
  'ui.columns.all': 'Mostrar todas as colunas',
  'ui.more': ({ names }) => `E ${names}`,
  'ui.delta.same': 'sem alteração',
  'ui.delta.up': ({ amount }) => `aumento de ${amount}`,
  'ui.delta.down': ({ amount }) => `queda de ${amount}`,
  'ui.clear': 'Limpar',
  'ui.close': 'Fechar',
  'ui.copy': 'Copiar',
  'ui.copied': 'Copiado',
  'ui.range': ({ from, to, total }, intl) => `${intl.number(Number(from))}–${intl.number(Number(to))} de ${intl.number(Number(total))}`,
  'ui.range.atLeast': ({ from, to, total }, intl) =>
    `${intl.number(Number(from))}–${intl.number(Number(to))} de pelo menos ${intl.number(Number(total))}`,
  'ui.range.many': ({ from, to }, intl) => `${intl.number(Number(from))}–${intl.number(Number(to))} de muitos`,
  'ui.page.rows': 'Linhas',
  'ui.page.previous': 'Página anterior',
  'ui.page.next': 'Próxima página',
  'ui.options.none': 'Nenhum resultado',
  'ui.toasts': 'Notificações',
  'ui.footnotes': 'Notas de rodapé',
  'ui.task.done': 'concluída',
  'ui.task.open': 'em aberto',
  'ui.image.foreign': ({ address }) => `Imagem em ${address}`,
  // Artifacts
  'artifacts.title': 'Artefatos',
  // Members
  'members.title': 'Membros',
  'members.tab.service-accounts': 'Contas de serviço',
  // Models
  'models.title': 'Modelos',
  // The organization's own settings
  'settings.title': 'Configurações',
  'reports.title': 'Uso',
  'repositories.title': 'Repositórios',
  // Roles
  'roles.title': 'Papéis',
  // Runs
  'runs.title': 'Execuções',
  'templates.title': 'Templates',
  // Tenants
  'tenants.title': 'Tenants',
  'triggers.title': 'Gatilhos',
} satisfies Record<keyof typeof english, Message>;
