import eslint from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/** A folder may import no other than those below it; dependency-cruiser holds the graph, this tells in the editor. */
const only = (files, forbidden, message) => ({
  files,
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [{ regex: forbidden, message }] }] },
});

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', '.cache/', 'demo/hosts/', 'src/adapters/zenml/types.ts', '**/*.js', '**/*.mjs'] },
  eslint.configs.recommended,
  tseslint.configs.recommendedTypeChecked,
  lit.configs['flat/recommended'],
  wc.configs['flat/best-practice'],
  litA11y.configs['flat/recommended'] ?? { plugins: { 'lit-a11y': litA11y }, rules: litA11y.configs.recommended.rules },
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: `${import.meta.dirname}/..` } },
    rules: {
      // What is written `void` is meant.
      'no-void': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/no-unused-expressions': ['error', { allowShortCircuit: true, allowTernary: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/unbound-method': 'off',
      // Its idea of what is narrowed differs from the compiler's under noUncheckedIndexedAccess.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', package: 'node:test', name: ['it', 'test', 'describe'] }] },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true, allowNullish: true }],
      'lit/no-template-bind': 'off',
      'lit/no-invalid-escape-sequences': 'error',
      'lit/no-native-attributes': 'error',
      // Composite widgets take their keys on the container; names are checked by axe on what is drawn.
      'lit-a11y/click-events-have-key-events': 'off',
      'lit-a11y/accessible-name': 'off',
      // It does not know aria-description, which every role has.
      'lit-a11y/role-supports-aria-attr': 'off',
      'wc/guard-super-call': 'off',
      'wc/no-constructor-params': 'off',
      // Tags are static members; `define.ts` alone registers.
      'wc/file-name-matches-element': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.object.name='customElements'][callee.property.name='define']",
          message: 'Only define.ts registers (law 1): use define().',
        },
        { selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML)$/]', message: 'No markup from text (laws 2 and 4).' },
        {
          selector: "CallExpression[callee.object.name=/^(window|document|globalThis)$/][callee.property.name='addEventListener']",
          message: 'No listener on window or document (law 3).',
        },
      ],
    },
  },
  // `keyof Resources & string` stays open: a host may add types.
  { files: ['src/contract/**'], rules: { '@typescript-eslint/no-redundant-type-constituents': 'off' } },
  {
    files: ['src/elements/base/define.ts', 'src/ui/tags.ts', 'test/**', 'demo/**', 'stories/**'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['test/**', 'stories/**'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'wc/require-listener-teardown': 'off',
      // There `html` is lit/static-html's, with tags as values.
      'lit/binding-positions': 'off',
      'lit/no-invalid-html': 'off',
    },
  },
  only(['src/contract/**'], '^(\\.\\./|lit|@lit/)', 'The contract imports nothing.'),
  only(
    ['src/adapters/**'],
    '(^|/)(session|elements|ui|messages|themes|conformance)/|^(lit|@lit)(/|$)',
    'An adapter knows the contract and the toolkit.',
  ),
  only(['src/conformance/**'], '(^|/)(adapters|session|elements|ui|messages|themes)/|^(lit|@lit)(/|$)', 'The suite knows the contract.'),
  only(['src/ui/**'], '(^|/)(contract|session|elements|adapters|conformance)/', 'ui knows no domain.'),
  only(
    ['src/session/core/**'],
    '(^|/)(elements|ui|adapters|messages|controllers)/|^(lit|@lit)(/|$)',
    'session/core has no Lit and no DOM.',
  ),
  only(['src/elements/**'], '(^|/)(adapters|conformance)/', 'The host picks the adapter.'),
);
