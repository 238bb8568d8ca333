import type { parts as english } from '../en/parts.ts';
import type { Message } from '../message.ts';

export const parts = {
  // Parts that every screen is made of
  'ui.table.selectAll': '选择所有已加载的行',
  'ui.table.selectRow': ({ name }) => `选择 ${name}`,
  'ui.columns': '列',
  'ui.columns.all': '显示所有列',
  'ui.more': ({ names }) => `以及 ${names}`,
  'ui.delta.same': '无变化',
  'ui.delta.up': ({ amount }) => `上升 ${amount}`,
  'ui.delta.down': ({ amount }) => `下降 ${amount}`,
  'ui.clear': '清除',
  'ui.close': '关闭',
  'ui.copy': '复制',
  'ui.copied': '已复制',
  'ui.range': ({ from, to, total }, intl) =>
    `第 ${intl.number(Number(from))}–${intl.number(Number(to))} 项，共 ${intl.number(Number(total))} 项`,
  'ui.range.atLeast': ({ from, to, total }, intl) =>
    `第 ${intl.number(Number(from))}–${intl.number(Number(to))} 项，共至少 ${intl.number(Number(total))} 项`,
  'ui.range.many': ({ from, to }, intl) => `第 ${intl.number(Number(from))}–${intl.number(Number(to))} 项，共多项`,
  'ui.page.rows': '行数',
  'ui.page.previous': '上一页',
  'ui.page.next': '下一页',
  'ui.options.none': '没有匹配项',
  'ui.toasts': '通知',
  'ui.footnotes': '脚注',
  'ui.task.done': '已完成',
  'ui.task.open': '未完成',
  'ui.image.foreign': ({ address }) => `位于 ${address} 的图像`,
  // Artifacts
  'artifacts.title': '工件',
  // Members
  'members.title': '成员',
  'members.tab.service-accounts': '服务账号',
  // Models
  'models.title': '模型',
  // The organization's own settings
  'settings.title': '设置',
  'reports.title': '用量',
  'repositories.title': '仓库',
  // Roles
  'roles.title': '角色',
  // Runs
  'runs.title': '运行',
  'templates.title': '模板',
  // Tenants
  'tenants.title': '租户',
  'triggers.title': '触发器',
} satisfies Record<keyof typeof english, Message>;
