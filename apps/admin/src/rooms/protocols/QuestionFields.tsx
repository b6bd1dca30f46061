import type { WrittenProtocol } from '@kesher/domain/check-in/protocol/protocol';
import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { Name } from '../../blocks/Bidi.tsx';
import { TextFields } from '../../blocks/TextFields.tsx';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { useWording } from '../../language/wording.ts';
import type { FieldsProps } from './fields-props.ts';
import { freeName, textOf, withAnswer, withAsks, withoutAnswer, withoutQuestion, withText } from './protocol-draft.ts';
import { protocolsWording } from './protocols-wording.ts';

const mostQuestions = 12;
const [fewestAnswers, mostAnswers] = [2, 6];

/** What is asked, on the answer page and in a call, with the answers that can be given. */
export function QuestionFields({ written, change, isWrong }: FieldsProps) {
  const say = useWording(protocolsWording);
  const { questions } = written;
  const add = () => {
    const id = freeName(
      'question',
      questions.map((question) => question.id),
    );
    change({ questions: [...questions, { id, answers: ['answer-1', 'answer-2'] }] });
  };
  return (
    <Stack>
      {questions.map((question, index) => (
        <QuestionField
          key={question.id}
          question={question}
          number={String(index + 1)}
          written={written}
          change={change}
          isWrong={isWrong}
        />
      ))}
      {questions.length < mostQuestions && (
        <Button variant="default" style={{ alignSelf: 'flex-start' }} onClick={add}>
          {say('edit.addQuestion')}
        </Button>
      )}
    </Stack>
  );
}

type QuestionProps = FieldsProps & { question: WrittenProtocol['questions'][number]; number: string };

function QuestionField({ question, number, written, change, isWrong }: QuestionProps) {
  const say = useWording(protocolsWording);
  const { id, answers } = question;
  const { words, questions } = written;
  const { language } = useLanguage();
  const asks = words[language].questions[id]?.asks.trim() ?? '';
  // What has no words yet is open; it stays so while they are written.
  const [isNew] = useState(asks === '');
  const missing = isWrong('words') ? say('invalid.text') : undefined;
  const addAnswer = () => {
    const changed = { ...question, answers: [...answers, freeName('answer', answers)] };
    change({ questions: questions.map((one) => (one.id === id ? changed : one)) });
  };
  return (
    <details className="surface fold" open={isNew}>
      <summary>
        <Name>{asks || say('edit.question', { number })}</Name>
      </summary>
      <Stack gap="md" component="fieldset" aria-label={say('edit.question', { number })}>
        <TextFields
          label={say('edit.asks')}
          missing={missing}
          value={textOf(words, (said) => said.questions[id]?.asks)}
          change={(text) => change({ words: withText(words, text, (said, asks) => withAsks(said, id, asks)) })}
        />
        {answers.map((answer, index) => {
          const at = { question: id, answer };
          const label = say('edit.answer', { number: String(index + 1) });
          return (
            <Stack key={answer} gap={4}>
              <TextFields
                label={label}
                missing={missing}
                value={textOf(words, (said) => said.questions[id]?.answers[answer])}
                change={(text) => change({ words: withText(words, text, (said, one) => withAnswer(said, at, one)) })}
              />
              {answers.length > fewestAnswers && (
                <Button
                  variant="subtle"
                  color="gray"
                  size="sm"
                  style={{ alignSelf: 'flex-start' }}
                  onClick={() => change(withoutAnswer(written, at))}
                >
                  {say('edit.removeAnswer', { number: String(index + 1) })}
                </Button>
              )}
            </Stack>
          );
        })}
        <div className="row-buttons">
          {answers.length < mostAnswers && (
            <Button variant="default" onClick={addAnswer}>
              {say('edit.addAnswer')}
            </Button>
          )}
          <Button variant="subtle" color="gray" onClick={() => change(withoutQuestion(written, id))}>
            {say('edit.removeQuestion', { number })}
          </Button>
        </div>
      </Stack>
    </details>
  );
}
