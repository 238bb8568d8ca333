import type { actions as english } from '../en/actions.ts';
import { counted, type Message } from '../message.ts';

export const actions = {
  'actions.undo': 'Desfazer',
  'actions.undone': 'Voltou a ser como era',
  'actions.more': ({ name }) => `Ações para ${name}`,
  'ui.cancel': 'Cancelar',
  // Before what cannot be undone
  'danger.foreseeing': 'Verificando o que é afetado…',
  'danger.type': ({ name }) => `Digite “${name}” para continuar`,
  'danger.untyped': ({ name }) => `Digite “${name}” primeiro`,
  'danger.stopped': 'O que está marcado em vermelho impede a ação',
  // The same change to many rows
  'bulk.bar': 'Ações para as linhas selecionadas',
  'bulk.none': 'Nenhuma das linhas selecionadas permite isto agora',
  'bulk.progress': ({ count, total }, intl) => `${intl.number(Number(count))} de ${intl.number(Number(total))} concluídos`,
  'bulk.ended': ({ count, total }, intl) => `${intl.number(Number(count))} de ${intl.number(Number(total))} concluídos.`,
  'bulk.leaves': ({ count }, intl) => `${counted(intl, count, 'deles ficou', 'deles ficaram')} de fora:`,
  'bulk.rows': 'Resultado de cada um',
  'bulk.more': ({ count }, intl) => `e mais ${intl.number(Number(count))}`,
  'bulk.done': 'Concluído',
  'bulk.stopped': 'Interrompido antes do envio',
  'bulk.retry': ({ count }, intl) => `Tentar novamente ${counted(intl, count, 'linha', 'linhas')}`,
  // Small forms
  'form.required': 'Este campo é obrigatório.',
  'form.description': 'Descrição',
  'form.markdown': 'É possível usar Markdown.',
  'form.save': 'Salvar',
  'form.saved': ({ name }) => `${name} foi salvo`,
  'form.discard': 'Descartar',
  'form.conflict': 'A sua versão foi mantida aqui: salve por cima ou cancele e veja a outra primeiro.',
  'form.overwrite': 'Salvar por cima',
  'column.actions': 'Ações',
  // A value that is shown once
  'secret.once': 'Esta é a única vez que ele é exibido. Guarde-o agora.',
  'secret.value': 'O segredo',
  'secret.stored': 'Já guardei',
  'secret.done': 'Concluído',
  'secret.tickFirst': 'Marque primeiro que você o guardou',
} satisfies Record<keyof typeof english, Message>;
