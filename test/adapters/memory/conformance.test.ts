import { after, describe, it } from 'node:test';
import { bind } from '../../../src/conformance/index.ts';
import { memoryFixture } from './fixture.ts';

const runner = { describe, it, after };

bind(await memoryFixture(), runner);
bind(await memoryFixture({ name: 'memory as editor', owner: 'editor' }), runner);
bind(
  await memoryFixture({ name: 'memory, cursors only', profile: { paging: 'cursor', total: 'none', facets: false, limit: 100 } }),
  runner,
);
bind(
  {
    ...(await memoryFixture({
      name: 'memory, the least',
      profile: {
        paging: 'cursor',
        total: 'atLeast',
        facets: false,
        search: false,
        live: false,
        sort: false,
        permissions: false,
        logic: 'and',
        without: ['tenant', 'organization', 'member', 'team', 'role', 'serviceAccount', 'step', 'visualization'],
      },
    })),
    narrowed: true,
  },
  runner,
);
