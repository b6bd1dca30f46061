import { describe, expect, it } from 'vitest';
import { aMessage } from '../message/message.fixture.ts';
import { noticeSchema } from '../notice/notice.ts';
import { hours, notice as toyNotice } from '../timeline/timeline.fixture.ts';
import type { BulletinStatement } from './bulletin.ts';
import { aDraftedBulletin, noa, opened, published, released } from './crisis.fixture.ts';
import { mattersOfBulletins } from './matters-of-bulletins.ts';

const { id, crisisId, title: crisis, number, segments } = aDraftedBulletin();
const noticeOf = (version: number, statement: BulletinStatement) =>
  noticeSchema.parse({
    id: `${id}.v${version}`,
    subjectId: id,
    version,
    lane: 'crisis',
    content: { job: 'crisis-notice', crisisId, crisis, number, segments, statement },
    publishedBy: noa,
    publishedAt: opened,
  });
const notices = new Map([noticeOf(1, published()), noticeOf(2, released), toyNotice].map((one) => [one.id, one]));
const told = (version: number, wanted: object = {}) =>
  aMessage({ noticeId: `${id}.v${version}`, plannedAt: hours(version), ...wanted });
const harm = { job: 'crisis-notice', subjectId: id, kind: 'harm', openedAt: hours(1) };

describe('a bulletin is a matter of harm', () => {
  it('from when the customer was to be told, until they hear that it is over, the first time', () => {
    expect(mattersOfBulletins({ messages: [told(2), told(1)], notices, tasks: [] })).toEqual([harm]);
    const heard = [
      told(2, { route: 'sms', acceptedAt: hours(5), plannedAt: hours(3) }),
      told(2, { acceptedAt: hours(4) }),
      told(1),
    ];
    expect(mattersOfBulletins({ messages: heard, notices, tasks: [] })).toEqual([{ ...harm, closedAt: hours(4) }]);
  });

  it('and leaves what belongs to another job, or is not there, alone', () => {
    const messages = [aMessage({ noticeId: toyNotice.id }), aMessage({ noticeId: 'gone.v1' })];
    expect(mattersOfBulletins({ messages, notices, tasks: [] })).toEqual([]);
  });
});
