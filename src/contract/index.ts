/**
 * The contract between Inlay and a backend, version 1.
 *
 * An adapter translates one backend into these words and nothing more: `connect(scope)` gives a `Session`; a session has a
 * dozen verbs over typed resources. Cache, retry, polling, optimism and undo are the kit's. What a backend can and can't do
 * is data (`Capabilities`). The conformance suite (`inlay/conformance`) proves the laws of each verb.
 *
 * Absent means that the backend doesn't say; `null` is only inside `Json` and drafts. Ids, cursors and revisions are opaque.
 * Text is data, never markup; Markdown only where said. Results can be structured-cloned; numbers may be NaN or ±Infinity.
 * Open for more: `declare module 'inlay/contract' { interface Resources { dataset: Dataset } }`.
 */
export * from './values.ts';
export * from './resources.ts';
export * from './reading.ts';
export * from './capabilities.ts';
export * from './permissions.ts';
export * from './writing.ts';
export * from './streams.ts';
export * from './failure.ts';
export * from './adapter.ts';
export * from './host.ts';
