import { directionOf, type Language } from '@kesher/domain/language';
import { VisuallyHidden } from '@mantine/core';
import { FlagIcon } from '../../frame/icons.tsx';
import { useWording } from '../../language/wording.ts';
import type { CallSheet } from '../../server/api-types.ts';
import { Choice } from './Choice.tsx';
import { callsWording } from './calls-wording.ts';

type Ticked = Readonly<Record<string, string>>;
type Props = { sheet: CallSheet; spoken: Language; ticked: Ticked; tick: (ticked: Ticked) => void };

/** The questions of the step; the one to ask now lies on sunken ground, and a small flag marks what is one at this hour. */
export function Questions({ sheet: { questions }, spoken, ticked, tick }: Props) {
  const say = useWording(callsWording);
  const here = questions.find(({ id }) => ticked[id] === undefined)?.id;
  return questions.map(({ id, asks, answers }) => (
    <fieldset key={id} className="ask" data-here={id === here || undefined} lang={spoken} dir={directionOf(spoken)}>
      <legend>{asks[spoken]}</legend>
      <div className="ask-answers">
        {answers.map((answer) => (
          <Choice
            key={answer.id}
            name={`question-${id}`}
            checked={ticked[id] === answer.id}
            choose={() => tick({ ...ticked, [id]: answer.id })}
          >
            {answer.words[spoken]}
            {answer.isFlagNow && (
              <>
                <FlagIcon />
                <VisuallyHidden>{say('flagNow')}</VisuallyHidden>
              </>
            )}
          </Choice>
        ))}
      </div>
    </fieldset>
  ));
}
