import type { Flag } from '@kesher/domain/check-in/protocol/flags';
import { Button, Group, NativeSelect, NumberInput, Stack, Text } from '@mantine/core';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { useWording } from '../../language/wording.ts';
import type { FieldsProps } from './fields-props.ts';
import { protocolsWording } from './protocols-wording.ts';

const mostFlags = 50;

/** The lines of the table of flags: an answer, and the hours since the work in which it brings a person. */
export function FlagFields({ written, change, isWrong }: FieldsProps) {
  const say = useWording(protocolsWording);
  const { language } = useLanguage();
  const { flags, questions, words } = written;
  const said = words[language].questions;
  const answers = questions.flatMap(({ id, answers: its }) =>
    its.map((answer) => ({
      value: `${id} ${answer}`,
      label: `${said[id]?.asks ?? id} ${said[id]?.answers[answer] ?? answer}`,
    })),
  );
  const set = (at: number, part: Partial<Flag>) =>
    change({ flags: flags.map((flag, index) => (index === at ? { ...flag, ...part } : flag)) });
  const [first] = questions;
  return (
    <Stack className="surface" p="md">
      <Text>{say('flags.about')}</Text>
      {flags.map((flag, index) => {
        const number = String(index + 1);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: A flag has no name of its own, and the same one may stand twice while it is changed.
          <Group
            key={index}
            component="fieldset"
            align="flex-end"
            style={{ border: 0, margin: 0, padding: 0, minInlineSize: 0 }}
            aria-label={say('edit.flag', { number })}
          >
            <NativeSelect
              label={say('flags.answer')}
              flex="1 1 14rem"
              value={`${flag.question} ${flag.answer}`}
              error={isWrong(`flags.${index}`) && say('invalid.flag')}
              onChange={({ currentTarget: { value } }) => {
                const [question = '', answer = ''] = value.split(' ');
                set(index, { question, answer });
              }}
              data={answers}
            />
            <NumberInput
              label={say('edit.flagFrom')}
              w={120}
              min={0}
              max={8_760}
              value={flag.fromHours}
              onChange={(from) => set(index, { fromHours: Number(from) })}
            />
            <NumberInput
              label={say('edit.flagUntil')}
              w={140}
              min={0}
              max={8_760}
              placeholder={say('edit.flagUntilHint')}
              value={flag.untilHours ?? ''}
              onChange={(until) => {
                const { untilHours: _until, ...rest } = flag;
                const changed = until === '' ? rest : { ...rest, untilHours: Number(until) };
                change({ flags: flags.map((one, at) => (at === index ? changed : one)) });
              }}
            />
            <Button
              variant="subtle"
              color="gray"
              onClick={() => change({ flags: flags.filter((_, at) => at !== index) })}
            >
              {say('edit.removeFlag', { number })}
            </Button>
          </Group>
        );
      })}
      {first && flags.length < mostFlags && (
        <Button
          variant="default"
          style={{ alignSelf: 'flex-start' }}
          onClick={() =>
            change({ flags: [...flags, { question: first.id, answer: first.answers.at(-1) ?? '', fromHours: 0 }] })
          }
        >
          {say('edit.addFlag')}
        </Button>
      )}
    </Stack>
  );
}
