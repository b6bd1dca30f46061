import { isUnderWay } from '../../delays/is-under-way.ts';
import type { StockDelay } from '../../server/api-types.ts';
import { Held } from './Held.tsx';
import { countdownsOf } from './needs.ts';
import { UnderWay } from './UnderWay.tsx';
import { Unreachable } from './Unreachable.tsx';
import type { useHeld, useLedgers } from './use-today.ts';

type Props = {
  delays: readonly StockDelay[];
  ledgers: ReturnType<typeof useLedgers>;
  held: NonNullable<ReturnType<typeof useHeld>['data']>;
};

/** Whom nothing reaches, what waits for a decision, and what is under way. */
export function FurtherDown({ delays, ledgers, held }: Props) {
  const unreachable = ledgers.filter(({ ledger }) => ledger.outcomes.unreachable > 0);
  return (
    <>
      {unreachable.length > 0 && <Unreachable ledgers={unreachable} />}
      {held.length > 0 && <Held held={held} />}
      <UnderWay countdowns={countdownsOf(delays)} ledgers={ledgers.filter(({ ledger }) => isUnderWay(ledger))} />
    </>
  );
}
