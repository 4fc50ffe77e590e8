// Jest's transform: the same compiler that builds the product turns each TypeScript or ES-module file into CommonJS.
const { createHash } = require('node:crypto');
const esbuild = require('esbuild');

const loaders = { '.ts': 'ts', '.mts': 'ts', '.tsx': 'tsx', '.js': 'js', '.mjs': 'js' };

module.exports = {
  getCacheKey: (source, file) =>
    createHash('sha1').update(esbuild.version).update(file).update(source).digest('hex'),
  process(source, file) {
    const loader = loaders[/\.[a-z]+$/.exec(file)[0]];
    const { code } = esbuild.transformSync(source, {
      loader,
      format: 'cjs',
      target: 'node20',
      sourcemap: 'inline',
      sourcefile: file,
      define: { 'import.meta.url': JSON.stringify(`file://${file}`) },
    });
    return { code };
  },
};
