import { requireZoneClock } from '@kesher/domain/calendar/zone-clock';
import type { CheckIn } from '@kesher/domain/check-in/check-in';
import { factsOf } from '@kesher/domain/check-in/learned/contact-facts';
import { countPage, runDue } from '@kesher/domain/check-in/learned/tally-run';
import type { Channel } from '@kesher/domain/customer/contact-way';
import { unlessUnreadable } from '@kesher/domain/unreadable/unreadable-row';
import { inParallel } from '@kesher/engine/in-parallel';
import { messagesOf } from '../messages-of.ts';
import type { CheckInPorts } from '../ports.ts';

type Ports = Pick<CheckInPorts, 'tallies' | 'checkIns' | 'customers' | 'messages' | 'settings' | 'clock'>;

const worksAtOnce = 100;
const readsAtOnce = 25;

/** In the evening: counts one page of the works of the last days, and keeps what was learned of each day. */
export function tallyContacts(ports: Ports) {
  const sent = messagesOf(ports);
  return async (): Promise<void> => {
    const [stored, { calendar }] = await Promise.all([ports.tallies.run(), ports.settings.get()]);
    const now = ports.clock();
    const clock = requireZoneClock(calendar.timeZone);
    const run = runDue(stored, { clock, now });
    if (run === undefined) return;
    const { works, next } = await ports.checkIns.ofDay(run.day, { limit: worksAtOnce, after: run.after });
    const checkIns = works.flatMap(({ checkIn }) => checkIn ?? []);
    const counted = await inParallel(checkIns, readsAtOnce, async (checkIn) => {
      const [yearOfBirth, channel] = await Promise.all([yearOf(checkIn), channelOf(checkIn)]);
      return { checkIn, facts: factsOf(checkIn, { yearOfBirth, channel, now }) };
    });
    const { run: after, whole } = countPage(run, { counted, next }, { clock, now });
    // Before the run moves on: counted again, it is the same.
    if (whole !== undefined) await ports.tallies.put(whole);
    await ports.tallies.putRun(after);
  };

  async function yearOf({ customerId }: CheckIn): Promise<number | undefined> {
    const customer = await unlessUnreadable(
      () => ports.customers.get(customerId),
      () => undefined,
    );
    return customer?.yearOfBirth;
  }

  /** By which channel they were asked last. */
  async function channelOf(checkIn: CheckIn): Promise<Channel | undefined> {
    const route = (await sent(checkIn))?.[0]?.route;
    return route === 'call' ? undefined : route;
  }
}
