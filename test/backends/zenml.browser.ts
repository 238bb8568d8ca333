import { bind } from '../../src/conformance/index.ts';
import { zenmlFixture, type ZenmlAccess } from './zenml-fixture.ts';

/** Given by `browser.ts`, which has started the server: its address and who signs in. */
const { url, ...access } = (JSON.parse(process.env['INLAY_BACKENDS'] ?? '{}') as { zenml: ZenmlAccess & { url: string } }).zenml;

// The page is on localhost, the server on 127.0.0.1: every call crosses an origin.
bind(await zenmlFixture(url, access), { describe, it, after, print: (line) => console.log(line) });
