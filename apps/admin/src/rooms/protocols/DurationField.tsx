import { Group, Input, NativeSelect, NumberInput } from '@mantine/core';
import { useWording } from '../../language/wording.ts';
import { type DurationUnit, durationOf, singleOf } from './duration-parts.ts';
import { protocolsWording } from './protocols-wording.ts';

const units = ['minutes', 'hours', 'days'] as const satisfies readonly DurationUnit[];

type Props = { label: string; value: string; change: (duration: string) => void; error?: string | undefined };

/** A stretch of time as one number and its unit. */
export function DurationField({ label, value, change, error }: Props) {
  const say = useWording(protocolsWording);
  const { unit, count } = singleOf(value);
  return (
    <Input.Wrapper label={label} labelElement="div" error={error}>
      <Group gap="xs" wrap="nowrap">
        <NumberInput
          aria-label={label}
          w={96}
          min={0}
          max={999}
          allowDecimal={false}
          value={count}
          error={error !== undefined}
          onChange={(typed) => change(durationOf({ unit, count: Number(typed) }))}
        />
        <NativeSelect
          aria-label={say('unit', { label })}
          value={unit}
          onChange={({ currentTarget }) =>
            change(durationOf({ unit: units.find((one) => one === currentTarget.value) ?? unit, count }))
          }
          data={units.map((one) => ({ value: one, label: say(`unit.${one}`) }))}
        />
      </Group>
    </Input.Wrapper>
  );
}
