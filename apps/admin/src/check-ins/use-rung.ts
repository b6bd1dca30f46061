import { useWording } from '../language/wording.ts';
import type { CallQueue, CheckIn } from '../server/api-types.ts';
import { checkInWording } from './check-in-wording.ts';

type Customers = CallQueue['customers'];

/** Whom staff ring for a check-in. */
export type Rung = {
  customerId: string;
  card: Customers[string] | undefined;
  /** What the person whose check-in it is is called. */
  name: string;
  /** Of a child: who is rung in their stead, and the two in one phrase, as “Rivka Levi, mother of Noam Levi”. */
  guardian?: { name: string; inWords: string };
};

/** Whom staff ring for a check-in: the person, or in a child's stead their guardian. */
export function useRung(): (
  of: { customerId: string; guardian?: CheckIn['guardian'] | undefined },
  customers: Customers,
) => Rung {
  const words = useWording(checkInWording);
  return ({ customerId, guardian }, customers) => {
    const own = customers[customerId];
    const name = own?.name ?? customerId;
    if (guardian === undefined) return { customerId, card: own, name };
    const card = customers[guardian.customerId];
    const guardianName = card?.name ?? guardian.customerId;
    const inWords = words(`guardian.${guardian.relation ?? 'guardian'}`, { guardian: guardianName, name });
    return { customerId: guardian.customerId, card, name, guardian: { name: guardianName, inWords } };
  };
}
