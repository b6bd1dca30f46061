import { outcomesOf } from '@kesher/domain/task/call-outcome';
import { Group, NativeSelect, TextInput } from '@mantine/core';
import { useWording } from '../../language/wording.ts';
import { customersWording } from './customers-wording.ts';
import type { Writing } from './use-writing.ts';

const directions = ['in', 'out'] as const;
const solutions = ['unsaid', 'yes', 'no'] as const;

/** Who called whom, about what, and how it ended. */
export function CallFields({ writing, set }: { writing: Writing; set: (part: Partial<Writing>) => void }) {
  const say = useWording(customersWording);
  const outcomes = outcomesOf[writing.direction];
  const solved = { yes: say('write.solvedYes'), no: say('write.solvedNo'), unsaid: say('write.solvedUnsaid') };
  return (
    <>
      <Group grow align="flex-end">
        <NativeSelect
          label={say('write.direction')}
          data={directions.map((value) => ({ value, label: say(`write.${value}`) }))}
          value={writing.direction}
          onChange={({ currentTarget: { value } }) => {
            const direction = value === 'in' ? 'in' : 'out';
            const canStay = outcomesOf[direction].includes(writing.outcome);
            set({ direction, outcome: canStay ? writing.outcome : 'reached' });
          }}
        />
        <NativeSelect
          label={say('write.outcome')}
          data={outcomes.map((value) => ({ value, label: say(`outcome.${value}`) }))}
          value={writing.outcome}
          onChange={({ currentTarget: { value } }) => {
            const outcome = outcomes.find((one) => one === value);
            if (outcome) set({ outcome });
          }}
        />
      </Group>
      <Group grow align="flex-end">
        <TextInput
          label={say('write.aboutWhat')}
          value={writing.about}
          maxLength={200}
          onChange={({ currentTarget: { value } }) => set({ about: value })}
        />
        <NativeSelect
          label={say('write.solved')}
          data={solutions.map((value) => ({ value, label: solved[value] }))}
          value={writing.solved}
          onChange={({ currentTarget: { value } }) => {
            const one = solutions.find((each) => each === value);
            if (one) set({ solved: one });
          }}
        />
      </Group>
    </>
  );
}
