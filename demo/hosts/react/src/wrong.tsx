import type { QueryChangeEvent } from 'inlay';
import 'inlay/react';

const query = (event: QueryChangeEvent) => event.search;

// Each of these has to be refused: an event of another class, a property of another type, an attribute that is none.
export const wrong = [
  // @ts-expect-error
  <inlay-model-browser oninlay-model-open={query} />,
  // @ts-expect-error
  <inlay-model-browser search={42} />,
  // @ts-expect-error
  <inlay-model-browser serch="demand" />,
];
