import { css } from 'lit';

/** A list fills the height it is given and scrolls within; given none, it grows with the page. */
export const listStyles = css`
  :host {
    container-type: inline-size;
    block-size: 100%;
  }
  .list-table {
    flex: 0 1 auto;
    min-block-size: 0;
  }
  .list-state {
    border-block-start: 1px solid var(--i-line);
  }
`;
