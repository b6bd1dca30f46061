import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Name } from '../blocks/Bidi.tsx';
import { pathTo } from '../path-to.ts';

/** A customer by name, leading to their page; by id where the name is not known, as of somebody who was erased. */
export function CustomerLink({ customerId, name }: { customerId: string; name: string | undefined }) {
  return (
    <Anchor component={Link} to={pathTo('/customers/$customerId', { customerId })} inherit>
      <Name>{name ?? customerId}</Name>
    </Anchor>
  );
}
