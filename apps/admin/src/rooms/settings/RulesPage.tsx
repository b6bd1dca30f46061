import { List, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Code } from '../../blocks/Bidi.tsx';
import { Loading } from '../../blocks/Loading.tsx';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { Section } from '../../blocks/Section.tsx';
import { termsWording } from '../../language/terms-wording.ts';
import { useWording } from '../../language/wording.ts';
import { answerOf, useServer } from '../../server/server.ts';
import { SettingsFrame } from './SettingsFrame.tsx';
import { settingsWording } from './settings-wording.ts';

/** What holds beside the settings, read only, and where each rule is changed. */
export function RulesPage() {
  const say = useWording(settingsWording);
  const terms = useWording(termsWording);
  const intl = useIntl();
  const server = useServer();
  const { data, error, refetch } = useQuery({
    queryKey: ['rules'],
    queryFn: () => answerOf(server.GET('/staff/settings/rules')),
  });
  const countryName = (country: string) =>
    country === 'default' ? say('rules.everywhere') : (intl.formatDisplayName(country, { type: 'region' }) ?? country);
  return (
    <SettingsFrame part="rules">
      <Text>{say('rules.about')}</Text>
      {error && <ProblemAlert thrown={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <>
          <Rule title={say('rules.roles')} source={data.roles.source}>
            <Table className="stacking-table">
              <Table.Tbody>
                {data.roles.roles.map(({ role, rights }) => (
                  <Table.Tr key={role}>
                    <Table.Th scope="row">{say(`role.${role}`)}</Table.Th>
                    <Table.Td>{intl.formatList(rights.map((right) => say(`right.${right}`)))}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Rule>
          <Rule title={say('rules.silence')} source={data.silence.source}>
            <Table className="stacking-table">
              <Table.Tbody>
                {data.silence.rules.map(({ country, rule }) => (
                  <Table.Tr key={country}>
                    <Table.Th scope="row">{countryName(country)}</Table.Th>
                    <Table.Td>
                      {say('rules.agrees', { days: rule.silenceAgreesUpToDays })}{' '}
                      {say('rules.else', { days: rule.answerWithinDays, action: rule.action })}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Rule>
          <Rule title={say('rules.options')} source={data.options.source}>
            <Text>{say('rules.optionsAbout')}</Text>
            <List>
              {data.options.kinds.map(({ kind, endsTheWait }) => {
                const key = `option.${kind}`;
                return (
                  <List.Item key={kind}>
                    {terms.has(key) ? terms(key) : kind}: {say(endsTheWait ? 'rules.ends' : 'rules.goesOn')}
                  </List.Item>
                );
              })}
            </List>
          </Rule>
          <Rule title={say('rules.promises')} source={data.promises.source}>
            <Text>{say('rules.warning', { minutes: data.promises.warningMinutes })}</Text>
            <Text>{say('rules.noNews', { minutes: data.promises.noNewsMinutes })}</Text>
          </Rule>
          <Rule title={terms('outcome.unknown')} source={data.unknown.source}>
            <Text>{say('rules.unknown', { minutes: data.unknown.silenceMinutes })}</Text>
          </Rule>
        </>
      )}
    </SettingsFrame>
  );
}

function Rule({ title, source, children }: { title: string; source: string; children: ReactNode }) {
  const say = useWording(settingsWording);
  return (
    <Section title={title}>
      <Stack className="surface" p="lg" gap="sm">
        {children}
        <Text size="sm" c="dimmed">
          {say('rules.changedIn')} <Code>{source}</Code>
        </Text>
      </Stack>
    </Section>
  );
}
