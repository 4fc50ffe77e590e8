import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Which folders of src/ each folder may import from (docs/architecture.md, "Walls"). */
const walls = {
  mail: ['mail', 'crm'],
  crm: ['crm', 'mail'],
  locales: ['locales', 'book'],
  intake: ['intake', 'crm', 'mail', 'book', 'google'],
  book: ['book', 'google', 'locales'],
  addon: ['addon', 'intake', 'crm', 'mail', 'book', 'google', 'locales'],
  google: ['google', 'mail', 'book', 'intake', 'addon', 'locales'], // the edge: it stands behind the others' ports
};
const folders = Object.keys(walls);

/** What tells a test how fast the machine is. */
const CLOCKS = [
  ['performance', 'now'],
  ['Date', 'now'],
  ['process', 'cpuUsage'],
  ['process', 'hrtime'],
  ['process', 'uptime'],
  ['process', 'resourceUsage'],
  ['jest', 'setTimeout'],
];

export default tseslint.config(
  { ignores: ['dist', 'build', 'coverage', 'node_modules', '**/*.cjs', '**/*.mjs'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      'no-control-regex': 'off',
      'no-misleading-character-class': 'off',
      'no-irregular-whitespace': 'off',
      'no-undef': 'off',
      eqeqeq: 'error',
    },
  },
  ...folders.map(folder => ({
    files: [`src/${folder}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            ...folders
              .filter(other => !walls[folder].includes(other))
              .map(other => ({
                group: [`**/${other}/*`, `**/${other}`],
                message: `src/${folder} may not import src/${other}.`,
              })),
            { group: ['**/workbench/**', 'node:*'], message: 'src/ runs on Google alone.' },
          ],
        },
      ],
    },
  })),
  {
    files: ['workbench/**/*.ts', 'workbench/**/*.tsx'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [{ group: ['**/src/**'], message: 'The workbench knows src/ only as the built bundle.' }],
        },
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    ignores: ['test/growth.ts', 'test/until.ts', 'test/fixtures/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...CLOCKS.map(([object, property]) => ({
          object,
          property,
          message:
            'A test passes on any machine, however slow: count steps, or hold the growth (test/growth.ts).',
        })),
      ],
    },
  },
);
