import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

export default tseslint.config(
  { ignores: ['node_modules', 'dist', '.cache', 'release', 'screenshots', 'test-results', '**/*.json'] },
  {
    files: ['**/*.{ts,tsx,js}'],
    extends: [tseslint.configs.strict],
    rules: {
      'max-lines': ['error', { max: 250, skipComments: true, skipBlankLines: true }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Name what you export.' },
        { selector: 'TSEnumDeclaration', message: 'Use a picklist.' },
        { selector: 'ExportAllDeclaration', message: 'No barrels.' },
      ],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['renderer/**/*.tsx', 'renderer/**/*.ts'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['renderer/**/*.tsx'],
    ...jsxA11y.flatConfigs.recommended,
    rules: {
      ...jsxA11y.flatConfigs.recommended.rules,
      'jsx-a11y/no-autofocus': ['error', { ignoreNonDOM: true }],
    },
  },
  {
    files: ['data/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', 'Date', 'window', 'document', 'crypto', 'process', 'fetch'] },
  },
  { files: ['tools/**', 'test/**', 'data/words/**'], rules: { 'max-lines': 'off', 'no-console': 'off' } },
  { files: ['*.config.{js,ts}'], rules: { 'no-restricted-syntax': 'off' } },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
)
