import { Anchor, Badge, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ledgerQuery } from '../../announcements/ledger-query.ts';
import { Name } from '../../blocks/Bidi.tsx';
import { DataList } from '../../blocks/DataList.tsx';
import { EmptyState } from '../../blocks/EmptyState.tsx';
import { LedgerBar } from '../../blocks/LedgerBar.tsx';
import { Section } from '../../blocks/Section.tsx';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { useWording } from '../../language/wording.ts';
import { pathTo } from '../../path-to.ts';
import type { Bulletin } from '../../server/api-types.ts';
import { useServer } from '../../server/server.ts';
import { titleOf } from './bulletin-draft.ts';
import { crisesWording } from './crises-wording.ts';

/** What was said in a crisis, newest first, and whom it has reached. */
export function Bulletins({ bulletins }: { bulletins: readonly Bulletin[] }) {
  const say = useWording(crisesWording);
  return (
    <Section title={say('bulletins')} count={bulletins.length}>
      {bulletins.length === 0 && <EmptyState title={say('bulletins.none')}>{say('bulletins.noneNext')}</EmptyState>}
      {bulletins.length > 0 && (
        <DataList label={say('bulletins')} rows={bulletins} keyOf={({ id }) => id} rowHeight={112}>
          {(bulletin) => <BulletinRow bulletin={bulletin} />}
        </DataList>
      )}
    </Section>
  );
}

function BulletinRow({ bulletin }: { bulletin: Bulletin }) {
  const say = useWording(crisesWording);
  const { language } = useLanguage();
  return (
    <div className="surface" style={{ padding: '0.875rem 1rem' }}>
      <Group justify="space-between">
        <Anchor component={Link} to={pathTo('/crises/bulletins/$id', { id: bulletin.id })} fw={600}>
          {say('bulletin', { number: bulletin.number })}: <Name>{titleOf(bulletin)[language]}</Name>
        </Anchor>
        <Badge size="lg" variant="light" tt="none" color={bulletin.stage === 'open' ? 'sea' : 'gray'}>
          {say(`stage.${bulletin.stage}`)}
        </Badge>
      </Group>
      {bulletin.live && <Reached noticeId={bulletin.live.noticeId} />}
    </div>
  );
}

/** Whom a version has reached so far. */
export function Reached({ noticeId }: { noticeId: string }) {
  const say = useWording(crisesWording);
  const { data } = useQuery(ledgerQuery(useServer(), noticeId));
  if (!data) return null;
  return (
    <>
      <Text c="dimmed" size="sm" mb="xs">
        {say('outcome', { told: data.outcomes.told, audience: data.audience })}
      </Text>
      <LedgerBar outcomes={data.outcomes} />
    </>
  );
}
