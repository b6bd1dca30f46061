import { languages } from '@kesher/domain/language';
import { Fieldset, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { ReasonButton } from '../../blocks/ReasonButton.tsx';
import { Section } from '../../blocks/Section.tsx';
import { StaleNotice } from '../../blocks/StaleNotice.tsx';
import { useToast } from '../../blocks/use-toast.tsx';
import { languageNames } from '../../language/choose-language.ts';
import { useWording } from '../../language/wording.ts';
import type { Customer } from '../../server/api-types.ts';
import { problemOf } from '../../server/problem.ts';
import { answerOf, useServer } from '../../server/server.ts';
import { useMay } from '../../sign-in/staff-context.ts';
import { customersWording } from './customers-wording.ts';
import { formOf, type PreferencesForm, preferencesOf } from './preferences-form.ts';
import { useWrite } from './use-customer-page.ts';

/** How a customer wishes to be reached: language, channel, hours on their own clock. */
export function Preferences({ customer }: { customer: Customer }) {
  const say = useWording(customersWording);
  const may = useMay();
  const server = useServer();
  const toast = useToast();
  const queries = useQueryClient();
  // The record as it was when somebody began to change it: a newer one is never overwritten.
  const [seen, setSeen] = useState(customer);
  const [changed, setChanged] = useState<Partial<PreferencesForm>>({});
  const isTouched = Object.keys(changed).length > 0;
  const base = isTouched ? seen : customer;
  const form = { ...formOf(base), ...changed };
  const set = (part: Partial<PreferencesForm>) => {
    if (!isTouched) setSeen(customer);
    setChanged({ ...changed, ...part });
  };
  const save = useWrite(
    customer.id,
    () =>
      answerOf(
        server.PUT('/staff/customers/{customerId}/preferences', {
          params: { path: { customerId: customer.id } },
          body: { ...preferencesOf(form), revision: base.revision },
        }),
      ),
    () => {
      setChanged({});
      toast(say('preferences.saved'));
    },
  );
  const isStale = save.error !== null && problemOf(save.error).status === 409;
  const isHalf = (form.from === '') !== (form.to === '');
  const because = isHalf ? say('preferences.bothHours') : isTouched ? undefined : say('preferences.same');
  const channels = [
    { value: '', label: say('preferences.any') },
    { value: 'email', label: say('channel.email') },
    { value: 'sms', label: say('channel.sms') },
  ];
  const reload = () => {
    setSeen(customer);
    save.reset();
    void queries.invalidateQueries({ queryKey: ['customer', customer.id] });
  };
  return (
    <Section title={say('preferences')}>
      <Fieldset className="surface" disabled={!may('customer.change')}>
        <Stack>
          <Group grow>
            <NativeSelect
              label={say('preferences.language')}
              data={languages.map((value) => ({ value, label: languageNames[value] }))}
              value={form.language}
              onChange={({ currentTarget: { value } }) => {
                const language = languages.find((one) => one === value);
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
          {isStale && <StaleNotice load={reload} />}
          {save.error && !isStale && <ProblemAlert thrown={save.error} />}
          {may('customer.change') && (
            <div>
              <ReasonButton
                variant="default"
                because={because}
                loading={save.isPending}
                onClick={() => save.mutate(undefined)}
              >
                {say('preferences.save')}
              </ReasonButton>
            </div>
          )}
        </Stack>
      </Fieldset>
    </Section>
  );
}
