module.exports = {
  testEnvironment: 'node',
  // A test that hangs is to be seen; how fast it is on a busy machine is not what it tests.
  testTimeout: 600_000,
  // Jest leaves one core idle unless told; a worker that has grown by its vm contexts is replaced.
  maxWorkers: '100%',
  workerIdleMemoryLimit: '1500MB',
  globalSetup: '<rootDir>/test/global-setup.cjs',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: {
    '\\.(ts|tsx|mts|mjs)$': '<rootDir>/test/esbuild-transform.cjs',
    'node_modules/.+\\.js$': '<rootDir>/test/esbuild-transform.cjs',
  },
  transformIgnorePatterns: [
    '/node_modules/(?!(htmlparser2|entities|domhandler|domutils|domelementtype|dom-serializer|@noble|tldts-icann|tldts-core|hucre|email-forward-parser|email-reply-parser)/)',
  ],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json'],
};
