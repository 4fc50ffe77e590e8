// Takes away what global-setup.cjs has put on disk.
const { rmSync } = require('node:fs');

module.exports = () => rmSync(process.env.CASEBOOK_TEST_DIST, { recursive: true, force: true });
