import type { Protocol } from '@kesher/domain/check-in/protocol/protocol';
import type { Language } from '@kesher/domain/language';
import { Text } from '@mantine/core';
import { Name } from '../../blocks/Bidi.tsx';
import { Section } from '../../blocks/Section.tsx';
import { useWording } from '../../language/wording.ts';
import { flagTable, type Span } from './flag-spans.ts';
import { protocolsWording } from './protocols-wording.ts';

/** What is a flag at which hour: what is usual at six may bring a person at seventy-two. */
export function FlagTable({ protocol, shown }: { protocol: Protocol; shown: Language }) {
  const say = useWording(protocolsWording);
  const { flags, words } = protocol;
  const { spans, rows } = flagTable(flags);
  const nameOf = ({ from, until }: Span) =>
    until === undefined ? say('span.from', { from }) : say('span.between', { from, to: until });
  return (
    <Section title={say('flags')}>
      <Text>{say(flags.length === 0 ? 'flags.none' : 'flags.about')}</Text>
      {flags.length > 0 && (
        <div className="surface" style={{ padding: '0.5rem 0.75rem' }}>
          <table className="flag-table" aria-label={say('flags')}>
            <thead>
              <tr>
                <th scope="col">{say('flags.answer')}</th>
                {spans.map((span) => (
                  <th key={span.from} scope="col">
                    {nameOf(span)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ question, answer, isFlag }) => {
                const { asks = question, answers } = words[shown].questions[question] ?? {};
                return (
                  <tr key={`${question} ${answer}`}>
                    <th scope="row">
                      <Text size="sm" c="dimmed">
                        <Name>{asks}</Name>
                      </Text>
                      <Name>{answers?.[answer] ?? answer}</Name>
                    </th>
                    {isFlag.map((is, index) => (
                      <td key={spans[index]?.from} aria-label={say(is ? 'flags.flag' : 'flags.usual')}>
                        <span className="flag-cell" data-flag={is || undefined}>
                          <span aria-hidden>{is ? '⚑' : '–'}</span>
                        </span>
                      </td>
                    ))}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}
