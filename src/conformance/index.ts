/** The contract as an executable suite: every adapter, ours or a stranger's, is held to the same laws. */
export * from './fixture.ts';
export { conformance } from './suite.ts';
export { bind, FLOOR, type Runner } from './bind.ts';
export { BrokenLaw } from './probe.ts';
