import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { checkInWording } from '../../check-ins/check-in-wording.ts';
import { useWording } from '../../language/wording.ts';
import { pathTo } from '../../path-to.ts';
import { useCustomer } from '../../people/use-customer.ts';
import type { Customer } from '../../server/api-types.ts';

/** Who is on record as a child's guardian, and is told and rung in their stead. Nothing of somebody who has none. */
export function Guardian({ customer: { name, guardian } }: { customer: Customer }) {
  return guardian === undefined || guardian === 'none' ? null : <Named name={name} guardian={guardian} />;
}

type Recorded = Exclude<NonNullable<Customer['guardian']>, 'none'>;

function Named({ name, guardian: { id, relation } }: { name: string; guardian: Recorded }) {
  const words = useWording(checkInWording);
  const { data } = useCustomer(id);
  const guardian = data?.customer.name ?? id;
  return (
    <Text>
      <Anchor component={Link} to={pathTo('/customers/$customerId', { customerId: id })}>
        {words(`guardian.${relation ?? 'guardian'}`, { guardian, name })}
      </Anchor>
    </Text>
  );
}
