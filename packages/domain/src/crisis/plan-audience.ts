import type { CustomerId } from '../ids.ts';
import type { Member } from '../notice/audience.ts';
import { type Previous, wasTold } from '../notice/previous.ts';
import type { BulletinKind } from './bulletin.ts';

/**
 * Whether a customer belongs to the audience of a version of a bulletin, and as what. A release and a withdrawal go to
 * exactly those who were told, or may have been told, any earlier version; a correction also to those whom it concerns and
 * who were not reached by the version before.
 */
export function planBulletinMember(
  kind: BulletinKind,
  about: {
    customerId: CustomerId;
    /** In which of the bulletin's segments they are now. */
    segments: readonly string[];
    previous: Previous | undefined;
  },
): Member | undefined {
  const { customerId, segments, previous } = about;
  if (segments.length > 0 && kind !== 'released' && kind !== 'withdrawn')
    return { customerId, toldBefore: wasTold(previous), segments: [...segments] };
  if (!wasTold(previous)) return undefined;
  // "No news yet" is owed to nobody whom it does not concern any more; a correction is.
  return kind === 'no-news' ? undefined : { ...previous.member, customerId, toldBefore: true };
}
