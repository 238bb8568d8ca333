import type { Bench } from './bench.ts';
import type { Probe } from './probe.ts';

/** Checks one law; what it can't check it skips by the name of the capability. */
export type Law = (t: Probe, bench: Bench) => Promise<void>;
/** By the law's name in the contract. */
export type Laws = { readonly [name: string]: Law };
