import { purposes } from '@kesher/domain/customer/consent';
import { proofToShow } from '@kesher/domain/customer/consent-origin';
import { type ContactWay, contactWays } from '@kesher/domain/customer/contact-way';
import { Button, Group, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Name } from '../../blocks/Bidi.tsx';
import { Dialog } from '../../blocks/Dialog.tsx';
import { EmptyState } from '../../blocks/EmptyState.tsx';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { ReasonButton } from '../../blocks/ReasonButton.tsx';
import { ExactTime } from '../../blocks/RelativeTime.tsx';
import { Section } from '../../blocks/Section.tsx';
import { useToast } from '../../blocks/use-toast.tsx';
import { houseWording } from '../../language/house-wording.ts';
import { useWording } from '../../language/wording.ts';
import type { Customer } from '../../server/api-types.ts';
import { answerOf, useServer } from '../../server/server.ts';
import { useMay } from '../../sign-in/staff-context.ts';
import { customersWording } from './customers-wording.ts';
import { useWrite } from './use-customer-page.ts';
import { useWords } from './use-words.ts';

const decisions = ['granted', 'refused'] as const;
const ways = ['phone', 'in-person', 'letter', 'email', 'form'] as const;

/** Every decision about being contacted with its proof, newest first, and a way to record another. */
export function Consents({ customer }: { customer: Customer }) {
  const say = useWording(customersWording);
  const { person } = useWords();
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  const newest = customer.consents.toSorted((left, right) => (left.at < right.at ? 1 : -1));
  return (
    <Section title={say('consents')}>
      {newest.length === 0 && <EmptyState title={say('consents.none')} />}
      {newest.length > 0 && (
        <Stack className="surface" p="md" gap="sm">
          {newest.map(({ channel, purpose, decision, at, undated, how, shown, by }) => (
            <div key={`${channel} ${purpose} ${at}`}>
              <Text fw={600}>
                {say(`decision.${decision}`)} · {say(`purpose.${purpose}`)} · {say(`channel.${channel}`)}
              </Text>
              <Text size="sm" c="dimmed">
                {undated === true && `${say('consents.undated')} `}
                <ExactTime at={at} /> · <Way how={how} />
                {by && (
                  <>
                    {' '}
                    · <Name>{person(by)}</Name>
                  </>
                )}
              </Text>
              {shown !== '' && (
                <Text size="sm">
                  <Name>“{proofToShow(shown)}”</Name>
                </Text>
              )}
            </div>
          ))}
        </Stack>
      )}
      {customer.addressFacts && customer.addressFacts.length > 0 && (
        <Stack className="surface" p="md" gap="sm">
          {customer.addressFacts.toReversed().map(({ address, fact, at, undated, how, shown }) => (
            <div key={`${address} ${fact}`}>
              <Text fw={600}>
                {say(`fact.${fact}`)} · <Name>{address}</Name>
              </Text>
              <Text size="sm" c="dimmed">
                {undated === true && `${say('consents.undated')} `}
                <ExactTime at={at} /> · <Way how={how} />
              </Text>
              <Text size="sm">
                <Name>“{shown}”</Name>
              </Text>
            </div>
          ))}
        </Stack>
      )}
      {may('customer.change') && (
        <div>
          <Button variant="default" onClick={() => setOpen(true)}>
            {say('consents.record')}
          </Button>
        </div>
      )}
      {isOpen && <RecordConsent customer={customer} close={() => setOpen(false)} />}
    </Section>
  );
}

function Way({ how }: { how: string }) {
  const say = useWording(customersWording);
  const key = `how.${how}`;
  if (say.has(key)) return say(key);
  if (!how.startsWith('import:')) return <Name>{how}</Name>;
  return (
    <>
      {say('facts.by.file')} <Name>{how.slice(7)}</Name>
    </>
  );
}

function RecordConsent({ customer, close }: { customer: Customer; close: () => void }) {
  const say = useWording(customersWording);
  const house = useWording(houseWording);
  const server = useServer();
  const toast = useToast();
  const [said, setSaid] = useState<Said>({
    purpose: 'service',
    channel: 'email',
    decision: 'granted',
    how: 'phone',
    shown: '',
  });
  const save = useWrite(
    customer.id,
    ({ decision, shown, ...rest }: Said) =>
      answerOf(
        server.POST('/staff/customers/{customerId}/consents', {
          params: { path: { customerId: customer.id } },
          body: { ...rest, given: decision === 'granted', shown: shown.trim(), revision: customer.revision },
        }),
      ),
    () => {
      toast(say('write.saved'));
      close();
    },
  );
  return (
    <Dialog opened onClose={close} title={say('consents.record')} closeButtonProps={{ 'aria-label': house('close') }}>
      <Stack>
        <Choice
          label={say('consents.what')}
          name="purpose"
          values={purposes}
          word={(one) => say(`purpose.${one}`)}
          {...{ said, setSaid }}
        />
        <Choice
          label={say('consents.channel')}
          name="channel"
          values={contactWays}
          word={(one) => say(`channel.${one}`)}
          {...{ said, setSaid }}
        />
        <Choice
          label={say('consents.said')}
          name="decision"
          values={decisions}
          word={(one) => say(`decision.${one}`)}
          {...{ said, setSaid }}
        />
        <Choice
          label={say('consents.how')}
          name="how"
          values={ways}
          word={(one) => say(`how.${one}`)}
          {...{ said, setSaid }}
        />
        <Textarea
          label={say('consents.shown')}
          value={said.shown}
          maxLength={1000}
          rows={2}
          onChange={({ currentTarget: { value } }) => setSaid({ ...said, shown: value })}
        />
        {save.error && <ProblemAlert thrown={save.error} />}
        <Group justify="flex-end" align="flex-start" wrap="nowrap">
          <Button variant="default" flex="none" onClick={close}>
            {house('cancel')}
          </Button>
          <ReasonButton
            because={said.shown.trim() === '' ? say('consents.missing') : undefined}
            loading={save.isPending}
            onClick={() => save.mutate(said)}
          >
            {say('consents.record')}
          </ReasonButton>
        </Group>
      </Stack>
    </Dialog>
  );
}

type Said = {
  purpose: (typeof purposes)[number];
  channel: ContactWay;
  decision: (typeof decisions)[number];
  how: (typeof ways)[number];
  shown: string;
};

type ChoiceProps<Field extends keyof Said> = {
  label: string;
  name: Field;
  values: readonly Said[Field][];
  word: (value: Said[Field]) => string;
  said: Said;
  setSaid: (said: Said) => void;
};

function Choice<Field extends keyof Said>({ label, name, values, word, said, setSaid }: ChoiceProps<Field>) {
  return (
    <NativeSelect
      label={label}
      data={values.map((value) => ({ value, label: word(value) }))}
      value={said[name]}
      onChange={({ currentTarget }) => {
        const value = values.find((one) => one === currentTarget.value);
        if (value !== undefined) setSaid({ ...said, [name]: value });
      }}
    />
  );
}
