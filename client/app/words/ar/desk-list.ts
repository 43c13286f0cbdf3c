import type { deskList as english } from '../en/desk-list.ts';
import type { Translated } from '../translated.ts';

export const deskList: Translated<typeof english> = {};
