module.exports = {
  testEnvironment: 'node',
  // A test that hangs is to be seen; how fast it is on a busy machine is not what it tests.
  testTimeout: 600_000,
  // Jest leaves one core idle unless told; a worker that has grown by its vm contexts is replaced.
  maxWorkers: '100%',
  workerIdleMemoryLimit: '1500MB',
  // A test file's code runs in a vm context, where each look at a global name takes half a microsecond; these it gets as parameters.
  sandboxInjectedGlobals: [
    ...['Array', 'Boolean', 'Date', 'Error', 'JSON', 'Map', 'Math', 'Number', 'Object'],
    ...['RegExp', 'Set', 'String', 'Uint8Array', 'WeakMap'],
  ],
  globalSetup: '<rootDir>/test/global-setup.cjs',
  globalTeardown: '<rootDir>/test/global-teardown.cjs',
  testSequencer: '<rootDir>/test/sequencer.cjs',
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
