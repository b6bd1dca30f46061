import './protocols.css';
import { Anchor, Badge, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { Name } from '../../blocks/Bidi.tsx';
import { Loading } from '../../blocks/Loading.tsx';
import { PageFrame } from '../../blocks/PageFrame.tsx';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { Section } from '../../blocks/Section.tsx';
import { useSpoken } from '../../frame/use-spoken.ts';
import { languageNames } from '../../language/choose-language.ts';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { useWording } from '../../language/wording.ts';
import { pathTo } from '../../path-to.ts';
import { type ProtocolState, stateOf } from './protocol-state.ts';
import { protocolsWording } from './protocols-wording.ts';
import { useDuration } from './use-duration.ts';
import { type ListedProtocol, useProtocols } from './use-protocols.ts';

const groups = [
  { key: 'list.on', states: ['on', 'partly'] },
  { key: 'list.off', states: ['unsigned', 'off'] },
  { key: 'list.starters', states: ['starter'] },
] as const satisfies readonly { key: string; states: readonly ProtocolState[] }[];

/** Every protocol: what runs, what does not, and the drafts that come with Kesher. */
export function ProtocolsPage() {
  const say = useWording(protocolsWording);
  const { languages } = useSpoken();
  const { data = [], error, isPending, refetch } = useProtocols();
  return (
    <PageFrame title={say('title')} about={say('about')}>
      {error && <ProblemAlert thrown={error} retry={() => void refetch()} />}
      {isPending && <Loading />}
      {groups.map(({ key, states }) => {
        const rows = data.filter((listed) => states.some((state) => state === stateOf(listed, languages)));
        if (rows.length === 0) return null;
        return (
          <Section key={key} title={say(key)} count={rows.length}>
            {key === 'list.starters' && <Text c="dimmed">{say('list.startersAbout')}</Text>}
            <ul className="surface plain-list protocol-rows" aria-label={say(key)}>
              {rows.map((listed) => (
                <li key={listed.protocol.id}>
                  <Row listed={listed} />
                </li>
              ))}
            </ul>
          </Section>
        );
      })}
    </PageFrame>
  );
}

function Row({ listed }: { listed: ListedProtocol }) {
  const say = useWording(protocolsWording);
  const { language } = useLanguage();
  const duration = useDuration();
  const { protocol, isStarter } = listed;
  const { id, steps, words } = protocol;
  return (
    <div className="protocol-row">
      <Anchor component={Link} to={pathTo('/protocols/$id', { id })} fw={600}>
        <Name>{words[language].name}</Name>
      </Anchor>
      {/* What all of a list are, its heading says. */}
      {isStarter ? <span /> : <StateBadge listed={listed} />}
      <Text c="dimmed" size="sm">
        {steps
          .map(({ kind, after }) => say('row.step', { kind: say(`steps.${kind}`), duration: duration(after) }))
          .join(' · ')}
      </Text>
      {!isStarter && <WhoSigned listed={listed} />}
    </div>
  );
}

/** Of each language that the business serves, who answers for it, and until when. */
function WhoSigned({ listed: { inForce } }: { listed: ListedProtocol }) {
  const say = useWording(protocolsWording);
  const intl = useIntl();
  const { languages } = useSpoken();
  return (
    <Text size="sm" component="ul" className="plain-list">
      {languages.map((language) => {
        const signature = inForce.find((one) => one.language === language);
        const until = intl.formatDate(signature?.endsAt, { day: 'numeric', month: 'short', year: 'numeric' });
        return (
          <li key={language}>
            <bdi>{languageNames[language]}</bdi>:{' '}
            {signature ? say('signed.until', { name: signature.name, until }) : say('signed.not')}
          </li>
        );
      })}
    </Text>
  );
}

/** Where a protocol stands, in one word. */
export function StateBadge({ listed }: { listed: ListedProtocol }) {
  const say = useWording(protocolsWording);
  const { languages } = useSpoken();
  const state = stateOf(listed, languages);
  return (
    <Badge
      size="lg"
      tt="none"
      variant={state === 'partly' ? 'filled' : 'light'}
      color={state === 'on' ? 'sea' : state === 'partly' ? 'yellow' : 'gray'}
    >
      {say(`state.${state}`)}
    </Badge>
  );
}
