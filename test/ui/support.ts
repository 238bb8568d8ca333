import { fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import 'axe-core/axe.min.js';
import type { UiFrame } from '../../stories/ui/frame.ts';
import { tagNames } from '../../src/ui/tags.ts';
import type { DataTable } from '../../src/ui/table/index.ts';

/** Shows a story in a box of this size, which scrolls nothing itself. */
export async function show(story: unknown, size: { width?: number; height?: number; scheme?: 'light' | 'dark' } = {}): Promise<UiFrame> {
  const { width = 1200, height, scheme = 'light' } = size;
  const box = await fixture<HTMLElement>(html`<div>${story as TemplateResult}</div>`);
  box.style.cssText = `inline-size:${width}px;color-scheme:${scheme};${height ? `--frame-height:${height}px` : ''}`;
  const frame = box.querySelector('inlay-ui-frame') as UiFrame;
  await frame.updateComplete;
  await frames();
  return frame;
}

/** Two frames: what a resize observer answers in the next one is drawn. */
export const frames = (): Promise<void> =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));

/** Asks again each frame until it holds; the runner's timeout is the limit. */
export async function until(holds: () => unknown): Promise<void> {
  while (!holds()) await frames();
}

export const tableOf = (frame: UiFrame): DataTable => frame.shadowRoot?.querySelector(tagNames.table) as DataTable;

/** The innermost focused element, through shadow roots. */
export function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

interface Axe {
  run(node: Element, options?: object): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
}

/** axe's violations, one line each; empty when there are none. */
export async function violations(element: Element): Promise<string[]> {
  // Half faded in, a text has no contrast yet.
  const moving = (element.shadowRoot?.getAnimations() ?? []).filter((each) => each.effect?.getComputedTiming().iterations !== Infinity);
  await Promise.allSettled(moving.map((each) => each.finished));
  const { axe } = globalThis as unknown as { axe: Axe };
  const result = await axe.run(element, { rules: { region: { enabled: false } } });
  return result.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
  );
}
