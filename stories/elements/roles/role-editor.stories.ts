import { html, type TemplateResult } from 'lit';
import type { Adapter } from '../../../src/contract/index.ts';
import '../../../src/elements/roles/role-editor/define.ts';
import type { RoleEditor } from '../../../src/elements/roles/role-editor/index.ts';
import { SCOPE, ready } from '../../support/adapters.ts';
import { withProvider } from '../../support/frame.ts';
import { ensure, find, press, see, seeState, seeText, type as typeIn, until } from '../../support/seen.ts';
import { states, type Story } from '../../support/states.ts';
import { levels, wide } from './adapters.ts';

export default { title: 'Elements/Roles/Role editor', component: 'inlay-role-editor', parameters: { layout: 'fullscreen' } };

const tag = 'inlay-role-editor';
const draw = (id = 'role-tenant-operator'): TemplateResult => html`<inlay-role-editor role-id=${id}></inlay-role-editor>`;
const all = states({ tag, draw, types: ['role'] });
const box = (root: ParentNode, name: string): Promise<HTMLElement> => see(root, `.cell [role=checkbox][aria-label="${name}"]`);
const checked = (root: ParentNode, name: string, as: string): Promise<unknown> =>
  until(() => find(root, `.cell [role=checkbox][aria-label="${name}"]`)?.getAttribute('aria-checked') === as, `${name}: ${as}`);

const tick = (root: ParentNode, text: string): Promise<void> => press(root, text, 'label');

const focusedName = (): string | null | undefined => {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active?.getAttribute('aria-label');
};

/** Memory's own model. What a right needs comes with it, what needs it goes with it, and both are undone as one. */
export const Ready: Story = {
  render: () => withProvider(ready(), draw()),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await seeText(element, 'Operator');
    (await box(element, 'Delete, Models')).click();
    await checked(element, 'Create and change, Models', 'true');
    await see(element, '.change-bar', '3 changes');
    await seeText(element, 'Also granted, because Delete needs it');
    await press(element, 'Undo all 3');
    await checked(element, 'Delete, Models', 'false');
    ensure(!find(element, '.change-bar'), 'Nothing is left to save');
    (await box(element, 'Read logs, Pipelines and runs')).click();
    await see(element, '.change-bar', 'Can no longer read logs');
    await seeText(await see(element, '.change-bar'), 'people');
    await press(element, 'Save 1 change');
    await until(() => !find(element, '.change-bar'), 'the change bar gone');
    await see(element, '.toast', 'Operator is saved');
    await checked(element, 'Read logs, Pipelines and runs', 'false');
  },
};

/** What can do harm is read once more before it is saved. */
export const Dangerous: Story = {
  render: () => withProvider(ready(), draw()),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    (await box(element, 'Delete, Artifacts')).click();
    await press(element, 'Save 3 changes');
    const dialog = await see(element, 'dialog[open]', 'dangerous');
    await see(dialog, '.sentences', 'Dangerous');
  },
};

/** Exclusive levels, denials and grants for one thing: MLflow's model in the same editor. */
export const Levels: Story = {
  render: () => withProvider(levels(), draw('data-science')),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await checked(element, 'Edit, Experiment', 'true');
    await checked(element, 'Read, Experiment', 'true');
    (await box(element, 'Manage, Experiment')).click();
    await see(element, '.change-bar', '1 change');
    (await box(element, 'Read, Experiment')).click();
    await see(element, '.change-bar', '2 changes');
    await checked(element, 'Edit, Experiment', 'false');
    (await box(element, 'Use, Registered model')).click();
    await press(element, 'Deny');
    await see(element, '.change-bar', 'May never');
    await see(element, '.cell .mark.denied');
  },
};

/** Conditions, included roles (in a ring), a ceiling, and the search. */
export const Wide: Story = {
  render: () => withProvider(wide(), draw('ml-engineer')),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await until(
      () => find(element, '.cell [aria-label="Read, Stack"]')?.getAttribute('aria-description')?.includes('From the role Developer'),
      'where it is from',
    );
    await see(element, '.cell .mark.conditional');
    const locked = await box(element, 'Delete, Project');
    ensure(locked.getAttribute('aria-readonly') === 'true', 'Above one’s own grants nothing is granted');
    (await box(element, 'Promote, Model version')).click();
    await see(element, '.change-bar', 'promote');
    await typeIn(element, '.field.search > input', 'promote');
    await until(() => !find(element, '.cell [aria-label="Create, Artifact"]'), 'only what matches');
    await box(element, 'Promote, Model version');
    await typeIn(element, '.field.search > input', 'no right is called so');
    await press(element, 'Clear search and filters');
    await box(element, 'Create, Artifact');
  },
};

/** A grant's condition is set, told in the change bar, edited and lifted, and each is undone as one. */
export const Conditions: Story = {
  render: () => withProvider(wide(), draw('ml-engineer')),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    (await box(element, 'Share, Model')).focus();
    await press(element, 'Only on a condition');
    const dialog = await see(element, 'dialog[open]', 'Condition: Model, share');
    await press(dialog, 'Set condition');
    await seeText(dialog, 'limits nothing');
    await tick(dialog, 'Staging');
    await press(dialog, 'Set condition');
    await until(() => !find(element, 'dialog[open]'), 'the dialog gone');
    await see(element, '.change-bar', 'Can share only where Stage = Staging');
    await until(() => find(element, '.cell [aria-label="Share, Model"]')?.matches('.conditional.changed'), 'the marker in the cell');
    await seeText(await see(element, '.inspector .condition'), 'Staging');
    await press(element, 'Edit condition');
    await tick(await see(element, 'dialog[open]'), 'Archived');
    await press(find(element, 'dialog[open]')!, 'Set condition');
    await see(element, '.change-bar', 'Stage = Staging and Archived');
    await press(element, 'Undo');
    await until(() => !find(element, '.change-bar')?.textContent.includes('Archived'), 'the last condition undone');
    await press(element, 'Allow always');
    await until(() => !find(element, '.change-bar .sentences li'), 'nothing changed in the end');
  },
};

/** In a narrow box the inspector opens above the matrix, by a button and by F2, and the focus comes back. */
export const Narrow: Story = {
  render: () => html`<div .style=${'inline-size:600px'}>${withProvider(wide(), draw('ml-engineer'))}</div>`,
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    const cell = await box(element, 'Delete, Model version');
    cell.focus();
    cell.dispatchEvent(new KeyboardEvent('keydown', { key: 'F2', bubbles: true, composed: true, cancelable: true }));
    await see(element, 'dialog[open] .condition', 'Stage');
    find<HTMLElement>(element, 'dialog[open] header button')!.click();
    await until(() => !find(element, 'dialog[open]') && focusedName() === 'Delete, Model version', 'the focus back in the cell');
    await press(await see(element, '.chosen', 'Model version'), 'Details');
    await see(element, 'dialog[open]', 'delete');
  },
};

/** The rights of another role take the place of one's own, staged like any change. */
export const Reset: Story = {
  render: () => withProvider(wide(), draw('ml-engineer')),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await box(element, 'Create, Artifact');
    await press(element, 'Actions for ML engineer');
    await press(element, 'Reset to another role’s rights');
    await press(await see(element, 'dialog[open]', 'Reset rights'), 'Reset');
    await see(element, '.change-bar', 'Can no longer');
    await press(element, 'Undo');
    await until(() => !find(element, '.change-bar'), 'nothing left to save');
  },
};

/** Someone else saved first: both sides are shown, and the merged role is saved. */
export const Conflict: Story = {
  render: () => withProvider(levels(), draw('data-science')),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    (await box(element, 'Manage, Experiment')).click();
    await see(element, '.change-bar');
    const session = await find<HTMLElement & { adapter: Adapter }>(canvasElement, 'inlay-provider')!.adapter.connect(SCOPE);
    const theirs = await session.get({ type: 'role', id: 'data-science' });
    const grants = (theirs.grants ?? []).map((grant) => (grant.type === 'experiment' ? { ...grant, action: 'READ' } : grant));
    await session.write!({
      do: 'update',
      on: { type: 'role', id: 'data-science' },
      patch: { grants: [...grants, { type: 'run', action: 'READ' }] },
    });
    await press(element, 'Save 1 change');
    const dialog = await see(element, 'dialog[open]', 'Someone changed data-science meanwhile');
    await seeText(dialog, 'Experiment');
    await seeText(dialog, 'Theirs: Read');
    find<HTMLInputElement>(dialog, '.clash input[type=radio]')?.click();
    await press(find(dialog, 'footer')!, 'Save');
    await until(() => !find(element, 'dialog[open]'), 'the dialog gone');
    const after = await session.get({ type: 'role', id: 'data-science' });
    ensure(
      after.grants?.some(({ type, action }) => type === 'run' && action === 'READ'),
      'Their change stays',
    );
    await checked(element, 'Edit, Experiment', 'false');
  },
};

/** Someone else changes it while one works, and that is seen at once: both are kept. */
export const Meanwhile: Story = {
  render: () => withProvider(ready(), draw()),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    (await box(element, 'See, Roles')).click();
    await see(element, '.change-bar', '1 change');
    const session = await find<HTMLElement & { adapter: Adapter }>(canvasElement, 'inlay-provider')!.adapter.connect(SCOPE);
    const role = await session.get({ type: 'role', id: 'role-tenant-operator' });
    const grants = [...(role.grants ?? []), { type: 'artifact', action: 'read' }];
    await session.write!({ do: 'update', on: { type: 'role', id: role.id }, patch: { grants } });
    await see(element, '.strip', 'Someone changed this role');
    await press(element, 'Merge');
    const dialog = await see(element, 'dialog[open]', 'Someone changed Operator');
    await press(find(dialog, 'footer')!, 'Save');
    await see(element, '.toast', 'Operator is saved');
    const after = await session.get({ type: 'role', id: role.id });
    const has = (type: string): boolean => after.grants?.some((grant) => grant.type === type) === true;
    ensure(has('artifact') && has('role'), 'Both changes are kept');
  },
};

/** A role that came with the product: everything is seen, nothing is pressed, and the reason is told. */
export const ReadOnly: Story = {
  render: () => withProvider(ready(), draw('role-org-editor')),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await see(element, '.strip', 'is not changed');
    const cell = await box(element, 'Delete, Models');
    cell.click();
    await seeText(await see(element, '.inspector'), 'Delete');
    ensure(cell.getAttribute('aria-readonly') === 'true' && !find(element, '.change-bar'), 'Nothing may change');
  },
};

/** What is not saved is there again when one comes back. */
export const Draft: Story = {
  render: () => withProvider(ready(), draw()),
  play: async ({ canvasElement }) => {
    const element = (await seeState(canvasElement, tag, 'ready')) as RoleEditor;
    (await box(element, 'See, Roles')).click();
    await see(element, '.change-bar', '1 change');
    element.roleId = 'role-project-annotator';
    await seeText(element, 'Annotator');
    await until(() => !find(element, '.change-bar'), 'nothing staged for another role');
    element.roleId = 'role-tenant-operator';
    await see(element, '.change-bar', '1 change');
  },
};
export const Loading = all.Loading;
export const Error = all.Error;
export const Forbidden = all.Forbidden;
export const Unsupported = all.Unsupported;
export const Stale = all.Stale;
export const Offline = all.Offline;
