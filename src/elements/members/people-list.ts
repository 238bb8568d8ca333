import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Type } from '../../contract/index.ts';
import { ListElement } from '../base/list-element.ts';
import { memberStyles } from './members.styles.ts';

/** A list that stands alone with its title, or within a tab of the member list without it. */
export abstract class PeopleList<T extends Type> extends ListElement<T> {
  static override styles: CSSResultGroup = [ListElement.styles, memberStyles];

  /** Without its title, for a place that has one: what is made here is then offered beside the search. */
  @property({ type: Boolean }) headless = false;

  /** The one thing to make here. */
  protected abstract action(): unknown;
  protected abstract dialogs(): unknown;

  protected body(): unknown {
    return this.screen.body();
  }

  override render(): TemplateResult {
    const { screen, headless } = this;
    const action = this.action();
    return html`<div class=${headless ? 'page headless' : 'page'} @keydown=${screen.keys}>
        ${headless ? nothing : screen.header()}${screen.toolbar(headless && action !== nothing ? html`<span class="end-of-line">${action}</span>` : nothing)}${this.body()}
      </div>
      ${this.dialogs()}${screen.batch.render()}${screen.changes.toasts()}`;
  }
}
