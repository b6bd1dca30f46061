import type { ComponentProps } from 'react';
import type { UnreadableRecord } from '../../server/api-types.ts';
import { Held } from './Held.tsx';
import { UnderWay } from './UnderWay.tsx';
import { Unreachable } from './Unreachable.tsx';
import { Unreadable } from './Unreadable.tsx';
import type { useHeld, useLedgers } from './use-today.ts';

type Props = ComponentProps<typeof UnderWay> & {
  ledgers: ReturnType<typeof useLedgers>;
  held: NonNullable<ReturnType<typeof useHeld>['data']>;
  unreadable: readonly UnreadableRecord[];
  unreadableNames: (customerId: string) => string | undefined;
};

/** Whom nothing reaches, what waits for a decision, what cannot be read, and what is under way. */
export function FurtherDown({ ledgers, held, unreadable, unreadableNames, ...goingOut }: Props) {
  const unreachable = ledgers.filter(({ ledger }) => ledger.outcomes.unreachable > 0);
  return (
    <>
      {unreachable.length > 0 && <Unreachable ledgers={unreachable} />}
      {held.length > 0 && <Held held={held} />}
      {unreadable.length > 0 && <Unreadable records={unreadable} names={unreadableNames} />}
      <UnderWay {...goingOut} />
    </>
  );
}
