import { bind } from '../../src/conformance/index.ts';
import { mlflowFixture, type MlflowAccess } from './mlflow-fixture.ts';

/** Given by `browser.ts`, which has started the server: its address and who signs in. */
const { url, ...access } = (JSON.parse(process.env['INLAY_BACKENDS'] ?? '{}') as { mlflow: MlflowAccess & { url: string } }).mlflow;

// The page is on localhost, the server on 127.0.0.1: every call crosses an origin.
bind(await mlflowFixture(url, access), { describe, it, after, print: (line) => console.log(line) });
