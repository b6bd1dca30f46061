import { instantFromMs } from '@kesher/domain/instant';
import { causeKinds } from '@kesher/domain/stock-delay/delay-facts';
import { checkDelayFacts } from '@kesher/domain/stock-delay/wording/check-delay-facts';
import type { Finding } from '@kesher/domain/wording/finding';
import { Alert, List, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { Findings } from '../../announcements/Findings.tsx';
import { Section } from '../../blocks/Section.tsx';
import { TextFields } from '../../blocks/TextFields.tsx';
import { OptionFields } from '../../delays/OptionFields.tsx';
import { draftsOf } from '../../delays/option-draft.ts';
import { useWording } from '../../language/wording.ts';
import type { DelayFacts, ExpectedWindow, Settings } from '../../server/api-types.ts';
import { delaysWording } from './delays-wording.ts';
import { type FactsDraft, readFacts } from './facts-draft.ts';
import { type useExpectedWindow, WindowFields } from './WindowFields.tsx';

type Props = {
  draft: FactsDraft;
  change: (draft: FactsDraft) => void;
  expected: ReturnType<typeof useExpectedWindow>;
  /** What the business usually offers. */
  usual: Settings['options'];
};

/** Everything that a delay tells, to be filled in from top to bottom. */
export function FactsForm({ draft, change, expected, usual }: Props) {
  const say = useWording(delaysWording);
  const part = (changed: Partial<FactsDraft>) => change({ ...draft, ...changed });
  return (
    <>
      <Section title={say('form.why')}>
        <NativeSelect
          label={say('form.cause')}
          maw={420}
          value={draft.cause}
          data={[
            { value: '', label: say('form.choose') },
            ...causeKinds.map((kind) => ({ value: kind, label: say(`cause.${kind}`) })),
          ]}
          onChange={(event) => part({ cause: event.currentTarget.value as FactsDraft['cause'] })}
        />
        <TextFields
          label={say('form.note')}
          hint={say(draft.cause === 'other' ? 'form.noteNeeded' : 'form.noteHint')}
          value={draft.note}
          change={(note) => part({ note })}
        />
      </Section>
      <Section title={say('form.when')}>
        <WindowFields draft={draft} change={part} expected={expected} />
      </Section>
      <Section title={say('form.options')}>
        <OptionFields options={draft.options} change={(options) => part({ options })} usual={draftsOf(usual)} />
      </Section>
      <Section title={say('form.promise')}>
        <TextInput
          type="datetime-local"
          label={say('form.nextUpdate')}
          description={say('form.nextUpdateHint')}
          maw={360}
          value={draft.nextUpdate}
          onChange={(event) => part({ nextUpdate: event.currentTarget.value })}
        />
      </Section>
    </>
  );
}

/** What is written, read and checked as the server will check it. */
export function checkFacts(
  draft: FactsDraft,
  given: { expected: ExpectedWindow | undefined; settings: Settings; previous: DelayFacts | undefined; now: number },
) {
  const { timeZone } = given.settings.calendar;
  const read = readFacts(draft, { window: given.expected, timeZone });
  const settings = {
    now: instantFromMs(given.now),
    minimumNoticeHours: 4,
    timeZone,
    served: given.settings.languages,
  };
  const findings: Finding[] = read.facts
    ? checkDelayFacts(
        read.facts as Parameters<typeof checkDelayFacts>[0],
        given.previous as Parameters<typeof checkDelayFacts>[1],
        settings,
      )
    : [];
  return { ...read, findings };
}

/** What is missing or found, told as it is written. */
export function FactsVerdict({ missing, findings }: ReturnType<typeof checkFacts>) {
  const say = useWording(delaysWording);
  return (
    <Stack component="output" gap="sm">
      {missing.length > 0 && (
        <Alert color="gray" variant="light" title={say('missing')}>
          <List c="var(--mantine-color-text)">
            {missing.map((field) => (
              <List.Item key={field}>{say(`missing.${field}`)}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      {missing.length === 0 && findings.length === 0 && <Text>{say('findings.none')}</Text>}
      <Findings findings={findings} />
    </Stack>
  );
}
