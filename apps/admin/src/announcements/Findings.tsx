import type { Finding } from '@kesher/domain/wording/finding';
import { Alert, List, Text } from '@mantine/core';
import { languageNames } from '../language/choose-language.ts';
import { useWording } from '../language/wording.ts';
import { findingsWording } from './findings-wording.ts';

/** What the checks of plain words found: what stops the announcement first, then what is to be weighed. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  const say = useWording(findingsWording);
  const sentence = ({ code, language, data }: Finding) => {
    const text = say(`finding.${code}`);
    const term = data['term'];
    return (
      <>
        {language && `${languageNames[language]}: `}
        {text}
        {term !== undefined && (
          <>
            {' '}
            <bdi>“{term}”</bdi>
          </>
        )}
      </>
    );
  };
  return (
    <>
      {(['refuse', 'warn'] as const).map((level) => {
        const found = findings.filter((finding) => finding.level === level);
        if (found.length === 0) return null;
        return (
          <Alert
            key={level}
            color={level === 'refuse' ? 'red' : 'yellow'}
            variant="light"
            title={say(`findings.${level}`)}
          >
            <List c="var(--mantine-color-text)">
              {found.map((finding) => (
                <List.Item key={`${finding.code} ${finding.path} ${finding.language}`}>
                  <Text component="span">{sentence(finding)}</Text>
                </List.Item>
              ))}
            </List>
          </Alert>
        );
      })}
    </>
  );
}
