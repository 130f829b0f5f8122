import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import * as lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import * as wc from 'eslint-plugin-wc';
import globals from 'globals';
import ts from 'typescript-eslint';

/** What the house does without; the reasons are in CONTRIBUTING.md. */
const refusedSyntax = [
  ['TSEnumDeclaration', 'No enums: a union of strings is erased.'],
  ['TSModuleDeclaration:not([kind="global"])', 'No namespaces: a file is a module.'],
  ['TSParameterProperty', 'No parameter properties: declare the field.'],
  ['ExportDefaultDeclaration', 'Named exports only.'],
  [
    ':matches(MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe)$/])',
    'No HTML sink: let Lit render, or sanitise in the one place that does.',
  ],
  [
    'ImportDeclaration[source.value=/unsafe-(html|svg|mathml)/]',
    'No unsafe directive: people’s words are rendered as text or as a tree.',
  ],
  [
    'ImportDeclaration[source.value=/style-map/]',
    'styleMap writes a style attribute, which a strict CSP refuses: set the property with style.setProperty.',
  ],
].map(([selector, message]) => ({ selector, message }));

export default ts.config(
  {
    ignores: [
      '**/node_modules/',
      '**/dist/',
      '**/coverage/',
      '.cache/',
      '.maillon/',
      'examples/strapi/{build,.strapi}/',
      '**/*.d.{ts,mts}',
      'scripts/templates/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [ts.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // `typeof import('./lazy.ts')` names the type of a module that is loaded later.
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', ignoreRestSiblings: true, caughtErrors: 'none' },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Ports are async by contract, whatever one implementation needs.
      '@typescript-eslint/require-await': 'off',
      'no-restricted-syntax': ['error', ...refusedSyntax],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    // Scripts that drive a browser hold functions that run in its pages.
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    rules: { 'no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }] },
  },
  { files: ['examples/**/*.js', 'docs/**/*.js'], languageOptions: { globals: globals.browser } },
  {
    // Strapi loads these as CommonJS, and gives them itself.
    files: ['examples/strapi/{config,src}/**/*.js', 'examples/strapi/**/*.cjs'],
    languageOptions: { sourceType: 'commonjs', globals: { ...globals.node, strapi: 'readonly' } },
  },
  {
    files: ['packages/elements/src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended'], litA11y.configs.recommended],
    languageOptions: { globals: globals.browser },
    rules: {
      'lit/lifecycle-super': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/no-value-attribute': 'error',
      'wc/require-listener-teardown': 'error',
      // It does not see names that come from content in ${…}; axe, in the tests, does.
      'lit-a11y/accessible-name': 'off',
      // Safari forgets that a list without bullets is one: role="list" on it is meant.
      'lit-a11y/no-redundant-role': 'off',
    },
  },
  {
    files: ['**/*.test.ts', '**/*.fixture.ts', '**/testing/**/*.ts'],
    rules: {
      // node:test's describe and it return promises nobody awaits; chai's `to.be.true` is an expression.
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-misused-promises': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // Configurations are read by tools that want a default export, and by codegen as TypeScript.
    files: ['*.config.*', 'codegen.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  prettier,
);
