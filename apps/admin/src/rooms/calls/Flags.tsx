import { useNavigate } from '@tanstack/react-router';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { ReasonButton } from '../../blocks/ReasonButton.tsx';
import { checkInWording } from '../../check-ins/check-in-wording.ts';
import { isAsked, nextAsked } from '../../check-ins/escalation.ts';
import { type Rung, useRung } from '../../check-ins/use-rung.ts';
import { useTakeUp } from '../../check-ins/use-take-up.ts';
import { useWhen } from '../../check-ins/use-when.ts';
import { FlagIcon } from '../../frame/icons.tsx';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { useListInWords } from '../../language/list-in-words.ts';
import { useWording } from '../../language/wording.ts';
import { pathTo } from '../../path-to.ts';
import { useColleagueName } from '../../people/use-colleague-name.ts';
import type { CallQueue, QueuedCall } from '../../server/api-types.ts';
import { useMay, useStaff } from '../../sign-in/staff-context.ts';
import { callsWording } from './calls-wording.ts';

type Props = { flags: readonly QueuedCall[]; customers: CallQueue['customers'] };

/** What somebody must take up, each with who is asked next and when. Nothing else in the room is amber; red is late. */
export function Flags({ flags, customers }: Props) {
  const say = useWording(callsWording);
  const rungFor = useRung();
  if (flags.length === 0) return null;
  return (
    <section aria-label={say('flags')} className="flags">
      {flags.map((flag) => (
        <Flag key={flag.checkIn.id} flag={flag} rung={rungFor(flag.checkIn, customers)} />
      ))}
    </section>
  );
}

function Flag({ flag: { checkIn }, rung }: { flag: QueuedCall; rung: Rung }) {
  const say = useWording(callsWording);
  const words = useWording(checkInWording);
  const when = useWhen();
  const navigate = useNavigate();
  const nameOf = useColleagueName();
  const list = useListInWords();
  const { language } = useLanguage();
  const me = useStaff().id;
  const may = useMay();
  // Whoever has taken it up needs what was answered, and the number: both are on its page.
  const takeUp = useTakeUp((id) => void navigate({ to: pathTo('/check-ins/$id', { id }) }));
  const { escalation, answers, isOverdue } = checkIn;
  if (escalation === undefined) return null;
  const { name, guardian } = rung;
  const text = answers.at(-1)?.text;
  const time = when.short(escalation.acknowledgeBy);
  const isWritten = text !== undefined && escalation.because !== 'silence';
  return (
    <article className="flag" data-late={isOverdue || undefined}>
      <FlagIcon />
      <div>
        <h2>{say('flag.title', { name, because: words(`because.${escalation.because}`) })}</h2>
        {isWritten && <p>{say('flag.wrote', { name: guardian?.name ?? name, text })}</p>}
        <p>
          {words('ended', { work: checkIn.name?.[language] ?? words('after-work'), when: when.long(checkIn.endedAt) })}{' '}
          {words(`next.${nextAsked({ escalation, isOverdue })}`, { time })}{' '}
          {escalation.promisedBy && words('promised', { time: when.short(escalation.promisedBy) })}
        </p>
        {takeUp.error && <ProblemAlert thrown={takeUp.error} />}
      </div>
      {may('check-in.acknowledge') && (
        <ReasonButton
          variant="outline"
          color={isOverdue ? 'red' : 'yellow'}
          className="flag-button"
          loading={takeUp.isPending}
          because={
            isAsked(escalation, me)
              ? undefined
              : words('takeUp.notAsked', { names: list(escalation.asked.map((one) => nameOf(one))) })
          }
          aria-label={say('flag.takeFor', { name })}
          onClick={() => takeUp.mutate(checkIn.id)}
        >
          {words('takeUp')}
        </ReasonButton>
      )}
    </article>
  );
}
