import { Group, NativeSelect, TextInput } from '@mantine/core';
import { Section } from '../../blocks/Section.tsx';
import { TextFields } from '../../blocks/TextFields.tsx';
import { useWording } from '../../language/wording.ts';
import type { BulletinDraft } from './bulletin-draft.ts';
import { crisesWording } from './crises-wording.ts';

const kinds = ['', 'continue', 'freeze', 'credit'] as const;
type Payments = BulletinDraft['payments'];

/** Whether customers go on paying. */
export function PaymentFields({ payments, change }: { payments: Payments; change: (payments: Payments) => void }) {
  const say = useWording(crisesWording);
  const set = (part: Partial<Payments>) => change({ ...payments, ...part });
  const { kind } = payments;
  const hasDays = kind === 'freeze' || kind === 'credit';
  return (
    <Section title={say('payments')}>
      <NativeSelect
        aria-label={say('payments')}
        maw={420}
        value={kind}
        data={kinds.map((value) => ({ value, label: say(`payments.${value === '' ? 'none' : value}`) }))}
        onChange={({ currentTarget: { value } }) => set({ kind: kinds.find((one) => one === value) ?? '' })}
      />
      {kind !== '' && (
        <TextFields
          label={say(hasDays ? 'payments.of' : 'payments.basis')}
          value={payments.of}
          change={(of) => set({ of })}
        />
      )}
      {hasDays && (
        <Group align="flex-end">
          {(['from', 'until'] as const).map((day) => (
            <TextInput
              key={day}
              type="date"
              label={say(`payments.${day}`)}
              value={payments[day]}
              onChange={({ currentTarget: { value } }) => set({ [day]: value })}
            />
          ))}
        </Group>
      )}
    </Section>
  );
}
