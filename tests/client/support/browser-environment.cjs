const { TestEnvironment } = require('jest-environment-jsdom');

/** What every browser has, Node has too, and jsdom leaves out. */
const FROM_NODE = [
  'Headers',
  'Request',
  'Response',
  'structuredClone',
  'TextEncoder',
  'TextDecoder',
];

class BrowserEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    for (const name of FROM_NODE) this.global[name] ??= globalThis[name];
    this.global.crypto.randomUUID ??= () => globalThis.crypto.randomUUID();
  }
}

module.exports = BrowserEnvironment;
