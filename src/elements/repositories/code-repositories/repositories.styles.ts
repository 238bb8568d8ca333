import { css } from 'lit';

export const repositoriesStyles = css`
  .checks {
    display: grid;
    gap: var(--i-4);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .check {
    display: grid;
    grid-template-columns: auto 1fr auto;
    gap: var(--i-2) var(--i-3);
    align-items: center;
  }
  .check > .detail {
    color: var(--i-muted);
    text-align: end;
  }
  .check.bad > .detail {
    color: var(--i-danger-text);
  }
  .check > .hint {
    grid-column: 2 / -1;
    margin: 0;
    padding: var(--i-3) var(--i-4);
    border-radius: var(--i-radius-md);
    background: var(--i-danger-subtle);
  }
`;
