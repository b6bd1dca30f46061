import { Anchor, Text } from '@mantine/core';
import { Code } from '../../blocks/Bidi.tsx';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { ReasonButton } from '../../blocks/ReasonButton.tsx';
import { checkInWording } from '../../check-ins/check-in-wording.ts';
import { isAsked, nextAsked } from '../../check-ins/escalation.ts';
import { useRung } from '../../check-ins/use-rung.ts';
import { useTakeUp } from '../../check-ins/use-take-up.ts';
import { useWhen } from '../../check-ins/use-when.ts';
import { useListInWords } from '../../language/list-in-words.ts';
import { useWording } from '../../language/wording.ts';
import { useColleagueName } from '../../people/use-colleague-name.ts';
import type { Arrival, Arrivals } from '../../server/api-types.ts';
import { useMay, useStaff } from '../../sign-in/staff-context.ts';
import { arrivalsWording } from './arrivals-wording.ts';

type Props = { arrival: Arrival; customers: Arrivals['customers'] };

/** Who takes up words that may mean danger, until when, and whom to ring about them. */
export function DangerFlag({ arrival: { id, customerId, guardian, flag }, customers }: Props) {
  const say = useWording(arrivalsWording);
  const words = useWording(checkInWording);
  const when = useWhen();
  const nameOf = useColleagueName();
  const list = useListInWords();
  const me = useStaff().id;
  const mayTakeUp = useMay()('check-in.acknowledge');
  const takeUp = useTakeUp();
  const rungFor = useRung();
  if (flag === undefined || customerId === undefined) return null;
  const { escalation, isOverdue } = flag;
  const { acknowledged, acknowledgeBy, asked, promisedBy } = escalation;
  const { card, guardian: rung } = rungFor({ customerId, guardian }, customers);
  return (
    <div className="arrival-acts">
      <Text fw={600} {...(isOverdue && { c: 'var(--mantine-color-error)' })}>
        {acknowledged
          ? say('flag.taken', { name: nameOf(acknowledged.by), when: when.long(acknowledged.at) })
          : words(`next.${nextAsked({ escalation, isOverdue })}`, { time: when.short(acknowledgeBy) })}{' '}
        {promisedBy && words('promised', { time: when.short(promisedBy) })}
      </Text>
      {rung && <span className="arrival-fact">{rung.inWords}</span>}
      {card?.phone === undefined ? (
        <span className="arrival-fact">{words(card?.callsRefused ? 'number.refused' : 'number.none')}</span>
      ) : (
        <Anchor href={`tel:${card.phone}`}>{words.rich('number', { phone: <Code>{card.phone}</Code> })}</Anchor>
      )}
      {acknowledged === undefined && mayTakeUp && (
        <ReasonButton
          variant="outline"
          color={isOverdue ? 'red' : 'yellow'}
          loading={takeUp.isPending}
          because={
            isAsked(escalation, me)
              ? undefined
              : words('takeUp.notAsked', { names: list(asked.map((one) => nameOf(one))) })
          }
          onClick={() => takeUp.mutate(id)}
        >
          {words('takeUp')}
        </ReasonButton>
      )}
      {takeUp.error && <ProblemAlert thrown={takeUp.error} />}
    </div>
  );
}
