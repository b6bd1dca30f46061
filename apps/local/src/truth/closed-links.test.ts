import type { Customer } from '@kesher/domain/customer/customer';
import type { SubjectId } from '@kesher/domain/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sayNext, tell, withdrawn } from './announce.ts';
import { peopleWaiting } from './people.ts';
import { startWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const open = async (path: string, language = 'en') => {
  const answer = await fetch(`${world.kesher.url}${path}`, { headers: { 'accept-language': language } });
  return { status: answer.status, text: await answer.text() };
};
const linkOf = ({ id }: Customer, subjectId: SubjectId, generation = 0) =>
  `/d/${world.linkTokens.tokenFor({ customerId: id, subjectId, generation })}`;

describe('a link that staff closed', { timeout: 60_000 }, () => {
  it('answers in words, the next message carries another that opens, and others’ links stay as they are', async () => {
    const [dana, ben] = (await peopleWaiting(world, { product: 'closed', count: 2 })) as [Customer, Customer];
    const { id, noticeId } = await tell(world.manager, 'closed');
    await world.untilQuiet(noticeId);
    const first = linkOf(dana, id);
    expect((await open(first)).status).toBe(200);

    const path = `/staff/customers/${dana.id}/links`;
    const closing = await world.agent('POST', `${path}/closing`, { revision: dana.revision });
    expect(closing).toMatchObject({ status: 200, body: { links: { generation: 1, closedBy: 'agent' } } });
    for (const [language, words] of [
      ['en', 'This link was closed'],
      ['he', 'הקישור הזה נסגר'],
      ['ar', 'أُغلق هذا الرابط'],
    ] as const)
      expect(await open(first, language)).toEqual({ status: 410, text: expect.stringContaining(words) });
    expect((await open(first.replace('/d/', '/p/'))).status).toBe(410);
    expect((await open(linkOf(ben, id))).status).toBe(200);

    const made = await world.agent('POST', path);
    expect(made).toMatchObject({ status: 200, body: { links: [{ subjectId: id, path: linkOf(dana, id, 1) }] } });
    expect((await open(linkOf(dana, id, 1))).status).toBe(200);

    const next = await sayNext(world.second, id, withdrawn);
    await world.untilQuiet(next.noticeId);
    const mail = (await world.channels.sent()).find(
      (sent) => sent.noticeId === next.noticeId && sent.customerId === dana.id,
    );
    const raw = await world.channels.textOf(mail?.messageId ?? '');
    expect(raw).toContain(`/u/${linkOf(dana, id, 1).slice(3)}>`);
    expect(await open(first)).toMatchObject({ status: 410 });
  });
});
