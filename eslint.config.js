import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Names that say nothing about what is inside. */
const emptyNames = ['utils', 'helpers', 'misc', 'common', 'shared', 'lib'];

export default tseslint.config(
  { ignores: ['build/', 'data/', 'node_modules/', 'test-results/', 'playwright-report/'] },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      // By name: finding each file's project for itself takes a quarter longer.
      parserOptions: {
        project: [
          './tsconfig.json',
          './app/model/tsconfig.json',
          './app/sync/service-worker/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/only-throw-error': [
        'error',
        {
          allow: [
            { from: 'lib', name: 'Response' },
            { from: 'package', package: '@remix-run/router', name: 'DataWithResponseInit' },
          ],
        },
      ],
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
      'no-console': 'error',
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: emptyNames.flatMap((name) => [`**/${name}`, `**/${name}/*`, `**/${name}.ts`]),
              message: 'Name the file for what it does; see docs/architecture.md.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['app/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { ...reactHooks.configs.recommended.rules },
  },
  { ...jsxA11y.flatConfigs.recommended, files: ['app/**/*.tsx'] },
  {
    files: ['app/model/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'crypto', message: 'The model makes no randomness: take the id as an argument.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
          message: 'The model makes no randomness: take it as an argument.',
        },
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'The model has no clock: take the instant or the day as an argument.',
        },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'The model has no clock: take the instant or the day as an argument.',
        },
      ],
    },
  },
  {
    files: ['{app,server,db}/**/*.{ts,tsx}'],
    ignores: ['server/config.ts', 'server/start.js', '**/*.test.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'server/config.ts is the only reader of the environment.',
        },
      ],
    },
  },
  {
    files: ['**/*.js', '**/*.cjs'],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: {
      parserOptions: { project: false },
      globals: {
        module: 'writable',
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        fetch: 'readonly',
        setTimeout: 'readonly',
      },
    },
  },
  {
    files: ['test/bench/peers/*.js'],
    languageOptions: { globals: { Buffer: 'readonly' } },
    // One of them has a file of that name.
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    files: ['test/e2e/**/*.ts'],
    rules: {
      // Playwright reads a fixture's needs from the pattern of its first parameter, so one that needs nothing has {}.
      'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
    },
  },
  {
    files: ['server/installation.js', 'test/*.js', 'test/support/console-error-fails.ts'],
    rules: { 'no-console': 'off' },
  },
);
