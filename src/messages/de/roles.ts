import { counted, type Message } from '../message.ts';
import type { roles as english } from '../en/roles.ts';

export const roles = {
  'ui.matrix.mark.none': 'Nicht erteilt',
  'ui.matrix.mark.allowed': 'Erlaubt',
  'ui.matrix.mark.inherited': 'Geerbt',
  'ui.matrix.mark.conditional': 'Bedingt',
  'ui.matrix.mark.denied': 'Verweigert',
  'ui.matrix.mark.locked': 'Gesperrt',
  'ui.matrix.mark.absent': 'Trifft nicht zu',
  'ui.matrix.changed.added': 'Hinzugefügt',
  'ui.matrix.changed.removed': 'Entfernt',
  'ui.matrix.changed.changed': 'Geändert',
  'ui.matrix.absentOf': ({ name }) => `${name}: ein solches Recht gibt es nicht`,
  'ui.matrix.rows': ({ count }, intl) => counted(intl, count, 'Art von Dingen', 'Arten von Dingen'),
  'ui.matrix.wholeRow': ({ name }) => `Alles an ${name}`,
  'ui.matrix.wholeGroup': ({ name }) => `Alles in ${name}`,
  'ui.matrix.dangerous': 'Enthält ein gefährliches Recht',
  'ui.matrix.changedCount': ({ count }, intl) => `${intl.number(Number(count))} geändert`,
  'ui.matrix.onOf': ({ on, of }, intl) => `${intl.number(Number(on))} von ${intl.number(Number(of))}`,
} satisfies Record<keyof typeof english, Message>;
