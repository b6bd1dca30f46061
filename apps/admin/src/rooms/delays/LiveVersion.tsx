import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { LedgerBar } from '../../blocks/LedgerBar.tsx';
import { Loading } from '../../blocks/Loading.tsx';
import { ledgerParts } from '../../blocks/ledger-parts.ts';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { ExactTime } from '../../blocks/RelativeTime.tsx';
import { Section } from '../../blocks/Section.tsx';
import { termsWording } from '../../language/terms-wording.ts';
import { useWording } from '../../language/wording.ts';
import type { Outcome, Reason, StockDelay } from '../../server/api-types.ts';
import { problemOf } from '../../server/problem.ts';
import { delaysWording } from './delays-wording.ts';
import { Figures } from './Figures.tsx';
import { OutcomeList } from './OutcomeList.tsx';
import { ToldFacts } from './ToldFacts.tsx';
import { useChoiceCount, useLedger } from './use-delay.ts';

/** What customers are being told now, and the ledger of it: each number opens its list. */
export function LiveVersion({ id, live }: { id: string; live: NonNullable<StockDelay['live']> }) {
  const say = useWording(delaysWording);
  const terms = useWording(termsWording);
  const intl = useIntl();
  const [shown, setShown] = useState<Outcome>();
  const ledger = useLedger(live.noticeId);
  const choices = useChoiceCount(id);
  const isFreezing = ledger.error !== null && problemOf(ledger.error).status === 404;
  const data = ledger.data;
  const reasons = Object.entries(data?.reasons ?? {}).map(
    ([reason, customers]) => `${terms(`reason.${reason as Reason}`)} (${intl.formatNumber(customers)})`,
  );
  return (
    <Section title={say('live')}>
      <Stack className="surface" p="md" gap="sm">
        <Group justify="space-between">
          <Text fw={600}>{say(`kind.${live.statement.kind}`)}</Text>
          <Text c="dimmed">
            {say('live.since')} <ExactTime at={live.publishedAt} />
          </Text>
        </Group>
        <ToldFacts statement={live.statement} />
        {ledger.isPending && <Loading rows={1} />}
        {(isFreezing || data?.frozen === false) && <Text c="dimmed">{say('live.freezing')}</Text>}
        {ledger.error && !isFreezing && <ProblemAlert thrown={ledger.error} retry={() => void ledger.refetch()} />}
        {data && (
          <>
            <Text>{say('live.progress', { told: data.outcomes.told, audience: data.audience })}</Text>
            {data.uncounted > 0 && <Text c="dimmed">{say('live.uncounted', { count: data.uncounted })}</Text>}
            {data.countedAt && (
              <Text c="dimmed">
                {say('live.countedAt')} <ExactTime at={data.countedAt} />
              </Text>
            )}
            <LedgerBar outcomes={data.outcomes} />
            <Figures ledger={data} choices={choices.data} />
            {reasons.length > 0 && <Text c="dimmed">{say('live.reasons', { reasons: intl.formatList(reasons) })}</Text>}
            <div className="row-buttons">
              {ledgerParts(data.outcomes)
                .filter(({ customers }) => customers > 0)
                .map(({ outcome, customers }) => (
                  <Button
                    key={outcome}
                    variant={shown === outcome ? 'filled' : 'default'}
                    aria-expanded={shown === outcome}
                    onClick={() => setShown(shown === outcome ? undefined : outcome)}
                  >
                    {say('live.list', { outcome: terms(`outcome.${outcome}`), count: customers })}
                  </Button>
                ))}
            </div>
          </>
        )}
      </Stack>
      {shown && data && (
        <OutcomeList key={shown} noticeId={live.noticeId} outcome={shown} customers={data.outcomes[shown]} />
      )}
    </Section>
  );
}
