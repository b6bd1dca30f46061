import { setTimeout as delay } from 'node:timers/promises';
import { type NoticeId, noticeIdOf, type SubjectId, subjectIdSchema } from '@kesher/domain/ids';
import type { DelayFacts } from '@kesher/domain/stock-delay/delay-facts';
import type { DelayStatement } from '@kesher/domain/stock-delay/delay-notice';
import type { StockDelay } from '@kesher/domain/stock-delay/stock-delay';
import { buildDelayFacts } from '@kesher/testing/builders/stock-delay';
import type { Answer, Call } from './call.ts';

const dayMs = 86_400_000;

/** Facts that pass the wording check whenever the test runs. */
export function factsFromNow(): DelayFacts {
  const dateIn = (days: number) => new Date(Date.now() + days * dayMs).toISOString().slice(0, 10);
  return buildDelayFacts({
    window: { kind: 'dates', from: dateIn(9), to: dateIn(16), basis: { kind: 'supplier-said' } },
    options: [{ kind: 'wait' }, { kind: 'refund', withinDays: 7 }],
    nextUpdateBy: new Date(Date.now() + 3 * dayMs).toISOString(),
  });
}

/** Declares a product late and answers the draft. */
export async function declare(call: Call, product: string, requestId?: string): Promise<StockDelay> {
  return delayIn(await call('POST', '/staff/delays', { productIds: [product], facts: factsFromNow(), requestId }));
}

export function announce(call: Call, { id, revision }: Pick<StockDelay, 'id' | 'revision'>): Promise<Answer> {
  return call('POST', `/staff/delays/${id}/announcement`, { revision });
}

/** Declares and announces, and answers the notice's id once customers are being told. */
export async function tell(call: Call, product: string): Promise<{ id: SubjectId; noticeId: NoticeId }> {
  const draft = await declare(call, product);
  delayIn(await announce(call, draft));
  return untilVersion(call, draft.id, 1);
}

/** Says the next thing about a delay that is being told: drafts it, announces it, and waits until it is the truth. */
export async function sayNext(
  call: Call,
  id: SubjectId,
  statement: DelayStatement,
): Promise<{ id: SubjectId; noticeId: NoticeId }> {
  // The delay is written once more when its audience is complete, so the revision may have moved on meanwhile.
  for (;;) {
    const seen = delayIn(await call('GET', `/staff/delays/${id}`));
    const drafted = await call('PUT', `/staff/delays/${id}/draft`, { revision: seen.revision, statement });
    if (drafted.status === 409) continue;
    const announced = await announce(call, delayIn(drafted));
    if (announced.status === 409) continue;
    delayIn(announced);
    return untilVersion(call, id, seen.version + 1);
  }
}

export async function untilVersion(
  call: Call,
  id: SubjectId,
  version: number,
): Promise<{ id: SubjectId; noticeId: NoticeId }> {
  const endsAt = Date.now() + 20_000;
  while (Date.now() < endsAt) {
    if (delayIn(await call('GET', `/staff/delays/${id}`)).version >= version)
      return { id, noticeId: noticeIdOf(subjectIdSchema.parse(id), version) };
    await delay(20);
  }
  throw new Error(`${id} did not reach version ${version}`);
}

/** The delay that a step answered. Throws with the problem's words. */
export function delayIn(answer: Answer): StockDelay {
  if (answer.status >= 300) throw new Error(`answered ${answer.status}: ${answer.text}`);
  return (answer.body as { delay: StockDelay }).delay;
}

export const withdrawn: DelayStatement = {
  kind: 'withdrawn',
  because: {
    en: 'The table came after all.',
    he: 'השולחן הגיע בכל זאת.',
    ar: 'وصلت الطاولة في النهاية.',
  },
};
