import { List, Text } from '@mantine/core';
import { Section } from '../../blocks/Section.tsx';
import { checkInWording } from '../../check-ins/check-in-wording.ts';
import { useWhen } from '../../check-ins/use-when.ts';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { useWording } from '../../language/wording.ts';
import type { CallSheet } from '../../server/api-types.ts';
import { checkInsWording } from './check-ins-wording.ts';

/** Every answer, newest first: on the page or on the telephone, in the words of the questions that were asked. */
export function WhatTheySaid({ sheet: { checkIn, everyQuestion } }: { sheet: CallSheet }) {
  const say = useWording(checkInsWording);
  const words = useWording(checkInWording);
  const { language } = useLanguage();
  const when = useWhen();
  const { answers } = checkIn;
  const asks = (id: string) => everyQuestion.find((question) => question.id === id)?.asks[language] ?? id;
  const wordsOf = (id: string, answer: string) =>
    everyQuestion.find((question) => question.id === id)?.answers.find((one) => one.id === answer)?.words[language] ??
    answer;
  return (
    <Section title={say('said')}>
      {answers.length === 0 && <Text c="dimmed">{say(checkIn.reduced ? 'said.reduced' : 'said.none')}</Text>}
      <List listStyleType="none" spacing="sm">
        {answers.toReversed().map((answer) => (
          <List.Item key={answer.at}>
            <Text>
              {words(answer.text === undefined ? 'answered' : 'wrote', {
                when: when.long(answer.at),
                feeling: words(`feeling.${answer.feeling}`),
                text: answer.text ?? '',
              })}
            </Text>
            {answer.answers.map((one) => (
              <Text key={one.question} c="dimmed">
                <bdi>{asks(one.question)}</bdi> <bdi>{wordsOf(one.question, one.answer)}</bdi>
              </Text>
            ))}
          </List.Item>
        ))}
      </List>
    </Section>
  );
}
