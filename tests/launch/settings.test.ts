import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readSettings, WrongSettings } from '#server/env.ts';

const OWNER = 'postgresql://owner:correct-horse-battery@db:5432/news';
const APP = 'postgresql://app:correct-horse-battery@db:5432/news';
const READER = 'postgresql://reader:correct-horse-battery@db:5432/news';
const GOOD = { NODE_ENV: 'production', SITE_URL: 'https://news.example.org' };

function issuesOf(env: Record<string, string>): string[] {
  try {
    readSettings(env);
    return [];
  } catch (error) {
    if (error instanceof WrongSettings) return error.issues;
    throw error;
  }
}

describe('settings', () => {
  it('need nobody to set anything', () => {
    expect(readSettings({})).toMatchObject({
      production: false,
      host: '127.0.0.1',
      port: 3000,
      siteUrl: 'http://localhost:3000',
      process: 'all',
      demo: { seed: true, password: null },
      database: { ownerUrl: null, appUrl: null, readerUrl: null },
    });
  });

  it('count an empty value as not set', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: '', DEMO_PASSWORD: '' })).toEqual(
      readSettings({}),
    );
  });

  it('name every one that is wrong at once', () => {
    const issues = issuesOf({
      PORT: 'eighty',
      SITE_URL: 'news',
      DATABASE_URL: 'mysql://db/x',
      PROCESS: 'sleeper',
      SEED_DEMO: 'perhaps',
      DEMO_PASSWORD: 'short',
      LOG_LEVEL: 'loud',
    });
    expect(issues.map((issue) => issue.split(':')[0]).sort()).toEqual([
      'DATABASE_URL',
      'DEMO_PASSWORD',
      'LOG_LEVEL',
      'PORT',
      'PROCESS',
      'SEED_DEMO',
      'SITE_URL',
    ]);
  });

  it('take any port there is and no other number', () => {
    fc.assert(
      fc.property(fc.integer({ min: -70_000, max: 140_000 }), (port) => {
        const ok = issuesOf({ PORT: String(port) }).length === 0;
        expect(ok).toBe(port >= 1 && port <= 65_535);
      }),
    );
  });

  it('make the demo newsroom only where nobody works, unless asked', () => {
    expect(readSettings({ NODE_ENV: 'production', SITE_URL: 'https://a.example' }).demo.seed).toBe(
      false,
    );
    expect(readSettings({ ...GOOD, SEED_DEMO: '1' }).demo.seed).toBe(true);
    expect(readSettings({ SEED_DEMO: '0' }).demo.seed).toBe(false);
  });

  it('keep both runtime roles together', () => {
    expect(issuesOf({ DATABASE_URL: OWNER, APP_DATABASE_URL: APP })).toHaveLength(1);
    expect(issuesOf({ APP_DATABASE_URL: APP, READER_DATABASE_URL: READER })).toHaveLength(1);
    expect(
      issuesOf({ DATABASE_URL: OWNER, APP_DATABASE_URL: APP, READER_DATABASE_URL: READER }),
    ).toEqual([]);
  });

  it('list the proxies that are believed', () => {
    expect(readSettings({ TRUSTED_PROXIES: '10.0.0.0/8, ::1 ,' }).trustedProxies).toEqual([
      '10.0.0.0/8',
      '::1',
    ]);
  });

  describe('in production', () => {
    it('are enough with a public address', () => {
      expect(issuesOf(GOOD)).toEqual([]);
      expect(issuesOf({ ...GOOD, DATABASE_URL: OWNER })).toEqual([]);
    });

    it('are refused without the public address, or one that passwords must not travel to', () => {
      expect(issuesOf({ NODE_ENV: 'production' })).toEqual([expect.stringContaining('SITE_URL')]);
      expect(issuesOf({ ...GOOD, SITE_URL: 'http://news.example.org' })).toHaveLength(1);
      expect(issuesOf({ ...GOOD, SITE_URL: 'http://localhost:3000' })).toEqual([]);
    });

    it('are refused with a weak database password, which is not repeated', () => {
      const issues = issuesOf({
        ...GOOD,
        DATABASE_URL: 'postgresql://owner:hunter2@db/news',
        APP_DATABASE_URL: 'postgresql://app:app@db/news',
        READER_DATABASE_URL: READER,
      });
      expect(issues.map((issue) => issue.split(':')[0])).toEqual([
        'DATABASE_URL',
        'APP_DATABASE_URL',
      ]);
      expect(issues.join()).not.toContain('hunter2');
    });
  });
});
