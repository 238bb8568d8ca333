import { LitElement, type CSSResult } from 'lit';
import { property } from 'lit/decorators.js';
import { css, html, type TemplateResult } from 'lit';
import { tokens } from '../../src/themes/index.ts';
import { cellStyles } from '../../src/ui/cells/index.ts';
import { comboboxStyles } from '../../src/ui/combobox/combobox.styles.ts';
import { markdownStyles } from '../../src/ui/markdown/index.ts';
import { previewStyles } from '../../src/ui/preview/index.ts';
import { dialogStyles } from '../../src/ui/dialog/dialog.styles.ts';
import { menuStyles } from '../../src/ui/menu/menu.styles.ts';
import { stateStyles } from '../../src/ui/states/states.styles.ts';
import { screen } from '../../src/ui/styles/index.ts';
import { tabStyles } from '../../src/ui/tabs/tabs.styles.ts';
import { ToastController, toastStyles } from '../../src/ui/toast/index.ts';
import { TooltipController, tooltipStyles } from '../../src/ui/tooltip/tooltip.ts';

/** Stands in for a public element: adopts every sheet of `ui`, so that its template functions can be shown and tested alone. */
export class UiFrame extends LitElement {
  static override styles: CSSResult[] = [
    tokens,
    ...screen,
    menuStyles,
    comboboxStyles,
    dialogStyles,
    tabStyles,
    stateStyles,
    tooltipStyles,
    toastStyles,
    cellStyles,
    markdownStyles,
    previewStyles,
    css`
      :host {
        block-size: var(--frame-height, auto);
        display: flex;
        flex-direction: column;
      }
      .column {
        display: flex;
        flex-direction: column;
        flex: 1 1 auto;
        min-block-size: 0;
      }
      .stack {
        display: grid;
        gap: var(--i-4);
        padding: var(--i-6);
      }
      .pad {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--i-4);
        padding: var(--i-6);
      }
    `,
  ];

  /** What to show; called again on each `requestUpdate()`. */
  @property({ attribute: false }) draw: (frame: UiFrame) => unknown = () => '';

  readonly toasts = new ToastController(this);

  constructor() {
    super();
    new TooltipController(this);
  }

  override render(): unknown {
    return this.draw(this);
  }
}

export const frame = (draw: (frame: UiFrame) => unknown): TemplateResult => {
  if (!customElements.get('inlay-ui-frame')) customElements.define('inlay-ui-frame', UiFrame);
  return html`<inlay-ui-frame .draw=${draw}></inlay-ui-frame>`;
};

declare global {
  interface HTMLElementTagNameMap {
    'inlay-ui-frame': UiFrame;
  }
}
