import type { CustomerId, NoticeId } from '@kesher/domain/ids';
import type { AudienceStore } from '@kesher/domain/notice/notice-store';

/**
 * The chunk of a frozen audience in which a customer stands, found by halving: an audience is frozen in the order of ids.
 * Undefined when they are not in it.
 */
export async function findMember(
  audience: Pick<AudienceStore, 'freeze' | 'chunk'>,
  noticeId: NoticeId,
  customerId: CustomerId,
): Promise<number | undefined> {
  let first = 0;
  let last = ((await audience.freeze(noticeId))?.chunks ?? 0) - 1;
  while (first <= last) {
    const middle = Math.floor((first + last) / 2);
    const place = await placeOf(middle);
    if (place === 'here') return middle;
    if (place === 'before') last = middle - 1;
    else first = middle + 1;
  }
  return undefined;

  /** An empty chunk says nothing about its neighbours; the nearest one before it that is not empty does. */
  async function placeOf(number: number): Promise<'here' | 'before' | 'behind'> {
    for (let chunk = number; chunk >= first; chunk -= 1) {
      const members = (await audience.chunk(noticeId, chunk))?.members ?? [];
      const [least] = members;
      const greatest = members.at(-1);
      if (!least || !greatest) continue;
      if (chunk === number && members.some((member) => member.customerId === customerId)) return 'here';
      return customerId <= (chunk === number ? least : greatest).customerId ? 'before' : 'behind';
    }
    return 'behind';
  }
}
