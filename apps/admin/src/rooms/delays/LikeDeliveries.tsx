import { Table } from '@mantine/core';
import { useIntl } from 'react-intl';
import { Name } from '../../blocks/Bidi.tsx';
import { useWording } from '../../language/wording.ts';
import type { ExpectedWindow } from '../../server/api-types.ts';
import { delaysWording } from './delays-wording.ts';

/** The earlier deliveries that a window was made of, folded until somebody wants to see them. */
export function LikeDeliveries({ like, label }: { like: ExpectedWindow['like']; label: string }) {
  const say = useWording(delaysWording);
  const intl = useIntl();
  const day = (date: string) => intl.formatDate(`${date}T12:00:00Z`, { dateStyle: 'medium', timeZone: 'UTC' });
  // Named only where there are several: on a phone there is room for three columns.
  const isOfSeveral = new Set(like.map(({ supplierId }) => supplierId)).size > 1;
  return (
    <details>
      <summary>{label}</summary>
      <Table fz="sm" w="auto" horizontalSpacing="xs" verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            {isOfSeveral && <Table.Th scope="col">{say('like.supplier')}</Table.Th>}
            <Table.Th scope="col">{say('like.promised')}</Table.Th>
            <Table.Th scope="col">{say('like.came')}</Table.Th>
            <Table.Th scope="col">{say('like.late')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {like.map(({ supplierId, promisedOn, deliveredOn, late }, place) => (
            // Two deliveries may be alike in all that is shown.
            <Table.Tr key={`${place} ${supplierId}`}>
              {isOfSeveral && (
                <Table.Td>
                  <Name>{supplierId}</Name>
                </Table.Td>
              )}
              <Table.Td>{day(promisedOn)}</Table.Td>
              <Table.Td>{day(deliveredOn)}</Table.Td>
              <Table.Td>{late < 0 ? say('like.early', { count: -late }) : say('like.days', { count: late })}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </details>
  );
}
