import type { Bulletin, BulletinStatement } from '@kesher/domain/crisis/bulletin';
import { bulletinSteps } from '@kesher/domain/crisis/bulletin-steps';
import { isKitAlone } from '@kesher/domain/crisis/release-words';
import type { LetOut } from '@kesher/engine/announce/let-out';
import type { JobRehearsal, Rehearsing } from '@kesher/engine/rehearse/keep-rehearsal';
import { nextNotice } from '@kesher/engine/rehearse/next-notice';
import { rehearseNotice } from '@kesher/engine/rehearse/rehearse-notice';
import { audienceOfBulletins } from './audience-of-bulletins.ts';
import { findingsOfDraft } from './findings-of-draft.ts';
import { noticeOfBulletin } from './notice-of-bulletin.ts';
import type { CrisisPorts } from './ports.ts';

/** How bulletins are let out. Released sentences alone go out with one person, at two in the morning. */
export function letOutBulletins(ports: CrisisPorts): LetOut<BulletinStatement, Bulletin> {
  return {
    job: 'crisis-notice',
    store: ports.bulletins,
    steps: bulletinSteps,
    noticeOf: (bulletin, live) => noticeOfBulletin(ports, bulletin, live),
    audience: audienceOfBulletins(ports),
    findingsOf: findingsOfDraft(ports),
    approvalFrom: (bulletin, { announcements, languages }) =>
      isKitAlone(bulletin, languages) ? Number.POSITIVE_INFINITY : announcements.approvalFrom,
  };
}

/** How drafts of bulletins are rehearsed; nothing is noted beside the counts. */
export function rehearsingBulletins(ports: CrisisPorts): Rehearsing<Bulletin, Record<string, never>> {
  const { noticeOf, audience } = letOutBulletins(ports);
  return {
    job: 'crisis-notice',
    store: ports.bulletins,
    readOwn: () => ({}),
    begin: async () => ({}),
    async rehearse(bulletin, from, mayGoOn): Promise<JobRehearsal<Record<string, never>>> {
      const notice = nextNotice(ports, { noticeOf }, bulletin);
      if (!notice) return { ...from, isWhole: true };
      return { ...(await rehearseNotice(ports, audience)(notice, from, mayGoOn)), own: {} };
    },
  };
}
