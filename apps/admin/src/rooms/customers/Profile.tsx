import { Fieldset, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { Section } from '../../blocks/Section.tsx';
import { useWording } from '../../language/wording.ts';
import type { Customer } from '../../server/api-types.ts';
import { useMay } from '../../sign-in/staff-context.ts';
import { customersWording } from './customers-wording.ts';
import { formOf, preferencesOf } from './preferences-form.ts';
import { type ProfileForm, profileFormOf, profileOf, wrongIn } from './profile-form.ts';
import { SaveEdit } from './SaveEdit.tsx';
import { useCustomerEdit } from './use-customer-edit.ts';

/** Who a customer is: segments, postal address, year of birth. What staff write here, no file and no order replaces. */
export function Profile({ customer }: { customer: Customer }) {
  const say = useWording(customersWording);
  const may = useMay();
  const edit = useCustomerEdit(customer, {
    formOf: profileFormOf,
    bodyOf: (form, of, changed) => ({ ...preferencesOf(formOf(of)), ...profileOf(form, changed) }),
  });
  const { form, isTouched, set } = edit;
  const field = (name: keyof ProfileForm) => ({
    label: say(name === 'yearOfBirth' ? 'profile.year' : `profile.${name}`),
    value: form[name],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) => set({ [name]: value }),
  });
  const wrong = wrongIn(form);
  const because = wrong ? say(`profile.${wrong}`) : isTouched ? undefined : say('preferences.same');
  return (
    <Section title={say('profile')}>
      <Fieldset className="surface" disabled={!may('customer.change')}>
        <Stack>
          <TextInput {...field('segments')} description={say('profile.segmentsHint')} dir="auto" maxLength={3000} />
          <Textarea {...field('lines')} dir="auto" autosize minRows={1} maxRows={4} maxLength={800} />
          <Group grow>
            <TextInput {...field('city')} dir="auto" maxLength={100} />
            <TextInput {...field('postcode')} dir="ltr" maxLength={20} />
          </Group>
          <Group grow align="start">
            <TextInput {...field('region')} dir="auto" maxLength={100} />
            <TextInput {...field('country')} description={say('profile.countryHint')} dir="ltr" maxLength={2} />
          </Group>
          <TextInput {...field('yearOfBirth')} dir="ltr" inputMode="numeric" maxLength={4} />
          <SaveEdit edit={edit} because={because} />
        </Stack>
      </Fieldset>
    </Section>
  );
}
