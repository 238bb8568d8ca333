import { html, nothing, type TemplateResult } from 'lit';
import { glyph } from '../glyphs.ts';
import type { Camera } from './camera.ts';
import type { PlacedNode } from './layout/index.ts';
import type { GraphNodeView } from './types.ts';

/** From a mark to its tip, in px. */
const TIP_GAP = 8;

/** A node. The state is a silhouette for the eye, and a word between the lines for screen readers. */
export function nodeBox(
  view: GraphNodeView,
  place: PlacedNode,
  is: { selected: boolean; stop: boolean; onPath: boolean; far: boolean },
): TemplateResult {
  const { key, label, second, state, shape = 'step', dim } = view;
  const units = (length: number): string => `calc(${length}*var(--i-u))`;
  return html`<button
    type="button"
    class=${`node ${shape} ${view.here ? 'here' : ''} ${dim ? 'dim' : ''} ${is.onPath ? 'path' : ''}`}
    .style=${`inline-size:${units(place.width)};block-size:${units(place.height)};transform:translate(${units(place.x)},${units(place.y)})`}
    data-key=${key}
    tabindex=${is.stop ? 0 : -1}
    aria-pressed=${is.selected ? 'true' : 'false'}
  >
    ${view.glyph ? glyph(view.glyph) : (view.icon?.() ?? nothing)}<span class="words"
      ><span class="name truncate" data-tip=${is.far ? nothing : label}><bdi>${label}</bdi></span
      >${state ? html`<span class="visually-hidden">, ${state}</span>` : nothing}${
        second
          ? html`<span class="visually-hidden">, </span
              ><span class="second truncate" data-tip=${is.far ? nothing : second}><bdi>${second}</bdi></span>`
          : nothing
      }</span
    >
  </button>`;
}

/** What a mark stands for, beside it on the side where there is more room. */
export function markTip(view: GraphNodeView | undefined, place: PlacedNode | undefined, { x, y, scale, box }: Camera): unknown {
  if (!view || !place) return nothing;
  const beside = (from: number, to: number, room: number): string =>
    to > room / 2 ? `calc(${from - TIP_GAP}px - 100%)` : `${to + TIP_GAP}px`;
  const across = beside(x + place.x * scale, x + (place.x + place.width) * scale, box.width);
  const down = beside(y + place.y * scale, y + (place.y + place.height) * scale, box.height);
  return html`<div class="tip" aria-hidden="true" .style=${`transform:translate(${across},${down})`}>
    <div class="name"><bdi>${view.label}</bdi></div>
    <div class="muted">${[view.state, view.second].filter(Boolean).join(', ')}</div>
  </div>`;
}
