import { css } from 'lit';

export const runStyles = css`
  .steps {
    display: grid;
    grid-template: minmax(calc(176 * var(--i-u)), 2fr) minmax(calc(260 * var(--i-u)), 3fr) / minmax(0, 5fr) minmax(0, 4fr);
    flex: 1 1 0;
    min-block-size: calc(520 * var(--i-u));
  }
  .steps.whole {
    grid-template: minmax(calc(176 * var(--i-u)), 1fr) minmax(calc(200 * var(--i-u)), 1fr) / minmax(0, 1fr);
  }
  .steps > * {
    min-block-size: 0;
    min-inline-size: 0;
  }
  .steps > .graph {
    grid-column: 1 / -1;
    block-size: 100%;
  }
  .steps > .timeline {
    border-block-start: 1px solid var(--i-border);
  }
  .step {
    display: grid;
    grid-template-rows: fit-content(50%) minmax(0, 1fr);
    border-block-start: 1px solid var(--i-border);
    border-inline-start: 1px solid var(--i-border);
  }
  .step > .about {
    min-block-size: 0;
    overflow: auto;
    padding: var(--i-4) var(--i-gutter);
  }
  .step > .about > header {
    display: flex;
    align-items: center;
    gap: var(--i-3);
    margin-block-end: var(--i-3);
  }
  .step > .about h3 {
    font: var(--i-text-md);
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .step > .about h4 {
    margin-block: var(--i-4) var(--i-2);
    color: var(--i-muted);
    font: var(--i-text-xs);
    font-weight: 500;
  }
  .attempts {
    display: grid;
    gap: var(--i-2);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .attempts > li {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--i-4);
  }
  .step > .log {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    border-block-start: 1px solid var(--i-border);
  }
  .logs {
    display: flex;
    flex-direction: column;
    flex: 1 1 0;
    min-block-size: calc(320 * var(--i-u));
  }
  .sources {
    padding: var(--i-3) var(--i-4) 0;
  }
  .answer {
    display: grid;
    gap: var(--i-4);
    justify-items: start;
    max-inline-size: calc(680 * var(--i-u));
    margin: var(--i-4) var(--i-gutter) 0;
  }
  .answer > :first-child {
    justify-self: stretch;
  }
  .failure {
    margin: var(--i-4) var(--i-gutter) 0;
  }
  .failure pre,
  .about pre {
    margin-block-start: var(--i-2);
    max-block-size: calc(180 * var(--i-u));
    overflow: auto;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .live-dot {
    display: inline-flex;
    align-items: center;
    gap: var(--i-2);
    color: var(--i-success-text);
    font-weight: 500;
  }
  .live-dot::before {
    content: '';
    inline-size: calc(8 * var(--i-u));
    block-size: calc(8 * var(--i-u));
    border-radius: var(--i-radius-full);
    background: var(--i-success-icon);
    outline: 1px solid transparent;
  }
  @container (inline-size < 820px) {
    .steps {
      display: block;
      block-size: auto;
    }
    .steps > .graph {
      block-size: calc(280 * var(--i-u));
    }
    .steps > .timeline {
      block-size: calc(400 * var(--i-u));
    }
    .step {
      display: block;
    }
    .step > .log {
      block-size: calc(420 * var(--i-u));
      border-inline-start: 0;
      border-block-start: 1px solid var(--i-border);
    }
    .facts-row,
    .step > .about {
      --i-gutter: calc(16 * var(--i-u));
    }
  }
`;
