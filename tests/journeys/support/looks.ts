import type { BrowserContextOptions } from 'playwright-core';

/** How somebody looks at the screens. */
export type Look = { name: string; language: 'en' | 'ar'; options: BrowserContextOptions };

const WIDE = { viewport: { width: 1280, height: 860 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
const STILL = { reducedMotion: 'reduce' } as const;

const light = { ...STILL, colorScheme: 'light', locale: 'en-GB' } as const;
const dark = { ...STILL, colorScheme: 'dark', locale: 'en-GB' } as const;
const arabic = { ...STILL, colorScheme: 'light', locale: 'ar' } as const;

/** Every look there is: light, dark and right-to-left, at a desk and on a phone. */
export const LOOKS: readonly Look[] = [
  { name: 'light-1280', language: 'en', options: { ...light, ...WIDE } },
  { name: 'light-390', language: 'en', options: { ...light, ...PHONE } },
  { name: 'dark-1280', language: 'en', options: { ...dark, ...WIDE } },
  { name: 'dark-390', language: 'en', options: { ...dark, ...PHONE } },
  { name: 'rtl-1280', language: 'ar', options: { ...arabic, ...WIDE } },
  { name: 'rtl-390', language: 'ar', options: { ...arabic, ...PHONE } },
];
