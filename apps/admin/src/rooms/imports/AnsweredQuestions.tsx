import { Button, Group, Stack, Text } from '@mantine/core';
import { Section } from '../../blocks/Section.tsx';
import { useWording } from '../../language/wording.ts';
import type { ImportPreview } from '../../server/api-types.ts';
import { answeredQuestions } from './answered-questions.ts';
import { importsWording } from './imports-wording.ts';
import type { PreparedImport } from './prepared-import.ts';

type Props = { prepared: PreparedImport; preview: ImportPreview; change: (prepared: PreparedImport) => void };

/** What was asked and is answered, a line each, with a way back. */
export function AnsweredQuestions({ prepared, preview, change }: Props) {
  const say = useWording(importsWording);
  const answered = answeredQuestions(prepared, preview);
  if (answered.length === 0) return null;
  return (
    <Section title={say('answered')}>
      <Stack className="surface" component="ul" p="lg" m={0} gap="sm" style={{ listStyle: 'none' }}>
        {answered.map(({ kind, column, choice, without }) => {
          const words = kind === 'dates' ? `dates.${choice}` : `answer.${kind}.${choice}`;
          const answer = say.has(words) ? say(words) : choice;
          const isFile = column === '';
          return (
            <Group key={`${kind} ${column}`} component="li" justify="space-between" gap="sm" wrap="nowrap">
              <Text>{isFile ? say('answered.file', { answer }) : say('answered.readAs', { column, answer })}</Text>
              <Button
                variant="default"
                size="xs"
                flex="none"
                aria-label={isFile ? say('answered.changeFile') : say('answered.changeFor', { column })}
                onClick={() => change(without)}
              >
                {say('answered.change')}
              </Button>
            </Group>
          );
        })}
      </Stack>
    </Section>
  );
}
