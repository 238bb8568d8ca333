/** The same suite as in Node, in a browser: neither the suite nor memory needs Node. */
import { bind } from '../../../src/conformance/index.ts';
import { memoryFixture } from './fixture.ts';

bind(await memoryFixture({ name: 'memory in a browser' }), { describe, it, after });
