import './protocols.css';
import type { Language } from '@kesher/domain/language';
import { Group, SegmentedControl, Text } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { EmptyState } from '../../blocks/EmptyState.tsx';
import { Loading } from '../../blocks/Loading.tsx';
import { PageFrame } from '../../blocks/PageFrame.tsx';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { useSpoken } from '../../frame/use-spoken.ts';
import { languageNames } from '../../language/choose-language.ts';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { useWording } from '../../language/wording.ts';
import { useColleagueName } from '../../people/use-colleague-name.ts';
import { Earlier } from './Earlier.tsx';
import { FlagTable } from './FlagTable.tsx';
import { ProtocolActions } from './ProtocolActions.tsx';
import { ProtocolPreview } from './ProtocolPreview.tsx';
import { StateBadge } from './ProtocolsPage.tsx';
import { protocolsWording } from './protocols-wording.ts';
import { Signatures } from './Signatures.tsx';
import { Steps } from './Steps.tsx';
import { type ListedProtocol, useProtocol } from './use-protocols.ts';
import { Words } from './Words.tsx';

/** One protocol: who answers for it, what happens when, what brings a person, and what one person gets. */
export function ProtocolPage() {
  const { id } = useParams({ from: '/protocols/$id' });
  const say = useWording(protocolsWording);
  const { language } = useLanguage();
  const { list, listed } = useProtocol(id);
  if (listed === undefined)
    return (
      <PageFrame title={say('title')}>
        {list.error && <ProblemAlert thrown={list.error} retry={() => void list.refetch()} />}
        {list.isPending && <Loading />}
        {list.isSuccess && <EmptyState title={say('missing')}>{say('missing.remedy')}</EmptyState>}
      </PageFrame>
    );
  return (
    <PageFrame
      title={listed.protocol.words[language].name}
      about={<Standing listed={listed} />}
      actions={<ProtocolActions listed={listed} />}
    >
      <Parts listed={listed} />
    </PageFrame>
  );
}

function Parts({ listed }: { listed: ListedProtocol }) {
  const say = useWording(protocolsWording);
  const { languages } = useSpoken();
  const { language } = useLanguage();
  const [shown, setShown] = useState<Language>(language);
  const { protocol } = listed;
  return (
    <>
      <Signatures listed={listed} />
      <Group gap="sm">
        <Text c="dimmed">{say('language')}</Text>
        <SegmentedControl
          aria-label={say('language')}
          value={shown}
          onChange={(chosen) => setShown(languages.find((one) => one === chosen) ?? shown)}
          data={languages.map((value) => ({ value, label: languageNames[value] }))}
        />
      </Group>
      <Steps protocol={protocol} shown={shown} />
      <FlagTable protocol={protocol} shown={shown} />
      <Words protocol={protocol} shown={shown} />
      <ProtocolPreview protocol={protocol} shown={shown} />
      {protocol.version > 1 && <Earlier protocol={protocol} />}
    </>
  );
}

/** Where it stands, in one word; who wrote it, and who switched it off. */
function Standing({ listed }: { listed: ListedProtocol }) {
  const say = useWording(protocolsWording);
  const intl = useIntl();
  const nameOf = useColleagueName();
  const { version, writtenBy, off } = listed.protocol;
  const on = (at: string) => intl.formatDate(at, { day: 'numeric', month: 'long', year: 'numeric' });
  return (
    <>
      <StateBadge listed={listed} />{' '}
      <Text span c="dimmed">
        {writtenBy
          ? say('version.by', { version: String(version), name: nameOf(writtenBy.by), when: on(writtenBy.at) })
          : say('version', { version: String(version) })}
        {off && <> {say('off.since', { name: nameOf(off.by), when: on(off.at) })}</>}
      </Text>
    </>
  );
}
