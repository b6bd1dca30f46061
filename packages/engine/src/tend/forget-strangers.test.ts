import type { CustomerId } from '@kesher/domain/ids';
import { minuteMs } from '@kesher/domain/instant';
import type { Message } from '@kesher/domain/message/message';
import { buildCustomer } from '@kesher/testing/builders/customer';
import { describe, expect, it } from 'vitest';
import { notice, openOffice, people } from '../testing/office.ts';

const [dana, yossi] = people(2);
if (!dana || !yossi) throw new Error('two people');

type Office = Awaited<ReturnType<typeof openOffice>>;

/** What erasing does to a chunk. */
async function erase({ ports }: Office, id: CustomerId): Promise<void> {
  await ports.audience.forgetMember({ noticeId: notice.id, chunk: 0 }, id);
  for (const message of await ports.messages.ofCustomer(id, 10)) await ports.messages.forget(message);
  await ports.tasks.forgetOf(id);
  await ports.customers.erase(id);
}

const whose = async (office: Office) => (await office.rows()).map(({ customerId }) => customerId);

describe('what was written about somebody after they were erased', () => {
  it('is removed by the next visit, with its link, and nobody else loses anything', async () => {
    const office = await openOffice([dana, yossi]);
    await office.visit();
    const late = await office.ports.messages.ofCustomer(dana.id, 1);
    await erase(office, dana.id);
    for (const message of late) await office.ports.messages.create(message);
    const linkOf = ({ id: customerId }: { id: CustomerId }) =>
      office.ports.links.open(
        office.ports.linkTokens.tokenFor({ subjectId: notice.subjectId, customerId }),
        office.clock.now(),
      );
    expect(await linkOf(dana)).toBeDefined();
    await office.visit();
    expect(await whose(office)).toEqual([yossi.id]);
    expect([await linkOf(dana), await linkOf(yossi)]).toEqual([undefined, expect.anything()]);
    await office.run(5);
    expect(office.email.taken().map(({ outgoing }) => outgoing.to)).toEqual([yossi.email]);
  });

  it('goes with the call that was asked for', async () => {
    const unreachable = buildCustomer({ email: undefined, phone: undefined });
    const office = await openOffice([unreachable]);
    await office.visit();
    await office.ports.audience.forgetMember({ noticeId: notice.id, chunk: 0 }, unreachable.id);
    await office.visit();
    expect([await office.rows(), office.ports.tasks.all()]).toEqual([[], []]);
  });

  it('is found also when the visit that wrote it had stood still, and no other was due', async () => {
    const office = await openOffice([dana, yossi]);
    const { create } = office.ports.messages;
    let isErased = false;
    office.ports.messages.create = async (message: Message) => {
      if (!isErased) {
        isErased = true;
        await erase(office, dana.id);
        office.later(2 * minuteMs);
      }
      return create(message);
    };
    await office.visit();
    expect(await whose(office)).toEqual([dana.id, yossi.id]);
    await office.run(1);
    expect(await whose(office)).toEqual([yossi.id]);
  });

  it('is nothing for whom an audience was frozen with after that: they leave it', async () => {
    const office = await openOffice([dana, yossi]);
    await office.ports.customers.erase(dana.id);
    await office.run(5);
    expect(await whose(office)).toEqual([yossi.id]);
    expect((await office.chunk())?.members.map(({ customerId }) => customerId)).toEqual([yossi.id]);
  });
});
