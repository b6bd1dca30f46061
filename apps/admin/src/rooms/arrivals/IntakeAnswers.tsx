import { intakeQuestions } from '@kesher/content/check-in/intake-wording';
import { Text } from '@mantine/core';
import { Loading } from '../../blocks/Loading.tsx';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { useWhen } from '../../check-ins/use-when.ts';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { useWording } from '../../language/wording.ts';
import type { Intake } from '../../server/api-types.ts';
import { arrivalsWording } from './arrivals-wording.ts';
import { useIntake } from './use-arrivals.ts';

/** What somebody answered before their visit, for whoever sees them: in the order of the form. */
export function IntakeAnswers({ id }: { id: string }) {
  const say = useWording(arrivalsWording);
  const when = useWhen();
  const { data, error, refetch } = useIntake(id);
  if (error) return <ProblemAlert thrown={error} retry={() => void refetch()} />;
  if (data === undefined) return <Loading rows={2} />;
  return (
    <div className="arrival-answers">
      {data.dangerAt && (
        <Text fw={600} c="var(--mantine-color-error)">
          {say('danger', { when: when.long(data.dangerAt) })}
        </Text>
      )}
      {data.answers.length === 0 ? <Text c="dimmed">{say('answers.none')}</Text> : <Answers answers={data.answers} />}
    </div>
  );
}

function Answers({ answers }: { answers: Intake['answers'] }) {
  const { language } = useLanguage();
  const questions = intakeQuestions[language];
  const wordsOf: Readonly<Record<string, string>> = questions;
  const order = Object.keys(questions);
  const inOrder = answers.toSorted(
    (left, right) => order.indexOf(`field.${left.field}`) - order.indexOf(`field.${right.field}`),
  );
  const valueOf = ({ field, value }: Intake['answers'][number]) =>
    field === 'welcome'
      ? value
          .split(' ')
          .map((one) => wordsOf[`value.${one}`] ?? one)
          .join(', ')
      : (wordsOf[`value.${value}`] ?? value);
  return (
    <dl>
      {inOrder.map((answer) => (
        <div key={answer.field}>
          <dt>{questions[`field.${answer.field}`]}</dt>
          <dd>
            <bdi>{valueOf(answer)}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
