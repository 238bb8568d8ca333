import type { actions as english } from '../en/actions.ts';
import type { Message } from '../message.ts';

export const actions = {
  'actions.undo': '撤销',
  'actions.undone': '已恢复原状',
  'actions.more': ({ name }) => `${name} 的操作`,
  'ui.cancel': '取消',
  // Before what cannot be undone
  'danger.foreseeing': '正在查找受影响的内容…',
  'danger.type': ({ name }) => `输入“${name}”以继续`,
  'danger.untyped': ({ name }) => `请先输入“${name}”`,
  'danger.stopped': '标红的内容阻止了此操作',
  // The same change to many rows
  'bulk.bar': '所选行的操作',
  'bulk.none': '所选行当前均无法执行此操作',
  'bulk.progress': ({ count, total }, intl) => `已完成 ${intl.number(Number(count))} 项，共 ${intl.number(Number(total))} 项`,
  'bulk.ended': ({ count, total }, intl) => `已完成 ${intl.number(Number(count))} 项，共 ${intl.number(Number(total))} 项。`,
  'bulk.leaves': ({ count }, intl) => `其中 ${intl.number(Number(count))} 项已略过：`,
  'bulk.rows': '各项结果',
  'bulk.more': ({ count }, intl) => `以及另外 ${intl.number(Number(count))} 项`,
  'bulk.done': '完成',
  'bulk.stopped': '发送前已停止',
  'bulk.retry': ({ count }, intl) => `重试 ${intl.number(Number(count))} 行`,
  // Small forms
  'form.required': '此项为必填项。',
  'form.description': '说明',
  'form.markdown': '可以使用 Markdown。',
  'form.save': '保存',
  'form.saved': ({ name }) => `${name} 已保存`,
  'form.discard': '放弃',
  'form.conflict': '您的版本保留在此处：您可以覆盖保存，或取消并先查看对方的版本。',
  'form.overwrite': '覆盖保存',
  'column.actions': '操作',
  // A value that is shown once
  'secret.once': '仅此一次显示。请立即妥善保存。',
  'secret.value': '密钥内容',
  'secret.stored': '我已保存',
  'secret.done': '完成',
  'secret.tickFirst': '请先勾选您已保存',
} satisfies Record<keyof typeof english, Message>;
