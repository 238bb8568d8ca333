/** The arrows of the house: contract ← adapters, contract ← session ← elements, ui ← elements; messages and themes below. */
const lit = 'node_modules/(lit|@lit)/';
const rule = (name, from, to, comment) => ({ name, severity: 'error', comment, from: { path: from }, to });

module.exports = {
  forbidden: [
    rule('contract-imports-nothing', '^src/contract', { pathNot: '^src/contract' }, 'The contract has no dependency.'),
    rule(
      'conformance-knows-the-contract',
      '^src/conformance',
      { pathNot: '^src/(contract|conformance)' },
      'The suite is for every adapter.',
    ),
    rule(
      'adapters-know-the-contract',
      '^src/adapters',
      { path: `^src/(session|elements|ui|messages|themes|conformance)|${lit}` },
      'An adapter knows the contract and the toolkit.',
    ),
    rule(
      'adapters-know-no-other',
      '^src/adapters/(?!toolkit|compose)([^/]+)/',
      { path: '^src/adapters/(?!toolkit)([^/]+)/', pathNot: '^src/adapters/$1/' },
      "Only an adapter's own folder knows its wire types.",
    ),
    rule('toolkit-knows-no-adapter', '^src/adapters/toolkit', { path: '^src/adapters/(?!toolkit)' }, 'The toolkit is below every adapter.'),
    rule(
      'messages-lie-below',
      '^src/(messages|themes)',
      { path: '^src/(contract|session|elements|ui|adapters|conformance)' },
      'Messages and themes know nobody.',
    ),
    rule('ui-knows-no-domain', '^src/ui', { path: '^src/(contract|session|elements|adapters|conformance)' }, 'ui knows no domain.'),
    rule('session-knows-no-screen', '^src/session', { path: '^src/(elements|ui|adapters|conformance)' }, 'Between adapter and screen.'),
    rule(
      'core-is-pure',
      '^src/session/core',
      { path: `^src/(messages|themes)|^src/session/(controllers|hosts)|${lit}` },
      'No Lit and no DOM.',
    ),
    rule('elements-know-no-adapter', '^src/elements', { path: '^src/(adapters|conformance)' }, 'The host picks the adapter.'),
    rule(
      'domains-keep-their-inside',
      '^src/elements/(?!base|dashboard)([^/]+)/',
      { path: '^src/elements/(?!base|provider)([^/]+)/[^/]+/', pathNot: '^src/elements/($1/|[^/]+/[^/]+/(index|define)[.]ts$)' },
      "A domain imports another's public element only.",
    ),
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, viaOnly: { pathNot: '^src/contract' } } },
  ],
  options: { tsPreCompilationDeps: true, tsConfig: { fileName: 'tsconfig.json' }, doNotFollow: { path: 'node_modules' } },
};
