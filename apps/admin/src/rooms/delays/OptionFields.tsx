import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { termsWording } from '../../language/terms-wording.ts';
import { useWording } from '../../language/wording.ts';
import { delaysWording } from './delays-wording.ts';
import { newOption, type OptionDraft } from './facts-draft.ts';
import { TextFields } from './TextFields.tsx';

const kinds = ['wait', 'alternative', 'partner', 'bridge', 'refund'] as const;
type Props = { options: readonly OptionDraft[]; change: (options: OptionDraft[]) => void };

/** What customers may choose. Waiting and the money back stand once; the others as often as there are any. */
export function OptionFields({ options, change }: Props) {
  const say = useWording(delaysWording);
  const terms = useWording(termsWording);
  const addable = kinds.filter(
    (kind) => (kind !== 'wait' && kind !== 'refund') || !options.some((option) => option.kind === kind),
  );
  return (
    <Stack gap="sm">
      {options.map((option) => (
        <Stack
          key={option.key}
          className="surface"
          p="md"
          gap="sm"
          component="fieldset"
          m={0}
          miw={0}
          aria-label={terms(`option.${option.kind}`)}
        >
          <Group justify="space-between">
            <Text fw={600}>{terms(`option.${option.kind}`)}</Text>
            <Button
              variant="subtle"
              color="gray"
              aria-label={say('form.removeOption', { option: terms(`option.${option.kind}`) })}
              onClick={() => change(options.filter(({ key }) => key !== option.key))}
            >
              {say('form.remove')}
            </Button>
          </Group>
          <OptionBody
            option={option}
            change={(changed) => change(options.map((each) => (each.key === changed.key ? changed : each)))}
          />
        </Stack>
      ))}
      {options.length < 8 && (
        <div className="row-buttons">
          {addable.map((kind) => (
            <Button
              key={kind}
              variant="default"
              onClick={() => change([...options, newOption(kind, `${kind}-${Date.now()}`)])}
            >
              {say('form.addOption', { option: terms(`option.${kind}`) })}
            </Button>
          ))}
        </div>
      )}
    </Stack>
  );
}

function OptionBody({ option, change }: { option: OptionDraft; change: (option: OptionDraft) => void }) {
  const say = useWording(delaysWording);
  if (option.kind === 'wait') return <Text c="dimmed">{say('form.waitSays')}</Text>;
  if (option.kind === 'refund')
    return (
      <TextInput
        label={say('form.withinDays')}
        inputMode="numeric"
        maw={200}
        value={option.withinDays}
        onChange={(event) => change({ ...option, withinDays: event.currentTarget.value })}
      />
    );
  const text = (
    <TextFields
      label={say(option.kind === 'bridge' ? 'form.bridgeWhat' : 'form.optionName')}
      value={option.text}
      change={(words) => change({ ...option, text: words })}
    />
  );
  if (option.kind === 'bridge') return text;
  return (
    <>
      {text}
      <Group align="flex-end">
        <TextInput
          label={say('form.difference')}
          description={say('form.differenceHint')}
          inputMode="decimal"
          value={option.difference}
          onChange={(event) => change({ ...option, difference: event.currentTarget.value })}
        />
        <NativeSelect
          label={say('form.currency')}
          data={[...new Set(['ILS', 'USD', 'EUR', option.currency])]}
          value={option.currency}
          onChange={(event) => change({ ...option, currency: event.currentTarget.value })}
        />
        {option.kind === 'partner' && (
          <NativeSelect
            label={say('form.paidBy')}
            data={[
              { value: 'us', label: say('form.paidByUs') },
              { value: 'customer', label: say('form.paidByCustomer') },
            ]}
            value={option.paidBy}
            onChange={(event) => change({ ...option, paidBy: event.currentTarget.value === 'us' ? 'us' : 'customer' })}
          />
        )}
        <TextInput
          type="date"
          label={say('form.availableOn')}
          value={option.availableOn}
          onChange={(event) => change({ ...option, availableOn: event.currentTarget.value })}
        />
      </Group>
    </>
  );
}
