import { addMs, secondMs } from '@kesher/domain/instant';
import type { Notice } from '@kesher/domain/notice/notice';
import type { LiveVersion, StockDelay } from '@kesher/domain/stock-delay/stock-delay';
import { freezeAudience } from './freeze-audience.ts';
import type { StockDelayPorts } from './ports.ts';

/**
 * A sender may act on a truth that is up to 5 seconds old (DESIGN §3.4). Before that has passed, whom the version
 * before told is still changing, so nobody is counted as "never told" yet.
 */
const truthBoundMs = 5 * secondMs;

/**
 * Writes what follows from a version being live: its notice, and its frozen audience. Versions that were overtaken
 * while they were being frozen are finished first: whoever they reached must be reached again. Answers whether all of
 * it is written.
 */
export function publishVersion(ports: StockDelayPorts) {
  const freeze = freezeAudience(ports);

  async function record(delay: StockDelay, live: LiveVersion): Promise<Notice> {
    const notice = noticeOf(delay, live);
    await ports.notices.put(notice);
    return notice;
  }

  async function publish(delay: StockDelay, live: LiveVersion, mayGoOn: () => boolean): Promise<boolean> {
    const notice = await record(delay, live);
    const ripeAt = addMs(notice.publishedAt, truthBoundMs);
    if (notice.version > 1 && ports.clock() < ripeAt) {
      await ports.hints.delay(delay.id, truthBoundMs / secondMs + 1);
      return false;
    }
    const versions = await ports.notices.versions(delay.id);
    const before = versions.filter(({ version }) => version < notice.version);
    for (const [index, version] of [...before, notice].entries()) {
      if (!(await freeze(version, before.slice(0, index), mayGoOn))) return false;
    }
    return true;
  }
  return Object.assign(publish, { record });
}

/** The notice that a live version is, always the same for the same version. */
function noticeOf(delay: StockDelay, live: LiveVersion): Notice {
  return {
    id: live.noticeId,
    subjectId: delay.id,
    version: delay.version,
    lane: 'care',
    content: { job: 'stock-delay', products: delay.products, statement: live.statement },
    publishedBy: live.publishedBy,
    publishedAt: live.publishedAt,
  };
}
