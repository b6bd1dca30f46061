import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { staffIdSchema } from '../ids.ts';
import { instantSchema } from '../instant-schema.ts';
import { changeSettings, decideLimit } from './change-settings.ts';
import { savedSettings, someSettings } from './settings.fixture.ts';
import { type Settings, settingsSchema } from './settings-store.ts';

const now = instantSchema.parse('2026-11-22T08:00:00.000Z');
const [ann, ben] = ['ann', 'ben'].map((id) => staffIdSchema.parse(id)) as [never, never];

function settingsWith(approvalFrom: number, rest: Partial<Settings> = {}): Settings {
  return someSettings({ announcements: { ...savedSettings.announcements, approvalFrom }, ...rest });
}
const pendingLimit = { approvalFrom: 900, askedBy: ann, askedAt: now };

describe('from how many customers on a second person approves', () => {
  it('is set freely with the first settings, and nobody brings a pending limit of their own', () => {
    const first = changeSettings(undefined, settingsWith(900, { pendingLimit }), { by: ben, now });
    expect(first).toEqual(settingsWith(900));
  });

  it('is lowered at once, which ends what was asked for', () => {
    const standing = settingsWith(500, { pendingLimit });
    expect(changeSettings(standing, settingsWith(499, { revision: 2 }), { by: ben, now })).toEqual(
      settingsWith(499, { revision: 2 }),
    );
  });

  it('is raised only when a second person confirms; the rest of what was saved holds at once', () => {
    const wanted = settingsWith(900, { revision: 2, options: [{ kind: 'wait' }] });
    const saved = changeSettings(settingsWith(500), wanted, { by: ann, now });
    expect(saved).toEqual(settingsWith(500, { revision: 2, options: [{ kind: 'wait' }], pendingLimit }));
    expect(settingsSchema.parse(saved)).toEqual(saved);
    expect(decideLimit(saved, 'confirm', ann)).toEqual({ kind: 'refused', refusal: 'own-limit' });
    expect(decideLimit(saved, 'confirm', 'Ann ' as never)).toEqual({ kind: 'refused', refusal: 'own-limit' });
    expect(decideLimit(saved, 'confirm', ben)).toEqual({
      kind: 'decided',
      settings: settingsWith(900, { revision: 3, options: [{ kind: 'wait' }] }),
    });
  });

  it('stays asked for while other settings are saved, by whoever asked first', () => {
    const standing = settingsWith(500, { pendingLimit });
    expect(changeSettings(standing, settingsWith(500), { by: ben, now }).pendingLimit).toEqual(pendingLimit);
    expect(changeSettings(standing, settingsWith(900), { by: ben, now }).pendingLimit).toEqual(pendingLimit);
    expect(changeSettings(standing, settingsWith(901), { by: ben, now }).pendingLimit).toEqual({
      approvalFrom: 901,
      askedBy: ben,
      askedAt: now,
    });
    expect(changeSettings(settingsWith(500), settingsWith(500), { by: ben, now })).toEqual(settingsWith(500));
  });

  it('is taken back by anybody, also by whoever asked', () => {
    expect(decideLimit(settingsWith(500, { pendingLimit }), 'withdraw', ann)).toEqual({
      kind: 'decided',
      settings: settingsWith(500, { revision: 2 }),
    });
    expect(decideLimit(settingsWith(500), 'withdraw', ann)).toEqual({ kind: 'refused', refusal: 'nothing-pending' });
  });

  it('is never raised by one person, whatever they save and confirm', () => {
    const step = fc.oneof(fc.integer({ min: 1, max: 2_000 }), fc.constantFrom('confirm' as const, 'withdraw' as const));
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        let standing = settingsWith(500);
        for (const one of steps) {
          if (typeof one === 'number') {
            standing = changeSettings(standing, settingsWith(one), { by: ann, now });
          } else {
            const decided = decideLimit(standing, one, ann);
            if (decided.kind === 'decided') standing = decided.settings;
          }
          expect(standing.announcements.approvalFrom).toBeLessThanOrEqual(500);
        }
      }),
    );
  });
});
