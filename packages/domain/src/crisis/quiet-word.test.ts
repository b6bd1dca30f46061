import { describe, expect, it } from 'vitest';
import { keptPromises } from '../announcement/announcement.ts';
import { owedPromise } from '../announcement/announcing.ts';
import { addMs, dayMs, type Instant, minuteMs } from '../instant.ts';
import { type Bulletin, keptQuietWords } from './bulletin.ts';
import {
  aDraftedBulletin,
  aLiveBulletin,
  noa,
  opened,
  published,
  released,
  said,
  someBulletinFacts,
  toldAt,
} from './crisis.fixture.ts';
import { isDirectWordDue, isWordDue, nextWordAfter, nextWordOf, sayQuietly, settleOnPage } from './quiet-word.ts';

/** The word is promised for 6:00, half an hour after it was told. */
const minutes = (count: number) => addMs(toldAt, count * minuteMs);
const [speakAt, dueAt, nextBy] = [minutes(15), minutes(30), minutes(60)];
const quietly = (bulletin: Bulletin, at: Instant, by: Instant) => {
  const after = sayQuietly(bulletin, at, by);
  if (!after) throw new Error('nothing to say');
  return after;
};
const settled = (bulletin: Bulletin, at: Instant) => {
  const after = settleOnPage(bulletin, at);
  if (!after) throw new Error('nothing to settle');
  return after;
};
const states = ({ promises }: Bulletin) => promises.map(({ state }) => state);

describe('a promised word without news', () => {
  it('is due on the page half of a short time ahead, and not while something newer counts down', () => {
    expect([minutes(14), speakAt, dueAt].map((at) => isWordDue(aLiveBulletin(), at))).toEqual([false, true, true]);
    const draft = {
      statement: { kind: 'corrected', facts: someBulletinFacts(), correction: published() },
      stage: 'countdown',
    };
    expect(
      isWordDue({ ...aLiveBulletin(), draft: { ...draft, changedBy: noa, changedAt: opened } as never }, speakAt),
    ).toBe(false);
    expect(isWordDue(aDraftedBulletin(), dueAt)).toBe(false);
    expect(isWordDue(said(aLiveBulletin(), released, minutes(1)), dueAt)).toBe(false);
  });

  it('stands on the page with the next promise, and is not said twice', () => {
    const after = quietly(aLiveBulletin(), speakAt, nextBy);
    expect(after).toMatchObject({ version: 1, quietWords: [{ at: speakAt, nextWordBy: nextBy }] });
    expect(isWordDue(after, dueAt)).toBe(false);
    expect(isWordDue(after, minutes(38))).toBe(true);
    expect(nextWordOf(after)).toBe(nextBy);
  });

  it('keeps what was promised where the page said it in time, and breaks it where it did not', () => {
    const after = quietly(aLiveBulletin(), speakAt, nextBy);
    expect(states(settled(after, minutes(16)))).toEqual(['kept', 'open']);
    expect(states(settled(after, minutes(31)))).toEqual(['broken', 'open']);
    expect(owedPromise(settled(after, minutes(31)))?.dueAt).toBe(nextBy);
  });

  it('settles nothing where nothing was said, where it is settled, or where a newer version speaks', () => {
    expect(settleOnPage(aLiveBulletin(), dueAt)).toBeUndefined();
    expect(settleOnPage(aDraftedBulletin(), dueAt)).toBeUndefined();
    const after = settled(quietly(aLiveBulletin(), speakAt, nextBy), speakAt);
    expect(settleOnPage(after, dueAt)).toBeUndefined();
    const newer = said(after, { kind: 'no-news', facts: someBulletinFacts({ nextWordBy: minutes(50) }) }, minutes(20));
    expect(settleOnPage(newer, minutes(21))).toBeUndefined();
    expect(states(settled(quietly(newer, minutes(40), minutes(80)), minutes(40)))).toEqual([
      'kept',
      'open',
      'kept',
      'open',
    ]);
  });

  it('goes on for days without growing without end', () => {
    let bulletin = aLiveBulletin();
    for (let count = 1; count <= keptPromises + 5; count += 1) {
      const at = minutes(30 * count - 10);
      bulletin = settled(quietly(bulletin, at, minutes(30 * (count + 1))), at);
    }
    expect([bulletin.quietWords.length, bulletin.promises.length]).toEqual([keptQuietWords, keptPromises]);
    expect(states(bulletin).at(-1)).toBe('open');
  });

  it('is said of nothing that was not told, or has ended', () => {
    expect(sayQuietly(aDraftedBulletin(), dueAt, nextBy)).toBeUndefined();
    expect(sayQuietly(said(aLiveBulletin(), released, minutes(1)), dueAt, nextBy)).toBeUndefined();
    expect(nextWordOf(aDraftedBulletin())).toBeUndefined();
  });

  it('is written to people a day after they were last written to, at a decent hour', () => {
    const live = aLiveBulletin();
    const day = addMs(toldAt, dayMs);
    expect([
      isDirectWordDue(live, day, true),
      isDirectWordDue(live, day, false),
      isDirectWordDue(live, minutes(60), true),
    ]).toEqual([true, false, false]);
    expect(isDirectWordDue(aDraftedBulletin(), day, true)).toBe(false);
  });

  it('promises the next by the cadence, counted from now where the promise is over', () => {
    const promise = { noticeId: 'n.v1' as never, dueAt, state: 'open' as const };
    expect([nextWordAfter(promise, speakAt, 30), nextWordAfter(promise, minutes(90), 30)]).toEqual([
      nextBy,
      minutes(120),
    ]);
  });
});
