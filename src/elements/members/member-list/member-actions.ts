import type { Change, Id, Link, Member, Resources } from '../../../contract/index.ts';
import type { MessageKey } from '../../../messages/index.ts';
import { copyIcon, logOutIcon, pauseIcon, playIcon, shieldIcon, trash2Icon, usersIcon, type Icon } from '../../../ui/icons/index.ts';
import type { MenuEntry } from '../../../ui/menu/menu.ts';
import type { Changes } from '../../base/changes.ts';
import type { InlayElement } from '../../base/inlay-element.ts';
import type { DangerDialog } from '../../base/removal.ts';
import { remedyText } from '../../base/views.ts';
import type { Batch, Task } from '../../base/batch.ts';
import { sourceText } from '../cells.ts';
import { guards, isOwn, rolesAfter, rolesWith, sameRoles, type Wanted } from '../guards.ts';
import type { People } from '../people.ts';
import type { PickDialog, PickOption } from '../pick-dialog.ts';

interface Parts {
  readonly people: People;
  readonly changes: Changes;
  readonly batch: Batch;
  readonly pick: PickDialog;
  readonly danger: DangerDialog;
  /** After a change to many: those that are still to be done stay selected. */
  readonly settled: (left: ReadonlySet<string>) => void;
}
type Refusal = ReturnType<People['guardText']> | undefined;

/** What can be done to one member, or to many at once; each way goes through the same guards. */
export class MemberActions {
  readonly #host: InlayElement;
  readonly #parts: Parts;

  constructor(host: InlayElement, parts: Parts) {
    this.#host = host;
    this.#parts = parts;
  }

  /** Of a row's ⋯. */
  menu(member: Member): MenuEntry[] {
    const { l } = this.#host;
    const { changes, people } = this.#parts;
    const update = changes.offer('update', member);
    const remove = changes.offer('delete', member);
    const mine = member.who.id === people.me;
    const leave = mine ? changes.offer('leave', member) : undefined;
    const on = member.enabled !== false;
    const item = (label: string, icon: Icon, run: () => void, refused?: string, danger = false): MenuEntry => ({
      label,
      icon,
      run,
      ...(refused === undefined ? {} : { disabled: refused }),
      ...(danger ? { danger } : {}),
    });
    const entries: MenuEntry[] = [];
    if (update && people.roles.length)
      entries.push(item(l.t('members.changeRoles'), shieldIcon, () => this.changeRoles([member]), update.disabled));
    if (update && people.teams.length && this.#takes('teams'))
      entries.push(item(l.t('members.changeTeams'), usersIcon, () => this.changeTeams([member]), update.disabled));
    if (member.email !== undefined)
      entries.push(
        item(l.t('members.copyAddress'), copyIcon, () => void navigator.clipboard.writeText(member.email ?? '').catch(() => undefined)),
      );
    if (entries.length && (update || remove || leave)) entries.push('line');
    if (update && member.enabled !== undefined && this.#takes('enabled'))
      entries.push(
        on
          ? item(
              l.t('members.deactivate'),
              pauseIcon,
              () => this.setEnabled([member], false),
              update.disabled ?? this.#refusal(member, 'off'),
            )
          : item(l.t('members.reactivate'), playIcon, () => this.setEnabled([member], true), update.disabled),
      );
    if (leave) entries.push(item(l.t('members.leave'), logOutIcon, () => this.#leave(member), leave.disabled ?? this.#last(member), true));
    else if (remove)
      entries.push(
        item(l.t('members.remove'), trash2Icon, () => this.remove([member]), remove.disabled ?? this.#refusal(member, 'gone'), true),
      );
    return entries;
  }

  /** Roles, staged: for one exactly these, for many what is added to all and taken from all. */
  changeRoles(members: readonly Member[]): void {
    const { l } = this.#host;
    const { people, pick, changes } = this.#parts;
    const [only] = members.length === 1 ? members : [];
    const held = new Map(members.flatMap(({ roles }) => roles ?? []).map(({ role }) => [role.id, role]));
    for (const role of people.roles) held.set(role.id, role);
    const options = [...held.values()].map((role): PickOption => {
      const given = only?.roles?.find((one) => one.role.id === role.id && !isOwn(one));
      const having = members.filter(({ roles }) => roles?.some((one) => one.role.id === role.id && (only ? true : isOwn(one)))).length;
      return {
        id: role.id,
        label: role.name ?? role.id,
        detail: people.roles.find(({ id }) => id === role.id)?.description,
        state: stateOf(having, members.length),
        ...(given ? { locked: l.t('members.roles.given', { source: sourceText(given, l) }) } : {}),
      };
    });
    const links = (ids: readonly Id[]): Link<'role'>[] => ids.map((id) => ({ type: 'role', id, name: held.get(id)?.name ?? id }));
    const wishOf = (member: Member, add: readonly Id[], remove: readonly Id[]): Wanted => ({
      member,
      after: rolesWith(member.roles, links(add), new Set(remove)),
    });
    pick.ask({
      heading: only ? l.t('members.rolesOf', { name: only.name }) : l.t('members.rolesOfMany', { count: members.length }),
      ...(only ? {} : { hint: l.t('members.rolesOfMany.hint') }),
      options,
      verb: l.t('members.saveRoles'),
      refuse: (add, remove) => (only ? this.#refused([wishOf(only, add, remove)])[0] : undefined),
      apply: async (add, remove) => {
        const wishes = members.map((member) => wishOf(member, add, remove));
        if (only) {
          const roles = wishes[0]?.after as Member['roles'] & object;
          const change: Change = {
            do: 'update',
            on: refOf(only),
            patch: { roles },
            ...(only.revision ? { ifRevision: only.revision } : {}),
          };
          const { problem } = await changes.run(change, {
            done: l.t('members.rolesSaved', { name: only.name }),
            undo: 'auto',
            quiet: true,
          });
          return problem && `${problem.title} ${remedyText(problem, l)}`;
        }
        this.#many('members.changeRoles', wishes, ({ member, after }) =>
          sameRoles(after as Member['roles'], member.roles)
            ? undefined
            : { do: 'update', on: refOf(member), patch: { roles: [...(after as readonly (Member['roles'] & object)[number][])] } },
        );
        return undefined;
      },
    });
  }

  changeTeams(members: readonly Member[]): void {
    const { l } = this.#host;
    const { people, pick, changes } = this.#parts;
    const [only] = members.length === 1 ? members : [];
    const all = new Map(people.teams.map((team) => [team.id, team]));
    const teamsWith = ({ teams = [] }: Member, add: readonly Id[], remove: readonly Id[]): Link<'team'>[] => [
      ...teams.filter(({ id }) => !remove.includes(id)),
      ...add
        .filter((id) => !teams.some((one) => one.id === id))
        .map((id): Link<'team'> => ({ type: 'team', id, name: all.get(id)?.name ?? id })),
    ];
    pick.ask({
      heading: only ? l.t('members.teamsOf', { name: only.name }) : l.t('members.teamsOfMany', { count: members.length }),
      options: people.teams.map((team) => ({
        id: team.id,
        label: team.name,
        detail: team.description,
        state: stateOf(members.filter(({ teams }) => teams?.some(({ id }) => id === team.id)).length, members.length),
      })),
      verb: l.t('members.saveTeams'),
      apply: async (add, remove) => {
        const change = (member: Member): Change => ({ do: 'update', on: refOf(member), patch: { teams: teamsWith(member, add, remove) } });
        if (only) {
          const { problem } = await changes.run(change(only), {
            done: l.t('members.teamsSaved', { name: only.name }),
            undo: 'auto',
            quiet: true,
          });
          return problem && `${problem.title} ${remedyText(problem, l)}`;
        }
        void this.#parts.batch.begin({
          title: l.t('members.changeTeams'),
          tasks: members.map((member): Task => ({ name: member.name, change: change(member) })),
          ...this.#ends('members.changed'),
        });
        return undefined;
      },
    });
  }

  setEnabled(members: readonly Member[], enabled: boolean): void {
    const { l } = this.#host;
    const title = enabled ? 'members.reactivate' : 'members.deactivate';
    const change = (member: Member): Change => ({ do: 'update', on: refOf(member), patch: { enabled } });
    const [only] = members.length === 1 ? members : [];
    const wishes = members.map((member): Wanted => ({ member, after: enabled ? rolesAfter(member.roles, ownOf(member)) : 'off' }));
    if (only && this.#refused(wishes)[0] === undefined) {
      const done = l.t(enabled ? 'members.reactivated' : 'members.deactivated', { name: only.name });
      void this.#parts.changes.run(change(only), { done, undo: 'auto' });
    } else this.#many(title, wishes, ({ member }) => ((member.enabled !== false) === enabled ? undefined : change(member)));
  }

  remove(members: readonly Member[]): void {
    const { l } = this.#host;
    const { changes, danger } = this.#parts;
    const [only] = members.length === 1 ? members : [];
    const wishes = members.map((member): Wanted => ({ member, after: 'gone' }));
    if (!only || this.#refused(wishes)[0] !== undefined) {
      this.#many('members.remove', wishes, ({ member }) => ({ do: 'delete', on: refOf(member) }), {
        question: l.t('members.removeMany.question', { count: members.length }),
        verb: l.t('members.remove'),
      });
      return;
    }
    const { parent, who } = only;
    // Coming back is being made a member anew: with the roles that were given by hand.
    const back = parent && changes.offer('create', { type: 'member', of: parent });
    danger.ask({
      change: { do: 'delete', on: refOf(only), ...(only.revision ? { ifRevision: only.revision } : {}) },
      heading: l.t('members.removeOne', { name: only.name }),
      verb: l.t('members.remove'),
      detail: l.t('members.removeOne.detail'),
      done: l.t('members.removed', { name: only.name }),
      ...(back && !back.disabled
        ? { undo: { do: 'create', type: 'member', of: parent, draft: { who, roles: (only.roles ?? []).filter(isOwn) } } }
        : {}),
    });
  }

  #leave(member: Member): void {
    const { l } = this.#host;
    this.#parts.danger.ask({
      change: { do: 'act', action: 'leave', on: refOf(member) },
      heading: l.t('members.leave.heading', { place: this.#parts.people.place ?? '' }),
      verb: l.t('members.leave'),
      detail: l.t('members.leave.detail'),
      done: l.t('members.left'),
    });
  }

  #many(
    title: MessageKey,
    wishes: readonly Wanted[],
    change: (wish: Wanted) => Change | undefined,
    ask?: { question: string; verb: string },
  ): void {
    const { l } = this.#host;
    const refused = this.#refused(wishes);
    // Who has it already is neither changed nor a failure: there is nothing to tell of them.
    const tasks = wishes.flatMap((wish, at): Task[] => {
      if (refused[at] !== undefined) return [{ name: wish.member.name, refused: refused[at] }];
      const wanted = change(wish);
      return wanted ? [{ name: wish.member.name, change: wanted }] : [];
    });
    void this.#parts.batch.begin({ title: l.t(title), tasks, ...(ask ? { ask } : {}), ...this.#ends('members.changed') });
  }

  #ends(done: MessageKey): { done: (count: number) => string; closed: (failed: readonly Task[]) => void } {
    return {
      done: (count) => this.#host.l.t(done, { count }),
      closed: (failed) =>
        this.#parts.settled(
          new Set(failed.flatMap(({ change }) => (change && change.do !== 'create' ? [`${change.on.type}/${change.on.id}`] : []))),
        ),
    };
  }

  #refused(wishes: readonly Wanted[]): Refusal[] {
    const { people } = this.#parts;
    return guards(wishes, people.facts).map((guard) => guard && people.guardText(guard));
  }

  #refusal(member: Member, after: 'gone' | 'off'): Refusal {
    return this.#refused([{ member, after }])[0];
  }

  /** Of leaving by oneself only this stands in the way. */
  #last(member: Member): Refusal {
    const { people } = this.#parts;
    const [guard] = guards([{ member, after: 'gone' }], { ...people.facts, me: undefined });
    return guard && people.guardText(guard);
  }

  /** Does an update of members take this at all? */
  #takes(member: keyof Resources['member']): boolean {
    const schema = this.#parts.people.caps('member')?.update;
    return typeof schema !== 'object' || member in ((schema['properties'] ?? {}) as object);
  }
}

const refOf = ({ id }: Member): { type: 'member'; id: Id } => ({ type: 'member', id });
const ownOf = ({ roles = [] }: Member): Link<'role'>[] => roles.filter(isOwn).map(({ role }) => role);
const stateOf = (having: number, all: number): PickOption['state'] => (having === 0 ? 'off' : having === all ? 'on' : 'mixed');
