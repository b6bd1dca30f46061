import { crisisContentSchema } from '@kesher/domain/crisis/crisis-notice';
import { planBulletinMember } from '@kesher/domain/crisis/plan-audience';
import { chunkSize } from '@kesher/domain/notice/audience';
import { mergePage } from '@kesher/domain/notice/merge-page';
import type { AudienceSource } from '@kesher/engine/freeze/freeze-audience';
import { readPrevious } from '@kesher/engine/freeze/read-previous';
import type { CrisisPorts } from './ports.ts';

/** Whom a bulletin concerns: everybody in its segments, and whoever was told an earlier version of it. */
export function audienceOfBulletins(ports: Pick<CrisisPorts, 'audience' | 'messages' | 'segments'>): AudienceSource {
  return async ({ content, before }, { after, resolve }) => {
    const { segments, statement } = crisisContentSchema.parse(content);
    const isEnd = statement.kind === 'released' || statement.kind === 'withdrawn';
    const found = isEnd
      ? { members: [], upTo: undefined }
      : await ports.segments.members(segments, { after, limit: chunkSize });
    const earlier = await readPrevious(ports, before, after);
    const { both, upTo } = mergePage({
      affected: found.members,
      affectedUpTo: found.upTo,
      previous: earlier.previous,
      previousUpTo: earlier.upTo,
    });
    const page = both.slice(0, chunkSize);
    const cut = both.length > page.length ? page.at(-1)?.customerId : upTo;
    const planned = await Promise.all(
      page.map(async ({ customerId, affected, previous }) =>
        planBulletinMember(statement.kind, {
          customerId,
          segments: affected?.segments ?? [],
          previous: previous && (await resolve(previous)),
        }),
      ),
    );
    return { members: planned.filter((member) => member !== undefined), upTo: cut };
  };
}
