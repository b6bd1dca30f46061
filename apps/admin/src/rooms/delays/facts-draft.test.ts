import { describe, expect, it } from 'vitest';
import { newOption } from '../../delays/option-draft.ts';
import { draftOfFacts, emptyFacts, instantOf, readFacts, wallOf } from './facts-draft.ts';

const timeZone = 'Asia/Jerusalem';
const computed = {
  kind: 'window' as const,
  from: '2026-12-06',
  to: '2026-12-13',
  basis: {
    kind: 'history' as const,
    asked: 'half-way' as const,
    supplierDeliveries: 40,
    otherDeliveries: 0,
    level: 0.8,
    heldShare: 0.9,
    heldOf: 30,
    newestOn: '2026-11-20',
  },
  like: [],
};
const whole = { ...emptyFacts, cause: 'supplier' as const, promisedOn: '2026-12-05', nextUpdate: '2026-11-29T12:00' };
const three = { en: 'Loan', he: 'השאלה', ar: 'إعارة' };

describe('the facts of a delay as they are written', () => {
  it('name all that is missing at the start', () => {
    expect(readFacts(emptyFacts, { window: undefined, timeZone }).missing).toEqual(['cause', 'window', 'nextUpdate']);
  });

  it('take the computed window with its basis', () => {
    expect(readFacts(whole, { window: computed, timeZone }).facts?.window).toEqual({
      kind: 'dates',
      from: '2026-12-06',
      to: '2026-12-13',
      basis: { kind: 'history', supplierDeliveries: 40, level: 0.8, heldShare: 0.9 },
    });
  });

  it('say that staff overrode what was computed', () => {
    const own = { ...whole, window: 'staff' as const, from: '2026-12-01', to: '2026-12-02' };
    expect(readFacts(own, { window: computed, timeZone }).facts?.window).toMatchObject({
      basis: { kind: 'staff', overrodeHistory: true },
    });
  });

  it('tell dates in the wrong order from dates that are missing', () => {
    const own = { ...whole, window: 'supplier-said' as const, from: '2026-12-03', to: '2026-12-02' };
    expect(readFacts(own, { window: undefined, timeZone }).missing).toEqual(['order']);
    expect(readFacts({ ...own, to: '' }, { window: undefined, timeZone }).missing).toEqual(['window']);
  });

  it('tell a date that the record makes nothing of from no date at all', () => {
    const none = { kind: 'no-history' as const, because: 'too-few-deliveries' as const, like: [] };
    expect(readFacts(whole, { window: none, timeZone }).missing).toEqual(['noWindow']);
    expect(readFacts({ ...whole, promisedOn: '' }, { window: none, timeZone }).missing).toEqual(['window']);
    expect(readFacts({ ...whole, window: 'staff' }, { window: none, timeZone }).missing).toEqual(['window']);
  });

  it('want every option named in every language, with a price that is a number', () => {
    const named = { ...newOption('partner', 'p'), text: { ...three, he: '' }, difference: 'much' };
    expect(readFacts({ ...whole, options: [named] }, { window: computed, timeZone }).missing).toEqual([
      'text',
      'price',
    ]);
  });

  it('keep the supplier’s own date, and the window as it was said while no date is changed', () => {
    const { facts } = readFacts(whole, { window: computed, timeZone });
    if (!facts) throw new Error('the facts are whole');
    expect(facts.supplierPromisedOn).toBe('2026-12-05');
    const today = { window: { ...computed, from: '2026-12-10', to: '2026-12-24' }, timeZone };
    const begun = draftOfFacts(facts, timeZone);
    expect(begun.promisedOn).toBe('2026-12-05');
    expect(readFacts(begun, today).facts).toEqual(facts);
    expect(readFacts({ ...begun, isAnew: true }, today).facts?.window).toMatchObject({ from: '2026-12-10' });
    expect(readFacts({ ...begun, promisedOn: '2026-12-09' }, today).facts).toMatchObject({
      window: { from: '2026-12-10', to: '2026-12-24' },
      supplierPromisedOn: '2026-12-09',
    });
  });

  it('keep the window of facts from before the supplier’s date was kept', () => {
    const { facts } = readFacts(whole, { window: computed, timeZone });
    if (!facts) throw new Error('the facts are whole');
    const { supplierPromisedOn: _, ...old } = facts;
    const begun = draftOfFacts(old, timeZone);
    expect(begun.promisedOn).toBe('');
    expect(readFacts(begun, { window: undefined, timeZone }).facts).toEqual(old);
  });

  it('take the one day that the supplier named for the supplier’s date, and no range for one', () => {
    const own = { ...whole, window: 'supplier-said' as const, from: '2026-12-03', to: '2026-12-03' };
    const known = { window: undefined, timeZone };
    expect(readFacts(own, known).facts?.supplierPromisedOn).toBe('2026-12-03');
    expect(readFacts({ ...own, to: '2026-12-04' }, known).facts?.supplierPromisedOn).toBeUndefined();
  });

  it.each(['0', '-120', '49.9', '49,90'])('come back as they were written, with a price of %s', (difference) => {
    const options = [{ ...newOption('partner', 'partner-0'), text: three, difference }];
    const { facts } = readFacts({ ...whole, options }, { window: computed, timeZone });
    if (!facts) throw new Error('the facts are whole');
    const again = readFacts(draftOfFacts(facts, timeZone), { window: computed, timeZone });
    expect(again.facts).toEqual(facts);
  });
});

describe('a time on the wall of the business', () => {
  it.each(['2026-07-01T10:00', '2026-12-01T10:00', '2026-10-25T03:00'])(
    'is the same again after %s was an instant',
    (wall) => {
      expect(wallOf(instantOf(wall, timeZone) ?? '', timeZone)).toBe(wall);
    },
  );

  it('is none while it is half typed', () => {
    expect(instantOf('', timeZone)).toBeUndefined();
  });
});
