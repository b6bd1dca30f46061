import { describe, expect, it } from 'vitest';
import { draftKey, readDraft } from './draft.ts';

describe('a draft', () => {
  it('comes back after a reload, with fields that are new since', () => {
    expect(readDraft('{"note":"called"}', { note: '', outcome: 'reached' })).toEqual({
      value: { note: 'called', outcome: 'reached' },
      restored: true,
    });
  });

  it.each([null, '', '{', 'null', '[]', '"text"'])('is empty when %j was stored', (stored) => {
    expect(readDraft(stored, { note: '' })).toEqual({ value: { note: '' }, restored: false });
  });

  it('belongs to one person and one subject', () => {
    expect(new Set([draftKey('a', 'task:1'), draftKey('b', 'task:1'), draftKey('a', 'task:2')]).size).toBe(3);
  });
});
