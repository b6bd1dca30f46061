import { mostTries, whoIs } from '@kesher/domain/check-in/answer/whose';
import { withLink } from '@kesher/domain/check-in/store/known-work';
import type { CheckInPorts } from '../ports.ts';
import { openCheckIn } from './open-check-in.ts';

type Ports = Pick<CheckInPorts, 'links' | 'customers' | 'checkIns' | 'settings' | 'fingerprint' | 'clock'>;

/** What was said of whose answer it is. */
type WhoseOutcome =
  | { kind: 'sure'; proof: string }
  /** Nobody of them, or too often wrong: they ring, and hear nothing more. */
  | { kind: 'wrong' | 'locked' | 'unreadable' | 'busy' }
  | { kind: 'open' | 'unknown' | 'closed' | 'gone' };

const mostWrites = 5;

/** Makes sure whose answer it is. Each try is counted before it is compared, so that none is free however many come at once. */
export function tellWhose(ports: Ports) {
  const open = openCheckIn(ports);
  return async (token: string, said: { key: string; year: number | undefined }): Promise<WhoseOutcome> => {
    for (let writes = 0; writes < mostWrites; writes += 1) {
      const link = await open(token);
      if (link.kind !== 'several') return { kind: link.kind };
      const { known, checkIn, people } = link;
      const sharedLink = checkIn.link;
      if (sharedLink === undefined) return { kind: 'gone' };
      const misses = sharedLink.misses ?? 0;
      const tried = (times: number) => ({ checkIn, link: { ...sharedLink, misses: times } });
      if (misses >= mostTries) return { kind: 'locked' };
      const chosen = people.findIndex(({ key }) => key === said.key);
      if (chosen < 0 || said.year === undefined) return { kind: 'unreadable' };
      const counted = withLink(known, tried(misses + 1), ports.clock());
      if ((await ports.checkIns.putWork(counted)) === 'stale') continue;
      const person = whoIs(
        people.map((each) => ({ ...each, ...nameAndYear(each.customer) })),
        { chosen, year: said.year },
      );
      const [proof] = person?.proofs ?? [];
      if (proof === undefined) return { kind: misses + 1 >= mostTries ? 'locked' : 'wrong' };
      // Where somebody was faster it stays counted, which only makes it stricter.
      await ports.checkIns.putWork(withLink(counted, tried(misses), ports.clock()));
      return { kind: 'sure', proof };
    }
    return { kind: 'busy' };
  };
}

/** What a customer is called, who may have no name but their id. */
export function nameAndYear({ id, name, yearOfBirth }: { id: string; name: string; yearOfBirth?: number | undefined }) {
  return { name: name === id ? undefined : name, yearOfBirth };
}
