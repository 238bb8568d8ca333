/** How each framework learns of elements that are not its own: a declaration merged into its own types. */

const imports = (...names) => `import type { ${names.join(', ')} } from './elements.js';`;

const react = `/** Types of the tags for React 19, which sets properties and listens to events of custom elements by itself: \`import 'inlay/react'\`. */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
${imports('AttributesOf', 'ElementOf', 'HandlersOf', 'InlayElements', 'PropertiesOf', 'Tag')}

type Own<T extends Tag> = PropertiesOf<T> & AttributesOf<T> & HandlersOf<T, 'on'>;
type ReactElements = { [T in keyof InlayElements]: Own<T> & Omit<DetailedHTMLProps<HTMLAttributes<ElementOf<T>>, ElementOf<T>>, keyof Own<T>> };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends ReactElements {}
  }
}
`;

const preact = `/** Types of the tags for Preact: \`import 'inlay/preact'\`. */
import type { HTMLAttributes } from 'preact';
${imports('AttributesOf', 'ElementOf', 'HandlersOf', 'InlayElements', 'PropertiesOf', 'Tag')}

type Own<T extends Tag> = PropertiesOf<T> & AttributesOf<T> & HandlersOf<T, 'on'>;
type PreactElements = { [T in keyof InlayElements]: Own<T> & Omit<HTMLAttributes<ElementOf<T>>, keyof Own<T>> };

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends PreactElements {}
  }
}
`;

const solid = `/** Types of the tags for Solid, where a property is \`prop:adapter\` and an event \`on:inlay-model-open\`: \`import 'inlay/solid'\`. */
import type { JSX } from 'solid-js';
${imports('AttributesOf', 'ElementOf', 'HandlersOf', 'InlayElements', 'PropertiesOf', 'Tag')}

type Properties<T extends Tag> = { [P in keyof PropertiesOf<T> & string as \`prop:\${P}\`]?: PropertiesOf<T>[P] };
type Own<T extends Tag> = Properties<T> & AttributesOf<T> & HandlersOf<T, 'on:'>;
type SolidElements = { [T in keyof InlayElements]: Own<T> & Omit<JSX.HTMLAttributes<ElementOf<T>>, keyof Own<T>> };

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends SolidElements {}
  }
}
`;

const svelte = `/** Types of the tags for Svelte 5: \`import 'inlay/svelte'\`. */
import type { HTMLAttributes } from 'svelte/elements';
${imports('AttributesOf', 'ElementOf', 'HandlersOf', 'InlayElements', 'PropertiesOf', 'Tag')}

type Own<T extends Tag> = PropertiesOf<T> & AttributesOf<T> & HandlersOf<T, 'on'>;
type SvelteElements = { [T in keyof InlayElements]: Own<T> & Omit<HTMLAttributes<ElementOf<T>>, keyof Own<T>> };

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends SvelteElements {}
}
`;

const vue = `/** Types of the tags for Vue's templates: \`import 'inlay/vue'\`. */
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
${imports('AttributesOf', 'ElementOf', 'EventsOf', 'InlayElements', 'PropertiesOf', 'Tag')}

type Emits<T extends Tag> = { [E in keyof EventsOf<T>]: (event: EventsOf<T>[E]) => void };
type Own<T extends Tag> = PropertiesOf<T> & AttributesOf<T>;
type VueElement<T extends Tag> = new () => ElementOf<T> & {
  $props: Own<T> & Omit<HTMLAttributes, keyof Own<T>> & PublicProps;
  $emit: EmitFn<Emits<T>>;
};
type VueElements = { [T in keyof InlayElements]: VueElement<T> };

declare module 'vue' {
  interface GlobalComponents extends VueElements {}
}
`;

const dom = `/** Types of the events for \`addEventListener\`, and so for Angular's templates, which go by it: \`import 'inlay/dom'\`. */
${imports('EventsOf', 'Tag')}

type Names = { [T in Tag]: keyof EventsOf<T> }[Tag];
type Named<N> = { [T in Tag]: N extends keyof EventsOf<T> ? EventsOf<T>[N] : never }[Tag];
type DomEvents = { [N in Names]: Named<N> };

declare global {
  interface HTMLElementEventMap extends DomEvents {}
}
`;

export const FRAMEWORKS = { dom, react, preact, solid, svelte, vue };
