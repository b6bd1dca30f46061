import type { LiveVersion } from '@kesher/domain/announcement/announcement';
import type { Bulletin, BulletinStatement } from '@kesher/domain/crisis/bulletin';
import type { Customer } from '@kesher/domain/customer/customer';
import { openLink } from '@kesher/engine/link/open-link';
import type { CrisisPorts } from '../ports.ts';

/** A bulletin that customers were told. */
export type LiveBulletin = Bulletin & { live: LiveVersion<BulletinStatement> };

export type OpenedBulletin =
  | { kind: 'open'; customer: Customer; bulletin: LiveBulletin }
  /** As every link may be; `gone` also where nothing was ever published. */
  | { kind: 'unknown' | 'closed' | 'gone' };

/** The bulletin that a customer's link leads to. Throws where a row on the way cannot be read. */
export function openBulletin(ports: Pick<CrisisPorts, 'links' | 'customers' | 'bulletins' | 'clock'>) {
  const open = openLink(ports);
  return async (token: string): Promise<OpenedBulletin> => {
    const opened = await open(token);
    if (opened.kind === 'unreadable') throw opened.error;
    if (opened.kind !== 'open') return { kind: opened.kind };
    const { customer, link } = opened;
    const bulletin = await ports.bulletins.get(link.subjectId);
    if (bulletin?.live === undefined) return { kind: 'gone' };
    return { kind: 'open', customer, bulletin: { ...bulletin, live: bulletin.live } };
  };
}
