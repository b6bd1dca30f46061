import { describe, expect, it } from 'vitest';
import { notice, openOffice, people } from '../testing/office.ts';
import { listHeld } from './list-held.ts';
import { settleHeldMessage } from './settle-held-message.ts';

/** An office whose two messages are held. */
async function withHeld() {
  const office = await openOffice(people(2));
  await office.visit();
  const set = { unknownAt: office.clock.now(), reason: 'no-answer' } as const;
  for (const message of await office.rows())
    await office.ports.messages.change(message, { from: ['ready'], to: 'held', set });
  const decisions = async () => (await listHeld(office.ports)({ limit: 9 })).held.map(({ mayBe }) => mayBe);
  return { office, decisions };
}

describe('the messages that are held', () => {
  it('may be sent again while what they say is the truth, and only called about afterwards', async () => {
    const { office, decisions } = await withHeld();
    expect(await decisions()).toEqual([
      ['send-again', 'call'],
      ['send-again', 'call'],
    ]);
    const delay = await office.delays.get(notice.subjectId);
    if (!delay?.live) throw new Error('no delay');
    const live = { ...delay.live, noticeId: 'delay-1.v2' as typeof notice.id };
    await office.delays.update({ ...delay, version: 2, live, revision: delay.revision + 1 });
    expect(await decisions()).toEqual([['call'], ['call']]);
  });

  it('leave the list when somebody decided', async () => {
    const { office, decisions } = await withHeld();
    const [message] = await office.rows();
    if (message?.route !== 'email') throw new Error('no email');
    await settleHeldMessage(office.ports)({ ...message, route: 'email' }, 'call');
    expect(await decisions()).toHaveLength(1);
  });

  it('are not shown while nobody can read what they are about', async () => {
    const { office, decisions } = await withHeld();
    office.ports.notices.damage(notice.id, { publishedAt: 'once' });
    expect(await decisions()).toEqual([]);
    office.ports.notices.mend();
    expect(await decisions()).toHaveLength(2);
  });
});
