// Jest's transform: the same compiler that builds the product turns each TypeScript or ES-module file into CommonJS.
const { createHash } = require('node:crypto');
const esbuild = require('esbuild');

/**
 * esbuild makes two getters of each export, which every call of another module's function would go through. Where no
 * export gets another value once the module has run, plain values stand in their place.
 */
const PLAIN_EXPORTS =
  'module.exports = Object.defineProperty({ ...module.exports }, "__esModule", { value: true });';
const hasPlainExports = source =>
  /^export /m.test(source) && !/^export (let |var |\{[^}]*\}(?! from))/m.test(source);

const OPTIONS = {
  format: 'cjs',
  target: 'node20',
  sourcemap: 'inline',
  // What is loaded when it is asked for, jest's own loader brings too.
  supported: { 'dynamic-import': false },
};

const loaders = { '.ts': 'ts', '.mts': 'ts', '.tsx': 'tsx', '.js': 'js', '.mjs': 'js' };

module.exports = {
  getCacheKey: (source, file) =>
    createHash('sha1')
      .update(esbuild.version)
      .update(String(hasPlainExports) + PLAIN_EXPORTS + JSON.stringify(OPTIONS))
      .update(file)
      .update(source)
      .digest('hex'),
  process(source, file) {
    const loader = loaders[/\.[a-z]+$/.exec(file)[0]];
    const { code } = esbuild.transformSync(source, {
      ...OPTIONS,
      loader,
      sourcefile: file,
      footer: hasPlainExports(source) ? PLAIN_EXPORTS : '',
      define: { 'import.meta.url': JSON.stringify(`file://${file}`) },
    });
    return { code };
  },
};
