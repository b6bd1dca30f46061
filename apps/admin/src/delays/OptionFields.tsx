import { mostOptions } from '@kesher/domain/stock-delay/option';
import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { TextFields } from '../blocks/TextFields.tsx';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { termsWording } from '../language/terms-wording.ts';
import { useWording } from '../language/wording.ts';
import { newOption, type OptionDraft } from './option-draft.ts';
import { optionsWording } from './options-wording.ts';

const kinds = ['wait', 'alternative', 'partner', 'bridge', 'refund'] as const;
type Props = {
  options: readonly OptionDraft[];
  change: (options: OptionDraft[]) => void;
  /** What the business usually offers, to be added by one press. */
  usual?: readonly OptionDraft[];
};

/** What customers may choose. Waiting and the money back stand once; the others as often as there are any. */
export function OptionFields({ options, change, usual = [] }: Props) {
  const say = useWording(optionsWording);
  const terms = useWording(termsWording);
  const { language } = useLanguage();
  const isThere = (one: OptionDraft) =>
    options.some(({ kind, text }) => kind === one.kind && text[language] === one.text[language]);
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
              aria-label={say('removeOption', { option: terms(`option.${option.kind}`) })}
              onClick={() => change(options.filter(({ key }) => key !== option.key))}
            >
              {say('remove')}
            </Button>
          </Group>
          <OptionBody
            option={option}
            change={(changed) => change(options.map((each) => (each.key === changed.key ? changed : each)))}
          />
        </Stack>
      ))}
      {options.length < mostOptions && (
        <div className="row-buttons">
          {usual
            .filter((one) => one.text[language] !== '' && !isThere(one))
            .map((one) => (
              <Button
                key={one.key}
                variant="light"
                onClick={() => change([...options, { ...one, key: `${one.key}-${Date.now()}` }])}
              >
                {say('addUsual', { option: terms(`option.${one.kind}`), name: one.text[language] })}
              </Button>
            ))}
          {addable.map((kind) => (
            <Button
              key={kind}
              variant="default"
              onClick={() => change([...options, newOption(kind, `${kind}-${Date.now()}`)])}
            >
              {say('addOption', { option: terms(`option.${kind}`) })}
            </Button>
          ))}
        </div>
      )}
    </Stack>
  );
}

function OptionBody({ option, change }: { option: OptionDraft; change: (option: OptionDraft) => void }) {
  const say = useWording(optionsWording);
  if (option.kind === 'wait') return <Text c="dimmed">{say('waitSays')}</Text>;
  if (option.kind === 'refund')
    return (
      <TextInput
        label={say('withinDays')}
        inputMode="numeric"
        maw={200}
        value={option.withinDays}
        onChange={(event) => change({ ...option, withinDays: event.currentTarget.value })}
      />
    );
  const text = (
    <TextFields
      label={say(option.kind === 'bridge' ? 'bridgeWhat' : 'optionName')}
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
          label={say('difference')}
          description={say('differenceHint')}
          dir="ltr"
          inputMode="decimal"
          value={option.difference}
          onChange={(event) => change({ ...option, difference: event.currentTarget.value })}
        />
        <NativeSelect
          label={say('currency')}
          data={[...new Set(['ILS', 'USD', 'EUR', option.currency])]}
          value={option.currency}
          onChange={(event) => change({ ...option, currency: event.currentTarget.value })}
        />
        {option.kind === 'partner' && (
          <NativeSelect
            label={say('paidBy')}
            data={[
              { value: 'us', label: say('paidByUs') },
              { value: 'customer', label: say('paidByCustomer') },
            ]}
            value={option.paidBy}
            onChange={(event) => change({ ...option, paidBy: event.currentTarget.value === 'us' ? 'us' : 'customer' })}
          />
        )}
        <TextInput
          type="date"
          label={say('availableOn')}
          value={option.availableOn}
          onChange={(event) => change({ ...option, availableOn: event.currentTarget.value })}
        />
      </Group>
    </>
  );
}
