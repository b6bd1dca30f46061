import { dateOrders } from '@kesher/domain/import/date-order';
import { Radio, Stack } from '@mantine/core';
import { useWording } from '../../language/wording.ts';
import type { ImportPreview } from '../../server/api-types.ts';
import { importsWording } from './imports-wording.ts';
import { mappingOf, type PreparedImport } from './prepared-import.ts';

type Props = {
  prepared: PreparedImport;
  preview: ImportPreview;
  map: (mapping: ImportPreview['mapping']) => void;
};

/** Asks how to read dates such as 03/11 where the file itself does not tell. */
export function DateQuestions({ prepared, preview, map }: Props) {
  const say = useWording(importsWording);
  const mapping = mappingOf(prepared, preview);
  const columns = [...new Set(preview.dateQuestions.map(({ column }) => column))].filter(
    (column) => mapping.dateOrders?.[column] === undefined,
  );
  if (columns.length === 0) return null;
  return (
    <Stack className="surface" p="lg">
      {columns.map((column) => (
        <Radio.Group
          key={column}
          label={say('dates.question', { column })}
          value={null}
          onChange={(value) => {
            const order = dateOrders.find((one) => one === value);
            if (order) map({ ...mapping, dateOrders: { ...mapping.dateOrders, [column]: order } });
          }}
        >
          <Stack gap="xs" mt="xs">
            {dateOrders.map((order) => (
              <Radio key={order} value={order} label={say(`dates.${order}`)} />
            ))}
          </Stack>
        </Radio.Group>
      ))}
    </Stack>
  );
}
