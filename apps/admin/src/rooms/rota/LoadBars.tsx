import { Text } from '@mantine/core';
import { Name } from '../../blocks/Bidi.tsx';
import { Section } from '../../blocks/Section.tsx';
import { languageNames } from '../../language/choose-language.ts';
import { useListInWords } from '../../language/list-in-words.ts';
import { useWording } from '../../language/wording.ts';
import { rotaWording } from './rota-wording.ts';
import type { KnownWeek } from './use-rota.ts';

/** What each has taken in the week, for everybody to see, and the languages that they speak. */
export function LoadBars({ week: { people, load } }: { week: KnownWeek }) {
  const say = useWording(rotaWording);
  const inWords = useListInWords();
  const rows = people.map((person) => {
    const { calls = 0, flags = 0 } = load.find(({ staffId }) => staffId === person.id) ?? {};
    return { person, calls, flags, sum: calls + flags };
  });
  const most = Math.max(...rows.map(({ sum }) => sum), 1);
  return (
    <Section title={say('load')}>
      <Text>{say(load.length === 0 ? 'load.none' : 'load.about')}</Text>
      <ul className="surface" style={{ margin: 0, padding: 0, listStyle: 'none' }}>
        {rows.map(({ person, calls, flags, sum }) => (
          <li key={person.id} className="load-row">
            <div>
              <Text fw={600}>
                <Name>{person.name}</Name>
              </Text>
              <Text c="dimmed" size="sm">
                {say('speaks', { languages: inWords(person.languages.map((one) => languageNames[one])) })}
              </Text>
            </div>
            {sum > 0 && (
              <div>
                <span className="load-bar" style={{ inlineSize: `${(100 * sum) / most}%` }} />
                <Text size="sm">
                  {[calls > 0 && say('load.calls', { count: calls }), flags > 0 && say('load.flags', { count: flags })]
                    .filter((part) => part !== false)
                    .join(' · ')}
                </Text>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
