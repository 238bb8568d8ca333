import { css } from 'lit';

export const tenantDetailsStyles = css`
  .upgrade {
    border: 1px solid var(--i-border);
    border-radius: var(--i-radius-lg);
    overflow: hidden;
  }
  .way {
    display: flex;
    margin: 0;
    padding: var(--i-5) var(--i-5) var(--i-4);
    overflow: auto;
    list-style: none;
  }
  .way > li {
    position: relative;
    flex: 1 0 calc(110 * var(--i-u));
    padding-block-start: calc(18 * var(--i-u));
    color: var(--i-muted);
    font: var(--i-text-xs);
  }
  .way > li:last-child {
    flex-grow: 0;
  }
  .way b {
    display: block;
    color: var(--i-text);
    font: var(--i-text-sm);
    font-weight: 600;
  }
  .way > li::before {
    content: '';
    position: absolute;
    inset-block-start: calc(3 * var(--i-u));
    inset-inline: 0;
    border-block-start: 2px dashed var(--i-accent-line);
  }
  .way > li:last-child::before {
    content: none;
  }
  .way > li::after {
    content: '';
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    inline-size: calc(8 * var(--i-u));
    block-size: calc(8 * var(--i-u));
    border: 2px solid var(--i-accent-line);
    border-radius: 50%;
    background: var(--i-surface);
  }
  .way > .now::after {
    border-color: var(--i-text);
    background: var(--i-text);
  }
  .usage {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(calc(150 * var(--i-u)), 1fr));
    gap: var(--i-5);
  }
  .usage > div {
    display: grid;
    gap: var(--i-1);
    align-content: start;
    white-space: nowrap;
  }
  .usage .label::first-letter {
    text-transform: uppercase;
  }
  .usage .value {
    font: var(--i-text-lg);
    font-weight: 600;
  }
  .usage .label {
    display: block;
  }
  .usage .label,
  .usage .of {
    color: var(--i-muted);
    font: var(--i-text-xs);
  }
  .life {
    display: flex;
    align-items: baseline;
    gap: var(--i-3);
  }
`;
