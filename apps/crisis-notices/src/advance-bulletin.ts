import { owedPromise } from '@kesher/domain/announcement/announcing';
import { nextPermittedTime } from '@kesher/domain/calendar/permitted-time';
import type { Bulletin, BulletinStatement } from '@kesher/domain/crisis/bulletin';
import { bulletinSteps } from '@kesher/domain/crisis/bulletin-steps';
import { isDirectWordDue, isWordDue, nextWordAfter, sayQuietly, settleOnPage } from '@kesher/domain/crisis/quiet-word';
import type { SubjectId } from '@kesher/domain/ids';
import { minuteMs } from '@kesher/domain/instant';
import { isStopped } from '@kesher/domain/stop/stop';
import { type AnnouncingJob, advanceAnnouncement } from '@kesher/engine/announce/advance-announcement';
import { advanceRehearsal } from '@kesher/engine/rehearse/keep-rehearsal';
import { letOutBulletins, rehearsingBulletins } from './let-out-bulletins.ts';
import type { CrisisPorts } from './ports.ts';
import { publishStatus } from './publish-status.ts';

/**
 * Does for one bulletin what its time has come for. The page is written before anybody is told, and where it can't be,
 * nothing is announced: this throws, and the next minute tries again. A promised word without news goes to page and feeds,
 * and at most once a day to people.
 */
export function advanceBulletin(ports: CrisisPorts) {
  const { noticeOf, audience } = letOutBulletins(ports);
  const publishPage = publishStatus(ports);
  const job: AnnouncingJob<BulletinStatement, Bulletin> = {
    store: ports.bulletins,
    steps: bulletinSteps,
    noticeOf,
    audience,
    mustGiveWay: async () => false,
    mayRepeat: isDirect,
    beforeTold: async () => {
      await publishPage();
    },
    shortestIntervalMs: 15 * minuteMs,
  };
  const advance = advanceAnnouncement(ports, job);
  const goOnRehearsing = advanceRehearsal(ports, rehearsingBulletins(ports));

  return async (id: SubjectId, mayGoOn: () => boolean): Promise<void> => {
    const bulletin = await ports.bulletins.get(id);
    if (bulletin && !(await speakQuietly(bulletin))) return;
    await advance(id, mayGoOn);
    const standing = mayGoOn() ? await ports.bulletins.get(id) : undefined;
    if (standing) await goOnRehearsing(standing, mayGoOn);
  };

  /** Says on page and feeds that there is no news, and settles what was promised by that; false where somebody was faster. */
  async function speakQuietly(bulletin: Bulletin): Promise<boolean> {
    let current = bulletin;
    if (isWordDue(current, ports.clock()) && !(await isHeld(current)) && !(await isDirect(current))) {
      const owed = owedPromise(current);
      const crisis = await ports.crises.get(current.crisisId);
      if (!owed || !crisis) return true;
      const next = nextWordAfter(owed, ports.clock(), crisis.cadence[crisis.phase]);
      const said = sayQuietly(current, ports.clock(), next);
      if (!said) return true;
      if ((await ports.bulletins.update(said)) === 'stale') return false;
      current = said;
    }
    // Found undone by any visit: the word may stand in the record, and whoever wrote it died before the page.
    if (settleOnPage(current, ports.clock()) === undefined) return true;
    const settled = settleOnPage(current, await publishPage());
    return settled === undefined || (await ports.bulletins.update(settled)) === 'stored';
  }

  /** It is a day since people heard, and the hour is decent: then they are written to, and the page says it with that. */
  async function isDirect(bulletin: Bulletin): Promise<boolean> {
    const { calendar } = await ports.settings.get();
    const now = ports.clock();
    const { kind } = nextPermittedTime({ calendar, lane: 'care', customer: {}, now });
    return isDirectWordDue(bulletin, now, kind === 'now');
  }

  /** A person holds it back. */
  async function isHeld({ id, live }: Bulletin): Promise<boolean> {
    return live !== undefined && isStopped({ ...live, subjectId: id }, await ports.stops.standing());
  }
}
