import { describe, expect, it } from 'vitest';
import { addMs, minuteMs } from '../instant.ts';
import { aCrisis, inAll, noa, opened } from './crisis.fixture.ts';
import { type Crisis, keptServiceChanges } from './crisis.ts';
import { beginBulletin, type CrisisDecision, changeServices, closeCrisis, movePhase } from './decide-on-crisis.ts';

const at = { by: noa, now: addMs(opened, 30 * minuteMs) };
const closed = aCrisis({ closedAt: at.now, closedBy: noa });
const taken = (decision: CrisisDecision): Crisis => {
  if (decision.kind === 'refused') throw new Error(decision.refusal);
  return decision.to;
};

describe('a crisis', () => {
  it('goes on to a later phase, also past one, and never back', () => {
    const ending = taken(movePhase(aCrisis(), 'ending', at));
    expect(ending).toMatchObject({
      phase: 'ending',
      revision: 2,
      began: [{ phase: 'start' }, { phase: 'ending', at: at.now, by: noa }],
    });
    expect(movePhase(ending, 'ongoing', at)).toMatchObject({ refusal: 'phase-backwards' });
  });

  it('stays as it is where it is in that phase already', () => {
    const crisis = aCrisis();
    expect(taken(movePhase(crisis, 'start', at))).toBe(crisis);
  });

  it('says what is on, since when, and what it was before', () => {
    const { services } = taken(
      changeServices(aCrisis(), [{ id: 'water', state: 'part', says: inAll('from tankers') }], at),
    );
    expect(services).toEqual([
      {
        ...aCrisis().services[0],
        state: 'part',
        says: inAll('from tankers'),
        since: at.now,
        before: [{ state: 'off', since: opened }],
      },
      aCrisis().services[1],
    ]);
  });

  it('keeps since when, where only the sentence beside it changes', () => {
    const { services } = taken(
      changeServices(aCrisis(), [{ id: 'water', state: 'off', says: inAll('everywhere') }], at),
    );
    expect(services[0]).toMatchObject({ since: opened, says: inAll('everywhere'), before: [] });
    expect(
      taken(changeServices({ ...aCrisis(), services }, [{ id: 'water', state: 'usual' }], at)).services[0],
    ).not.toHaveProperty('says');
  });

  it('forgets the oldest changes of a service where there are too many', () => {
    let crisis = aCrisis();
    for (let index = 0; index < keptServiceChanges + 3; index += 1)
      crisis = taken(changeServices(crisis, [{ id: 'water', state: index % 2 === 0 ? 'usual' : 'off' }], at));
    expect(crisis.services[0]?.before).toHaveLength(keptServiceChanges);
  });

  it('knows no service that it does not name', () => {
    expect(changeServices(aCrisis(), [{ id: 'gas', state: 'off' }], at)).toMatchObject({ refusal: 'service-unknown' });
  });

  it('is closed by a person, once whoever was told something was told its end', () => {
    expect(closeCrisis(aCrisis(), { open: 1 }, at)).toMatchObject({ refusal: 'bulletins-open' });
    expect(taken(closeCrisis(aCrisis(), { open: 0 }, at))).toMatchObject({ closedAt: at.now, closedBy: noa });
  });

  it('changes no more when it is closed', () => {
    const decisions = [
      movePhase(closed, 'after', at),
      changeServices(closed, [], at),
      beginBulletin(closed),
      closeCrisis(closed, { open: 0 }, at),
    ];
    expect(decisions).toEqual(decisions.map(() => ({ kind: 'refused', refusal: 'crisis-closed' })));
  });

  it('numbers its bulletins', () => {
    expect(taken(beginBulletin(aCrisis({ bulletins: 4 })))).toMatchObject({ bulletins: 5, revision: 2 });
  });
});
