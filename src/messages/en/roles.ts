import { counted, type Message } from '../message.ts';

export const roles = {
  // The permission matrix
  'ui.matrix.mark.none': 'Not granted',
  'ui.matrix.mark.allowed': 'Allowed',
  'ui.matrix.mark.inherited': 'Inherited',
  'ui.matrix.mark.conditional': 'Conditional',
  'ui.matrix.mark.denied': 'Denied',
  'ui.matrix.mark.locked': 'Locked',
  'ui.matrix.mark.absent': 'Does not apply',
  'ui.matrix.changed.added': 'Added',
  'ui.matrix.changed.removed': 'Removed',
  'ui.matrix.changed.changed': 'Changed',
  'ui.matrix.absentOf': ({ name }) => `${name}: there is no such right`,
  'ui.matrix.rows': ({ count }, intl) => counted(intl, count, 'kind of thing', 'kinds of things'),
  'ui.matrix.wholeRow': ({ name }) => `Everything on ${name}`,
  'ui.matrix.wholeGroup': ({ name }) => `Everything in ${name}`,
  'ui.matrix.dangerous': 'Holds a dangerous right',
  'ui.matrix.changedCount': ({ count }, intl) => `${intl.number(Number(count))} changed`,
  'ui.matrix.onOf': ({ on, of }, intl) => `${intl.number(Number(on))} of ${intl.number(Number(of))}`,
} satisfies Record<string, Message>;
