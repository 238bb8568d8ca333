import type { QueryChangeEvent } from 'inlay';
import 'inlay/svelte';
import type { SvelteHTMLElements } from 'svelte/elements';

type Browser = SvelteHTMLElements['inlay-model-browser'];
const query = (event: QueryChangeEvent) => event.search;

// Each of these has to be refused: an event of another class, a property of another type, an attribute that is none.
export const wrong: Browser[] = [
  // @ts-expect-error
  { 'oninlay-model-open': query },
  // @ts-expect-error
  { search: 42 },
  // @ts-expect-error
  { serch: 'demand' },
];
