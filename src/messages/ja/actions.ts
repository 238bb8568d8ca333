import type { actions as english } from '../en/actions.ts';
import type { Message } from '../message.ts';

export const actions = {
  'actions.undo': '元に戻す',
  'actions.undone': '元の状態に戻しました',
  'actions.more': ({ name }) => `${name} の操作`,
  'ui.cancel': 'キャンセル',
  // Before what cannot be undone
  'danger.foreseeing': '影響範囲を確認しています…',
  'danger.type': ({ name }) => `続行するには「${name}」と入力してください`,
  'danger.untyped': ({ name }) => `先に「${name}」と入力してください`,
  'danger.stopped': '赤で示した項目があるため実行できません',
  // The same change to many rows
  'bulk.bar': '選択した行の操作',
  'bulk.none': '選択した行に、今この操作を行えるものはありません',
  'bulk.progress': ({ total, count }, intl) => `${intl.number(Number(total))} 件中 ${intl.number(Number(count))} 件完了`,
  'bulk.ended': ({ total, count }, intl) => `${intl.number(Number(total))} 件中 ${intl.number(Number(count))} 件完了。`,
  'bulk.leaves': ({ count }, intl) => `${intl.number(Number(count))} 件を除外:`,
  'bulk.rows': '各項目の結果',
  'bulk.more': ({ count }, intl) => `他 ${intl.number(Number(count))} 件`,
  'bulk.done': '完了',
  'bulk.stopped': '送信前に停止',
  'bulk.retry': ({ count }, intl) => `${intl.number(Number(count))} 行を再試行`,
  // Small forms
  'form.required': '必須です。',
  'form.description': '説明',
  'form.markdown': 'Markdown を使用できます。',
  'form.save': '保存',
  'form.saved': ({ name }) => `${name} を保存しました`,
  'form.discard': '破棄',
  'form.conflict': '自分の変更はここに保持されています。上書き保存するか、キャンセルして相手の変更を確認してください。',
  'form.overwrite': '上書き保存',
  'column.actions': '操作',
  // A value that is shown once
  'secret.once': '表示されるのは今回だけです。今すぐ保管してください。',
  'secret.value': 'シークレット',
  'secret.stored': '保管しました',
  'secret.done': '完了',
  'secret.tickFirst': '先に、保管したことを確認するチェックを入れてください',
} satisfies Record<keyof typeof english, Message>;
