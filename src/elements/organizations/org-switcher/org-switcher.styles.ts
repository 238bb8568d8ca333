import { css } from 'lit';

/** It stands in a line: no container of its own, which would make it 0 wide. */
export const switcherStyles = css`
  :host {
    display: inline-block;
    max-inline-size: 100%;
    background: transparent;
  }
  .trigger {
    display: flex;
    align-items: center;
    gap: var(--i-3);
    inline-size: 100%;
    min-block-size: calc(44 * var(--i-u));
    padding: calc(6 * var(--i-u)) var(--i-3);
    border: 1px solid var(--i-border);
    border-radius: var(--i-radius-md);
    background: var(--i-surface);
    box-shadow: var(--i-shadow-sm);
  }
  .trigger:hover {
    background: linear-gradient(var(--i-hover), var(--i-hover)), var(--i-surface);
  }
  .trigger .names {
    flex: 1 1 auto;
    min-inline-size: 0;
  }
  .trigger .first {
    display: block;
    font-weight: 600;
  }
  .trigger .second {
    display: block;
    color: var(--i-muted);
    font: var(--i-text-xs);
  }
  :host([compact]) .names,
  :host([compact]) .trigger > .icon {
    display: none;
  }
  :host([compact]) .trigger {
    justify-content: center;
    padding-inline: 0;
  }
  .switcher {
    inline-size: min(calc(372 * var(--i-u)), calc(100vi - 16px));
    padding: 0;
    overflow: hidden;
  }
  .switcher:popover-open {
    display: flex;
    flex-direction: column;
  }
  .switcher > :not(.listbox) {
    flex: none;
  }
  .switcher > .field {
    block-size: calc(40 * var(--i-u));
    border: 0;
    border-block-end: 1px solid var(--i-line);
    border-radius: 0;
    box-shadow: none;
    outline: none;
    background: transparent;
  }
  .switcher .listbox {
    flex: 0 1 auto;
    min-block-size: calc(80 * var(--i-u));
    max-block-size: min(calc(480 * var(--i-u)), 60vb);
    overflow: auto;
  }
  .switcher .foot {
    display: flex;
    align-items: center;
    gap: var(--i-3);
    padding: var(--i-2) var(--i-3);
    border-block-start: 1px solid var(--i-line);
    background: color-mix(in oklab, var(--i-raised), var(--i-text) 3%);
  }
  .switcher .foot .grow {
    flex: 0 1 auto;
    min-inline-size: 0;
    margin-inline-end: auto;
  }
  .switcher .foot .label {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .invitations {
    display: grid;
    gap: var(--i-2);
    padding: var(--i-3) var(--i-3) 0;
  }
  .invitation {
    display: flex;
    align-items: center;
    gap: var(--i-3);
    padding: var(--i-3);
    border: 1px solid var(--i-accent-border);
    border-radius: var(--i-radius-md);
    background: var(--i-accent-subtle);
  }
  .invitation .names {
    flex: 1 1 auto;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .invitation b {
    display: block;
    font-weight: 500;
  }
  .invitation small {
    color: var(--i-muted);
    font: var(--i-text-xs);
  }
  .switcher .told {
    padding: var(--i-3) var(--i-4);
    border-block-start: 1px solid var(--i-line);
    color: var(--i-danger-text);
    font: var(--i-text-xs);
  }
`;
