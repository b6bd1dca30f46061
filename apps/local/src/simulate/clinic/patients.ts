import { customerIdSchema, subjectIdSchema } from '@kesher/domain/ids';
import { generationOf } from '@kesher/domain/link/close-links';
import type { World } from '../world.ts';
import { dangerText, signedBy } from './rules-of-answers.ts';

const minuteMs = 60_000;
type Feeling = 'fine' | 'some-trouble' | 'need-help';

/** The persons who are asked: they open the page or not, answer, write, change their mind, or stay silent. */
export function createPatients({ dice, around, hosts, stores, watches }: World) {
  const { scheduler, trace, faults } = around;
  /** What was told to be recorded, by check-in. */
  const recorded = new Map<string, string[]>();
  let words = 0;

  function tokenOf(checkInId: string, id: string): string {
    const customer = stores.customers.all().find((one) => one.id === id);
    const customerId = customerIdSchema.parse(id);
    const generation = customer ? generationOf(customer) : 0;
    return stores.linkTokens.tokenFor({ customerId, subjectId: subjectIdSchema.parse(checkInId), generation });
  }

  /** One press of a button; where nothing came back they press again, as people do. */
  function press(checkInId: string, customerId: string, feeling: Feeling, said = 'pressed', tries = 4): void {
    words += 1;
    const text = `${said} ${words} ${signedBy(customerId)}`;
    const token = tokenOf(checkInId, customerId);
    trace.tell({ atMs: scheduler.nowMs(), says: `— presses "${feeling}" of ${checkInId}, ${text}`, about: customerId });
    let isAnswered = false;
    const attempt = (left: number): void => {
      hosts.answers.invoke(
        async ({ hear }) => {
          const outcome = await hear({ token, proof: undefined }, () => ({ feeling, answers: [], text }));
          if (outcome === 'recorded') recorded.set(checkInId, [...(recorded.get(checkInId) ?? []), text]);
          trace.tell({ atMs: scheduler.nowMs(), says: `sees: ${outcome}`, about: customerId });
          isAnswered = outcome !== 'busy';
        },
        () => {},
      );
      scheduler.after(dice.between(25_000, 90_000), () => {
        if (!isAnswered && left > 1) attempt(left - 1);
      });
    };
    attempt(tries);
  }

  function react(checkInId: string, customerId: string): void {
    const answer = (feeling: Feeling, said?: string) => press(checkInId, customerId, feeling, said);
    const turn = dice.number();
    if (turn < 0.25) return;
    scheduler.after(dice.between(0.2, 20) * minuteMs, () => {
      if (dice.chance(0.6))
        hosts.answers.invoke(
          ({ opened }) => opened(tokenOf(checkInId, customerId)),
          () => {},
        );
    });
    const afterMs = dice.chance(0.3) ? dice.between(1, 4) * 60 * minuteMs : dice.between(1, 40) * minuteMs;
    scheduler.after(afterMs, () => {
      if (turn < 0.32) return;
      if (turn < 0.5) answer('fine');
      else if (turn < 0.58) answer('some-trouble');
      else if (turn < 0.72) answer('need-help');
      else if (turn < 0.82) {
        faults.count('danger-written', 'answers');
        answer('some-trouble', dangerText);
      } else if (turn < 0.9) {
        faults.count('answer-given-twice', 'answers');
        answer('need-help');
        answer('fine');
      } else {
        faults.count('answer-changed', 'answers');
        answer(dice.pick(['some-trouble', 'need-help']));
        scheduler.after(dice.between(1, 90) * minuteMs, () => answer('fine'));
      }
    });
  }

  watches.checkIns.listen(react);
  return {
    recorded,
    /** Somebody who sees that they are rung answers on the page instead. */
    answer(checkInId: string, customerId: string): void {
      scheduler.after(dice.between(0, 5) * minuteMs, () =>
        press(checkInId, customerId, dice.pick(['fine', 'fine', 'some-trouble', 'need-help'])),
      );
    },
  };
}
export type Patients = ReturnType<typeof createPatients>;
