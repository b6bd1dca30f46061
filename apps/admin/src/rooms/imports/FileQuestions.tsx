import { fileNameColumn } from '@kesher/domain/import/refusal-rule';
import { Radio, Stack, Text } from '@mantine/core';
import { Name } from '../../blocks/Bidi.tsx';
import { useWording } from '../../language/wording.ts';
import type { ImportPreview } from '../../server/api-types.ts';
import { importsWording } from './imports-wording.ts';
import { useFieldName } from './use-field-name.ts';

type Question = ImportPreview['questions'][number];

type Props = {
  questions: readonly Question[];
  /** What staff have just chosen, until the preview without the question is there. */
  chosen: (question: Question) => string | undefined;
  answer: (question: Question, choice: string) => void;
};

/** Asks what the file leaves open, each question once, with the cells that it is about. */
export function FileQuestions({ questions, chosen, answer }: Props) {
  const say = useWording(importsWording);
  const fieldName = useFieldName();
  if (questions.length === 0) return null;
  return (
    <Stack className="surface" p="lg" gap="lg">
      {questions.map((question) => {
        const { key, kind, column, examples, choices } = question;
        const field = fieldName(question.field ?? '');
        return (
          <Radio.Group
            key={key}
            label={say(column === fileNameColumn ? 'question.refusalFile' : `question.${kind}`, { column, field })}
            value={chosen(question) ?? null}
            onChange={(choice) => answer(question, choice)}
          >
            {examples.length > 0 && <Cells cells={examples} />}
            <Stack gap="xs" mt="xs">
              {choices.map(({ value, examples: shown = [] }) => {
                const words = `answer.${kind}.${value}`;
                return (
                  <Radio
                    key={value}
                    value={value}
                    label={say.has(words) ? say(words) : <Cells cells={shown} />}
                    {...(!say.has(words) && { description: <Name>{value}</Name> })}
                  />
                );
              })}
            </Stack>
          </Radio.Group>
        );
      })}
    </Stack>
  );
}

function Cells({ cells }: { cells: readonly string[] }) {
  return (
    <Text component="span" display="block">
      {cells.map((cell, at) => (
        <span key={cell}>
          {at > 0 && ' · '}
          <Name>{cell}</Name>
        </span>
      ))}
    </Text>
  );
}
