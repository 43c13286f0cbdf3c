import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { askAddress } from '#server/kit/ask-address.ts';
import { isPublicAddress } from '#server/kit/public-address.ts';

const INSIDE = [
  ...['127.0.0.1', '127.8.9.10', '0.0.0.0', '10.1.2.3', '172.16.0.1', '172.31.255.255'],
  ...['192.168.1.1', '169.254.169.254', '100.64.0.1', '198.18.0.1', '224.0.0.1', '255.255.255.255'],
  ...['::', '::1', 'fe80::1', 'fc00::1', 'fd12:3456::1', 'ff02::1', '::ffff:127.0.0.1'],
  ...[
    '::ffff:10.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001::1',
    '2001:db8::1',
    '::127.0.0.1',
  ],
];
const OUTSIDE = ['8.8.8.8', '93.184.216.34', '172.32.0.1', '2606:4700::6810:84e5', '2a00:1450::1'];

describe('an address on the public internet', () => {
  it.each(INSIDE)('is not %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(OUTSIDE)('is %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each(['', 'localhost', '127.1', '0x7f.1', 'example.com'])(
    'is not what is no address: %s',
    (text) => {
      expect(isPublicAddress(text)).toBe(false);
    },
  );
});

describe('asking a web address', () => {
  let server: Server;
  let base = '';
  const asked: string[] = [];
  const anything = { allows: () => true };

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      const path = request.url ?? '';
      const status = /^\/(\d{3})$/u.exec(path)?.[1];
      if (path === '/never') return;
      if (path === '/cut') {
        request.socket.destroy();
        return;
      }
      if (path === '/long') {
        response.writeHead(200, { 'x-long': 'x'.repeat(40_000) }).end();
        return;
      }
      if (path === '/endless') {
        response.writeHead(200);
        response.write('and so on '.repeat(1000));
        return;
      }
      if (path === '/round') response.writeHead(302, { location: '/round' });
      else if (path === '/to-404') response.writeHead(301, { location: '/404' });
      else if (path === '/to-file') response.writeHead(302, { location: 'file:///etc/passwd' });
      else if (path === '/inwards') response.writeHead(302, { location: 'http://10.0.0.1/secret' });
      else response.writeHead(Number(status ?? 200));
      response.end('words');
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    base = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  });

  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  });

  it('tells the status behind redirects, and reads no body', async () => {
    expect(await askAddress(`${base}/`, anything)).toEqual({ status: 200 });
    expect(await askAddress(`${base}/410`, anything)).toEqual({ status: 410 });
    expect(await askAddress(`${base}/to-404`, anything)).toEqual({ status: 404 });
    expect(await askAddress(`${base}/endless`, anything)).toEqual({ status: 200 });
  });

  it('gives up on silence, a cut line, endless redirects and endless headers', async () => {
    const silent = { failure: 'silent' };
    expect(await askAddress(`${base}/never`, { ...anything, timeout: 200 })).toEqual(silent);
    expect(await askAddress(`${base}/cut`, anything)).toEqual(silent);
    expect(await askAddress(`${base}/round`, anything)).toEqual(silent);
    expect(await askAddress(`${base}/long`, anything)).toEqual(silent);
  });

  it.each([
    ['an address in digits', () => base],
    ['a name for it', () => base.replace('127.0.0.1', 'localhost')],
    ['digits in disguise', () => base.replace('127.0.0.1', '0x7f.1')],
    ['one number', () => base.replace('127.0.0.1', '2130706433')],
    ['IPv6 around IPv4', () => base.replace('127.0.0.1', '[::ffff:127.0.0.1]')],
    ['another protocol', () => 'ftp://example.com/'],
    ['a name and password', () => base.replace('//', '//user:word@')],
  ])('never goes inside: %s', async (_, url) => {
    const before = asked.length;
    const answer = await askAddress(url(), { allows: isPublicAddress });
    expect(answer).toEqual({ failure: 'not-allowed' });
    expect(asked).toHaveLength(before);
  });

  it('looks at where a redirect leads before it follows', async () => {
    const allows = (address: string): boolean => address === '127.0.0.1';
    expect(await askAddress(`${base}/inwards`, { allows })).toEqual({ failure: 'not-allowed' });
    expect(await askAddress(`${base}/to-file`, { allows })).toEqual({ failure: 'not-allowed' });
  });
});
