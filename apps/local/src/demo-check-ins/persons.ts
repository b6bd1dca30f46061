import type { openClinic } from '@kesher/check-ins/testing/clinic';
import { addMs, hourMs, type Instant, minuteMs } from '@kesher/domain/instant';
import { caseOf, type OnPage } from './behaviour.ts';

type Clinic = ReturnType<typeof openClinic>;

/** How long after a message somebody looks at it. */
const looksAfterMs = 20 * minuteMs;
/** How long after a treatment its record is corrected, of those that are. */
const takenBackAfterMs = 3 * hourMs;

/** The persons of the day: each with a telephone of their own, who do with their page what their case says. */
export function personsOf(clinic: Clinic) {
  const answered = new Set<string>();
  const corrected = new Set<string>();
  const endedAt = new Map<number, Instant>();

  function workOf(number: number) {
    return {
      id: String(number),
      customerId: `C-${number}`,
      person: {
        name: `Person ${number}`,
        phone: `+97252555${String(number).padStart(4, '0')}`,
        language: (['he', 'ar', 'en'] as const)[number % 3] ?? 'en',
      },
      kind: caseOf(number).kind,
    };
  }

  /** Each work is told twice, as systems do. */
  async function enter(works: readonly (ReturnType<typeof workOf> & { endedAt: Instant })[]): Promise<number> {
    for (const work of works) endedAt.set(Number(work.id), work.endedAt);
    const response = await clinic.enter(works);
    const { counts } = (await response.json()) as { counts: { planned: number } };
    await clinic.enter(works);
    return counts.planned;
  }

  async function takeBack(now: Instant): Promise<void> {
    for (const [number, ended] of endedAt) {
      const { takenBack } = caseOf(number);
      if (takenBack === undefined || corrected.has(String(number)) || now < addMs(ended, takenBackAfterMs)) continue;
      corrected.add(String(number));
      await clinic.enter([{ ...workOf(number), endedAt: ended, status: takenBack, statedAt: now }]);
    }
  }

  /** Whoever was asked answers once for each time, in daylight. */
  async function answer(now: Instant): Promise<void> {
    for (const { checkIn } of clinic.ports.checkIns.all()) {
      const said = checkIn?.said;
      if (checkIn?.state !== 'asked' || said === undefined || now < addMs(said.at, looksAfterMs)) continue;
      const once = `${checkIn.id} ${said.version}`;
      if (answered.has(once)) continue;
      answered.add(once);
      const number = checkIn.id.slice('work:'.length);
      await press(clinic.token(checkIn.customerId, number), caseOf(Number(number)).page);
    }
  }

  async function press(token: string, page: OnPage): Promise<void> {
    await clinic.page(token);
    switch (page.kind) {
      case 'silent':
        return;
      case 'fine':
        return void (await clinic.post(token, 'answer', { feeling: 'fine' }));
      case 'trouble':
        return void (await clinic.post(token, 'answer', { feeling: 'some-trouble' }));
      case 'help':
        return void (await clinic.post(token, 'answer', { feeling: 'need-help' }));
      case 'changes':
        await clinic.post(token, 'answer', { feeling: 'some-trouble' });
        return void (await clinic.post(token, 'answer', { feeling: 'fine' }));
      case 'says': {
        await clinic.post(token, 'answer', { feeling: 'some-trouble' });
        const ticked = Object.entries(page.answers).map(([question, answer]) => [`q.${question}`, answer]);
        await clinic.post(token, 'more', { ...Object.fromEntries(ticked), ...(page.text && { text: page.text }) });
      }
    }
  }

  return { workOf, enter, takeBack, answer };
}
