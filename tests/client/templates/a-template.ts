import type { TemplateView } from '#contract/api/templates.ts';
import { fakeId, NOW } from '../support/fake-data.ts';

const WHO = { id: fakeId(1), name: 'Ines Okafor' };

/** A template of the City desk, with something of everything. */
export const TEMPLATE: TemplateView = {
  id: fakeId(700),
  desk: { id: fakeId(100), slug: 'city', name: 'City' },
  name: 'Court report',
  purpose: 'A sentence or a verdict',
  language: 'en',
  slugline: 'COURT/',
  headline: 'TK sentenced',
  standfirst: 'What the court said',
  body: {
    type: 'doc',
    content: [
      { type: 'paragraph', attrs: { id: 'p1' }, content: [{ type: 'text', text: 'TK said so.' }] },
    ],
  },
  sectionId: fakeId(201),
  topics: ['medtop:02000000'],
  topicLabels: { 'medtop:02000000': { en: 'crime and law', fr: 'criminalité et droit' } },
  urgency: 4,
  genre: 'court report',
  flags: ['needs-legal'],
  noteToEditors: '',
  commissionedWords: 350,
  retiredAt: null,
  version: 3,
  createdBy: WHO,
  createdAt: NOW,
  changedBy: WHO,
  changedAt: NOW,
};

/** One that no story begins from any more. */
export const RETIRED: TemplateView = {
  ...TEMPLATE,
  id: fakeId(701),
  name: 'Old one',
  retiredAt: NOW,
};
