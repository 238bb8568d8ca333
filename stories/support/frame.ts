import { css, html, LitElement, type TemplateResult } from 'lit';
import type { Adapter, Scope } from '../../src/contract/index.ts';
import '../../src/elements/provider/define.ts';
import { memoryRouter } from '../../src/session/core/index.ts';
import { SCOPE } from './adapters.ts';

/** As high as a screen of a portal; elements fill the box that they stand in. */
class StoryFrame extends LitElement {
  static override styles = css`
    :host {
      display: block;
      block-size: 720px;
    }
  `;

  override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}
if (!customElements.get('inlay-story-frame')) customElements.define('inlay-story-frame', StoryFrame);

/** A backend, a place in it, and what shows it. `at`: the kit's part of the address. */
export function withProvider(
  adapter: Adapter,
  content: unknown,
  { at = '/', scope = SCOPE }: { at?: string; scope?: Scope } = {},
): TemplateResult {
  return html`<inlay-story-frame>
    <inlay-provider locale="en" .adapter=${adapter} .scope=${scope} .router=${memoryRouter(at)}>${content}</inlay-provider>
  </inlay-story-frame>`;
}
