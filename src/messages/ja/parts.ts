import type { parts as english } from '../en/parts.ts';
import type { Message } from '../message.ts';

export const parts = {
  // Parts that every screen is made of
  'ui.table.selectAll': '読み込み済みのすべての行を選択',
  'ui.table.selectRow': ({ name }) => `${name} を選択`,
  'ui.columns': '列',
  'ui.columns.all': 'すべての列を表示',
  'ui.more': ({ names }) => `他に ${names}`,
  'ui.delta.same': '変化なし',
  'ui.delta.up': ({ amount }) => `${amount} 増加`,
  'ui.delta.down': ({ amount }) => `${amount} 減少`,
  'ui.clear': 'クリア',
  'ui.close': '閉じる',
  'ui.copy': 'コピー',
  'ui.copied': 'コピーしました',
  'ui.range': ({ total, from, to }, intl) => `${intl.number(Number(total))} 件中 ${intl.number(Number(from))}–${intl.number(Number(to))}`,
  'ui.range.atLeast': ({ total, from, to }, intl) =>
    `${intl.number(Number(total))} 件以上中 ${intl.number(Number(from))}–${intl.number(Number(to))}`,
  'ui.range.many': ({ from, to }, intl) => `多数の中の ${intl.number(Number(from))}–${intl.number(Number(to))}`,
  'ui.page.rows': '行数',
  'ui.page.previous': '前のページ',
  'ui.page.next': '次のページ',
  'ui.options.none': '一致するものがありません',
  'ui.toasts': '通知',
  'ui.footnotes': '脚注',
  'ui.task.done': '完了',
  'ui.task.open': '未完了',
  'ui.image.foreign': ({ address }) => `${address} の画像`,
  // Artifacts
  'artifacts.title': 'アーティファクト',
  // Members
  'members.title': 'メンバー',
  'members.tab.service-accounts': 'サービスアカウント',
  // Models
  'models.title': 'モデル',
  // The organization's own settings
  'settings.title': '設定',
  'reports.title': '使用状況',
  'repositories.title': 'リポジトリ',
  // Roles
  'roles.title': 'ロール',
  // Runs
  'runs.title': '実行',
  'templates.title': 'テンプレート',
  // Tenants
  'tenants.title': 'テナント',
  'triggers.title': 'トリガー',
} satisfies Record<keyof typeof english, Message>;
