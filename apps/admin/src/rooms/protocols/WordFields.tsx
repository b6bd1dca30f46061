import { Stack } from '@mantine/core';
import { TextFields } from '../../blocks/TextFields.tsx';
import { useWording } from '../../language/wording.ts';
import type { FieldsProps } from './fields-props.ts';
import { textOf, withText } from './protocol-draft.ts';
import { protocolsWording } from './protocols-wording.ts';

const lines = ['name', 'script', 'done'] as const;
const lists = ['usual', 'notUsual'] as const;
const placeholders = '{caller}, {business}, {practitioner}';

/** What is said in each language, side by side and each in its own direction. */
export function WordFields({ written: { words }, change, isWrong }: FieldsProps) {
  const say = useWording(protocolsWording);
  return (
    <Stack className="surface" p="md">
      {lines.map((key) => (
        <TextFields
          key={key}
          label={say(`words.${key}`)}
          hint={key === 'script' ? say('words.scriptHint', { placeholders }) : undefined}
          missing={isWrong('words') ? say('invalid.text') : undefined}
          value={textOf(words, (said) => said[key])}
          change={(text) => change({ words: withText(words, text, (said, one) => ({ ...said, [key]: one })) })}
        />
      ))}
      {lists.map((key) => (
        <TextFields
          key={key}
          label={say(`words.${key}`)}
          hint={say('words.linesHint')}
          value={textOf(words, (said) => said[key].join('\n'))}
          change={(text) =>
            change({ words: withText(words, text, (said, one) => ({ ...said, [key]: one.split('\n') })) })
          }
        />
      ))}
    </Stack>
  );
}
