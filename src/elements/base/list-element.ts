import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Type } from '../../contract/index.ts';
import type { View } from '../../session/core/view.ts';
import type { TableSort } from '../../ui/table/index.ts';
import type { Chosen } from './filters.ts';
import { InlayElement } from './inlay-element.ts';
import { listStyles } from './list.styles.ts';
import { writingStyles } from './writing.styles.ts';
import type { ListScreen } from './list-screen.ts';

/** What every list element is: what a host can bind, around a screen that says its words and columns. */
export abstract class ListElement<T extends Type> extends InlayElement {
  static override styles: CSSResultGroup = [InlayElement.styles, listStyles, writingStyles];

  /** Text to look for. */
  @property() search = '';
  /** Values that are chosen, by field: `{ tags: ['nightly'] }`. */
  @property({ attribute: false }) filters: Chosen = {};
  /** Field and direction; a field the backend can't sort by is left aside. */
  @property({ attribute: false }) sort: TableSort | undefined;
  /** Rows can be selected, for what a host does with them. */
  @property({ type: Boolean }) selectable = false;
  /** Keys of the selected rows: `<type>/<id>`. */
  @property({ attribute: false }) selection: ReadonlySet<string> = new Set();

  protected abstract readonly screen: ListScreen<T>;

  protected get view(): View {
    return this.screen.list.view;
  }

  /** Between the filters and the rows. */
  protected get above(): unknown {
    return nothing;
  }

  override render(): TemplateResult {
    const { screen } = this;
    return html`<div class="page" @keydown=${screen.keys}>
        ${screen.header()}${screen.views()}${screen.toolbar()}${this.above}${screen.withFacets}
      </div>
      ${screen.dialogs()}${screen.batch.render()}${screen.changes.toasts()}`;
  }
}
