import type { Finding } from '@kesher/domain/wording/finding';
import { Anchor, Badge, Button, Group } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { Loading } from '../../blocks/Loading.tsx';
import { PageFrame } from '../../blocks/PageFrame.tsx';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { Section } from '../../blocks/Section.tsx';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { useWording } from '../../language/wording.ts';
import { pathTo } from '../../path-to.ts';
import type { Bulletin } from '../../server/api-types.ts';
import { useMay } from '../../sign-in/staff-context.ts';
import { Reached } from './Bulletins.tsx';
import { titleOf } from './bulletin-draft.ts';
import { crisesWording } from './crises-wording.ts';
import { DraftPanel } from './DraftPanel.tsx';
import { Statement } from './Statement.tsx';
import { useBulletin } from './use-bulletin.ts';

/** One bulletin: what is about to be said, and what customers were told. */
export function BulletinPage() {
  const { id } = useParams({ from: '/crises/bulletins/$id' });
  const say = useWording(crisesWording);
  const { data, error, refetch } = useBulletin(id);
  if (data) return <KnownBulletin key={id} {...data} />;
  return (
    <PageFrame title={say('bulletins')}>
      {error ? <ProblemAlert thrown={error} retry={() => void refetch()} /> : <Loading />}
    </PageFrame>
  );
}

function KnownBulletin({ bulletin, findings }: { bulletin: Bulletin; findings: readonly Finding[] }) {
  const say = useWording(crisesWording);
  const may = useMay();
  const { language } = useLanguage();
  const { id, draft, live, stage } = bulletin;
  const about = (
    <Group gap="sm">
      <Badge size="lg" variant="light" tt="none" color={stage === 'open' ? 'sea' : 'gray'}>
        {say(`stage.${stage}`)}
      </Badge>
      <span>{say('bulletin', { number: bulletin.number })}</span>
      <span>
        {say('bulletin.of')}{' '}
        <Anchor component={Link} to={pathTo('/crises/$id', { id: bulletin.crisisId })}>
          <bdi>{bulletin.title[language]}</bdi>
        </Anchor>
      </span>
    </Group>
  );
  const maySpeak = may('crisis.write') && stage === 'open' && !draft;
  const actions = maySpeak && (
    <>
      <Button component={Link} to={pathTo('/crises/bulletins/$id/facts', { id })}>
        {say('bulletin.correct')}
      </Button>
      <Button component={Link} to={pathTo('/crises/bulletins/$id/release', { id })} variant="default">
        {say('bulletin.release')}
      </Button>
      <Button component={Link} to={pathTo('/crises/bulletins/$id/withdrawal', { id })} variant="default" color="red">
        {say('bulletin.withdraw')}
      </Button>
    </>
  );
  return (
    <PageFrame title={titleOf(bulletin)[language]} about={about} actions={actions}>
      {draft && <DraftPanel bulletin={bulletin} draft={draft} findings={findings} />}
      {live && (
        <Section title={say('bulletin.said')}>
          <div className="surface" style={{ padding: '1rem' }}>
            <Reached noticeId={live.noticeId} />
          </div>
          <Statement statement={live.statement} />
        </Section>
      )}
    </PageFrame>
  );
}
