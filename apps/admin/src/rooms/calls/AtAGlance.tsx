import { checkInWording } from '../../check-ins/check-in-wording.ts';
import { useWhen } from '../../check-ins/use-when.ts';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { useWording } from '../../language/wording.ts';
import { useColleagueName } from '../../people/use-colleague-name.ts';
import type { CallSheet, CheckIn } from '../../server/api-types.ts';
import { callsWording } from './calls-wording.ts';

/** The person without any retelling: what was done, what they heard from us, what they answered, who rang last. */
export function AtAGlance({ checkIn, said }: { checkIn: CheckIn; said: CallSheet['said'] }) {
  const say = useWording(callsWording);
  const words = useWording(checkInWording);
  const when = useWhen();
  const nameOf = useColleagueName();
  const { language } = useLanguage();
  const { name, endedAt, reach, answers, attempts } = checkIn;
  const answer = answers.at(-1);
  const last = attempts.findLast(({ outcome }) => outcome !== undefined);
  const written =
    said?.says === 'announce-call' && said.call
      ? say('announced', {
          when: when.long(said.at),
          caller: said.call.caller,
          time: when.short(said.call.at),
          phone: said.call.phone,
        })
      : said?.says === 'ask' && say('asked', { when: when.long(said.at) });
  return (
    <div className="at-a-glance">
      <p>{words('ended', { work: name?.[language] ?? words('after-work'), when: when.long(endedAt) })}</p>
      {written && (
        <p>
          {written} {reach && say(`reach.${reach}`)}
        </p>
      )}
      {answer && (
        <p>
          {words(answer.text === undefined ? 'answered' : 'wrote', {
            when: when.long(answer.at),
            feeling: words(`feeling.${answer.feeling}`),
            text: answer.text ?? '',
          })}
        </p>
      )}
      {last?.outcome && (
        <p>
          {words('attempt', {
            when: when.long(last.at),
            name: nameOf(last.by),
            outcome: words(`outcome.${last.outcome}`),
          })}
        </p>
      )}
    </div>
  );
}
