import { Radio, Stack } from '@mantine/core';
import { useWording } from '../../language/wording.ts';
import type { ImportPreview } from '../../server/api-types.ts';
import { importsWording } from './imports-wording.ts';

const orders = ['day-first', 'month-first'] as const;

type Props = {
  preview: ImportPreview;
  /** What staff answered already; an answer can be changed. */
  chosen: NonNullable<ImportPreview['mapping']['dateOrders']>;
  map: (mapping: ImportPreview['mapping']) => void;
};

/** Asks how to read dates such as 03/11 where the file itself does not tell. */
export function DateQuestions({ preview, chosen, map }: Props) {
  const say = useWording(importsWording);
  const columns = [...new Set([...preview.dateQuestions.map(({ column }) => column), ...Object.keys(chosen)])];
  if (columns.length === 0) return null;
  return (
    <Stack className="surface" p="lg">
      {columns.map((column) => (
        <Radio.Group
          key={column}
          label={say('dates.question', { column })}
          value={chosen[column] ?? null}
          onChange={(value) => {
            const order = orders.find((one) => one === value);
            if (order) map({ ...preview.mapping, dateOrders: { ...preview.mapping.dateOrders, [column]: order } });
          }}
        >
          <Stack gap="xs" mt="xs">
            {orders.map((order) => (
              <Radio key={order} value={order} label={say(`dates.${order}`)} />
            ))}
          </Stack>
        </Radio.Group>
      ))}
    </Stack>
  );
}
