/** A class is called by its own name in these tests; what it looks like is the browser tests' business. */
const CODE = 'export default new Proxy({}, { get: (_, name) => String(name) });';

module.exports = { process: () => ({ code: CODE }) };
