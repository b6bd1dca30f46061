import { describe, expect, it } from 'vitest';
import { addMs, minuteMs } from '../../instant.ts';
import { aCheckIn, noon } from '../check-in.fixture.ts';
import { personKeptFrom, unknownPerson, whenSpread, withStatement } from './known-person.ts';

describe('what is said of a person', () => {
  const known = withStatement(unknownPerson(aCheckIn().customerId, noon), { id: 'p-1', name: 'Daniel' }, noon);

  it('has their works looked at, twice, as a list may lag', () => {
    expect(known).toMatchObject({ revision: 1, wakeAt: noon });
    expect(withStatement(known, { id: 'p-1', name: 'Daniel' }, addMs(noon, 1))).toBe(known);
    const once = whenSpread(known, addMs(noon, 1));
    expect(once).toMatchObject({ revision: 2, wakeAt: addMs(noon, 2 * minuteMs) });
    expect(whenSpread(once, addMs(noon, 2 * minuteMs))).not.toHaveProperty('wakeAt');
  });

  it('is kept for good where they are gone, since nothing else knows it', () => {
    const gone = withStatement(known, { id: 'p-1', gone: { because: 'deceased' }, statedAt: addMs(noon, 1) }, noon);
    expect([personKeptFrom(known), personKeptFrom(gone)]).toEqual([noon, undefined]);
    expect(personKeptFrom(unknownPerson(aCheckIn().customerId, noon))).toBe(noon);
  });
});
