import { html, nothing, type TemplateResult } from 'lit';
import type { Role } from '../../../contract/index.ts';
import { ellipsisIcon } from '../../../ui/icons/index.ts';
import { menuButton, type MenuEntry } from '../../../ui/menu/menu.ts';
import { breadcrumb } from '../../base/details.ts';
import type { InlayElement } from '../../base/inlay-element.ts';

export const crumbs = (role: Role | undefined, { l, links }: InlayElement): TemplateResult =>
  breadcrumb([{ label: l.t('roles.title'), to: links.at({ segments: ['roles'] }) }, ...(role ? [{ label: role.name }] : [])], l);

/** What the role is, and what is done to it as a whole. */
export function header(role: Role, items: readonly MenuEntry[], host: InlayElement): TemplateResult {
  const { l } = host;
  const second = [role.level && l.t('roles.in', { level: l.t(`roles.level.${role.level}`) }), role.description].filter(Boolean).join(' · ');
  return html`<header class="page-header">
    <div class="titles">
      ${crumbs(role, host)}
      <div class="title-row">
        <h2 class="page-title"><bdi>${role.name}</bdi></h2>
        ${role.builtIn === undefined ? nothing : html`<span class="tag">${l.t(role.builtIn ? 'roles.builtIn' : 'roles.custom')}</span>`}
      </div>
      ${second ? html`<p class="page-subtitle"><bdi>${second}</bdi></p>` : nothing}
    </div>
    <div class="actions">
      <slot name="actions"></slot>
      ${menuButton({ id: 'more', label: l.t('actions.more', { name: role.name }), icon: ellipsisIcon, iconOnly: true, alignEnd: true, items: () => items })}
    </div>
  </header>`;
}
