import { describe, expect, it } from 'vitest';
import { toyJobs } from '../job/toy-job.fixture.ts';
import { chunkSchema } from './audience.ts';
import { standInChunk } from './stand-in-chunk.ts';

const member = (customerId: string) => ({ customerId, colour: 'red', toldBefore: true });
const row = { noticeId: 'delay-1.v1', chunk: 0, lane: 'care', members: [member('C-1'), member('C-2')] };

describe('what stands in for a piece of the audience that cannot be read', () => {
  it('keeps everybody who belongs to it, and leaves out times and plans that say nothing', () => {
    const odd = { wakeAt: 'soon', watchUntil: 7, dispatchedAt: '+010000-01-01T00:00:00.000Z', plans: 'by mail' };
    expect(standInChunk({ ...row, ...odd }, toyJobs)).toEqual(row);
  });

  it('knows a member of whom nothing else can be read by their id', () => {
    const broken = { ...member('C-1'), colour: 7 };
    const chunk = standInChunk({ ...row, members: [broken, member('C-2')] }, toyJobs);
    expect(chunkSchema.parse(chunk)).toEqual(chunk);
    expect(chunk?.members).toEqual([{ customerId: 'C-1', toldBefore: false }, member('C-2')]);
  });

  it('does not exist where it is not known who belongs to it', () => {
    expect(standInChunk({ ...row, members: 'everybody' }, toyJobs)).toBeUndefined();
    expect(standInChunk({ ...row, members: [{}] }, toyJobs)).toBeUndefined();
  });
});
