import { Fieldset, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { Section } from '../../blocks/Section.tsx';
import { useSpoken } from '../../frame/use-spoken.ts';
import { languageNames } from '../../language/choose-language.ts';
import { useWording } from '../../language/wording.ts';
import type { Customer } from '../../server/api-types.ts';
import { useMay } from '../../sign-in/staff-context.ts';
import { customersWording } from './customers-wording.ts';
import { formOf, preferencesOf } from './preferences-form.ts';
import { SaveEdit } from './SaveEdit.tsx';
import { useCustomerEdit } from './use-customer-edit.ts';

/** How a customer wishes to be reached: language, channel, hours on their own clock. */
export function Preferences({ customer }: { customer: Customer }) {
  const say = useWording(customersWording);
  const may = useMay();
  const edit = useCustomerEdit(customer, { formOf, bodyOf: preferencesOf });
  const { form, isTouched, set } = edit;
  const { languages: served } = useSpoken();
  // Their own stays to be seen where it is not served: they are written to in the default one.
  const offered = served.includes(form.language) ? served : [...served, form.language];
  const isHalf = (form.from === '') !== (form.to === '');
  const because = isHalf ? say('preferences.bothHours') : isTouched ? undefined : say('preferences.same');
  const channels = [
    { value: '', label: say('preferences.any') },
    { value: 'email', label: say('channel.email') },
    { value: 'sms', label: say('channel.sms') },
  ];
  return (
    <Section title={say('preferences')}>
      <Fieldset className="surface" disabled={!may('customer.change')}>
        <Stack>
          <Group grow>
            <NativeSelect
              label={say('preferences.language')}
              data={offered.map((value) => ({ value, label: languageNames[value] }))}
              value={form.language}
              onChange={({ currentTarget: { value } }) => {
                const language = offered.find((one) => one === value);
                if (language) set({ language });
              }}
            />
            <NativeSelect
              label={say('preferences.channel')}
              data={channels}
              value={form.preferredChannel}
              onChange={({ currentTarget: { value } }) =>
                set({ preferredChannel: value === 'email' || value === 'sms' ? value : '' })
              }
            />
          </Group>
          <Group grow>
            <TextInput
              type="time"
              label={say('preferences.from')}
              value={form.from}
              onChange={({ currentTarget: { value } }) => set({ from: value })}
            />
            <TextInput
              type="time"
              label={say('preferences.to')}
              value={form.to}
              onChange={({ currentTarget: { value } }) => set({ to: value })}
            />
          </Group>
          <TextInput
            label={say('preferences.timeZone')}
            description={say('preferences.timeZoneHint')}
            dir="ltr"
            value={form.timeZone}
            maxLength={64}
            onChange={({ currentTarget: { value } }) => set({ timeZone: value })}
          />
          <SaveEdit edit={edit} because={because} />
        </Stack>
      </Fieldset>
    </Section>
  );
}
