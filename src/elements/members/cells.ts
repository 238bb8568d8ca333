import { html, nothing, type TemplateResult } from 'lit';
import type { HeldRole, Link } from '../../contract/index.ts';
import type { Localize } from '../../messages/index.ts';
import { none } from '../../ui/cells/index.ts';
import { cornerLeftUpIcon, keyRoundIcon, lockIcon, shieldIcon, usersIcon, type Icon } from '../../ui/icons/index.ts';

/** Tags that are drawn before the rest goes behind `+2`. */
const SHOWN = 2;

/** Where a role comes from, in words: a team, the sign-in, by hand. */
export function sourceText({ source, via }: HeldRole, l: Localize): string {
  if (source === 'team') return via?.name ? l.t('members.source.teamOf', { team: via.name }) : l.t('members.source.team');
  if (source === 'provider') return via?.name ? l.t('members.source.providerOf', { name: via.name }) : l.t('members.source.provider');
  return l.t(source === 'default' ? 'members.source.default' : 'members.source.direct');
}

/** Given here: outlined, with a shield; given elsewhere: filled, with what it comes by, and its source in the tooltip. */
export function roleTag(held: HeldRole, l: Localize, above = false): TemplateResult {
  const { role, source } = held;
  const own = !above && (source === undefined || source === 'direct');
  const icons: Readonly<Record<string, Icon>> = { team: usersIcon, provider: lockIcon, default: keyRoundIcon };
  const icon = above ? cornerLeftUpIcon : own ? shieldIcon : (icons[source ?? ''] ?? shieldIcon);
  const says = above && held.via?.name ? l.t('members.source.teamOf', { team: held.via.name }) : sourceText(held, l);
  return html`<span class=${own ? 'tag' : 'badge'} data-tip=${says}
    >${icon(12)}<bdi>${role.name ?? role.id}</bdi><span class="visually-hidden">${says}</span></span
  >`;
}

export function rolesCell(roles: readonly HeldRole[] | undefined, l: Localize, above: readonly HeldRole[] = []): TemplateResult {
  const all = [...(roles ?? []).map((held) => ({ held, up: false })), ...above.map((held) => ({ held, up: true }))];
  if (!all.length) return none();
  const rest = all.slice(SHOWN).map(({ held }) => held.role.name ?? held.role.id);
  return html`<div class="c-line">${all.slice(0, SHOWN).map(({ held, up }) => roleTag(held, l, up))}${more(rest, l)}</div>`;
}

export function linksCell(links: readonly Link[] | undefined, l: Localize): TemplateResult {
  if (!links?.length) return none();
  const names = links.map(({ name, id }) => name ?? id);
  return html`<div class="c-line">
    <span class="truncate"><bdi>${names[0]}</bdi></span
    >${more(names.slice(1), l)}
  </div>`;
}

function more(names: readonly string[], l: Localize): unknown {
  if (!names.length) return nothing;
  const said = l.intl.list(names);
  return html`<button type="button" class="more" tabindex="-1" data-tip=${said}>
    <bdi dir="ltr">+${l.intl.number(names.length)}</bdi><span class="visually-hidden">${l.t('ui.more', { names: said })}</span>
  </button>`;
}
