import { Name } from '../../blocks/Bidi.tsx';
import { useRung } from '../../check-ins/use-rung.ts';
import { useWhen } from '../../check-ins/use-when.ts';
import { languageNames } from '../../language/choose-language.ts';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { useWording } from '../../language/wording.ts';
import { useColleagueName } from '../../people/use-colleague-name.ts';
import type { CallQueue, QueuedCall } from '../../server/api-types.ts';
import { callsWording } from './calls-wording.ts';
import { urgencyOf } from './open-call.ts';

type Props = {
  calls: readonly QueuedCall[];
  customers: CallQueue['customers'];
  now: number;
  open: (id: string) => void;
};

/** Who is rung after the open call, by deadline; any of them can be opened instead. */
export function NextCalls({ calls, customers, now, open }: Props) {
  const say = useWording(callsWording);
  const { language } = useLanguage();
  const when = useWhen();
  const nameOf = useColleagueName();
  const rungFor = useRung();
  if (calls.length === 0) return null;
  return (
    <section>
      <h2 className="quiet-title">{say('next')}</h2>
      <ol className="quiet-list">
        {calls.map(({ checkIn, dueAt, takenBy, askedOf }) => {
          const { card, name, guardian } = rungFor(checkIn, customers);
          const tried = checkIn.attempts.filter(({ outcome }) => outcome !== undefined).length;
          const facts = [
            ...(takenBy === undefined ? [] : [say('next.with', { name: nameOf(takenBy) })]),
            ...(takenBy === undefined && askedOf ? [say('next.askedOf', { name: nameOf(askedOf.staffId) })] : []),
            ...(tried > 0 ? [say('next.tried', { count: tried })] : []),
            ...(card && card.language !== language ? [languageNames[card.language]] : []),
          ];
          const urgency = urgencyOf(dueAt, now);
          return (
            <li key={checkIn.id}>
              <button type="button" className="quiet-button next-call" onClick={() => open(checkIn.id)}>
                <span className="due" data-urgency={urgency}>
                  {say(urgency === 'late' ? 'late' : 'by', { time: when.short(dueAt) })}
                </span>
                <span>
                  <Name>{guardian?.inWords ?? name}</Name>
                  {facts.map((fact) => (
                    <span key={fact} className="next-facts">
                      <bdi>{fact}</bdi>
                    </span>
                  ))}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
