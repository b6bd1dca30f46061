import { languageSchema } from '@kesher/domain/language-schema';
import { Stack, Text } from '@mantine/core';
import { useIntl } from 'react-intl';
import { Section } from '../../blocks/Section.tsx';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { termsWording } from '../../language/terms-wording.ts';
import { useWording } from '../../language/wording.ts';
import { useColleagueName } from '../../people/use-colleague-name.ts';
import type { Learned } from '../../server/api-types.ts';
import { CountTable } from './CountTable.tsx';
import { learnedWording } from './learned-wording.ts';
import { useProtocolNames } from './use-protocol-names.ts';

type Group = Learned['groups'][number];
const groupings = ['language', 'age', 'channel', 'protocol', 'caller'] as const;

/** Who was reached, group by group: shares with their intervals from ten on, and in words which group falls behind. */
export function ReachedGroups({ groups }: { groups: readonly Group[] }) {
  const say = useWording(learnedWording);
  const intl = useIntl();
  const nameOf = useGroupName();
  const percent = (share: number) => intl.formatNumber(share, { style: 'percent' });
  const shareOf = ({ figures: { reached }, isBehind }: Group) => {
    if (reached === undefined) return say('tooFew');
    const { share, low, high } = reached;
    const text = say('between', { share: percent(share), low: percent(low), high: percent(high) });
    return isBehind ? <Text inherit fw={600} span>{`${text}: ${say('behind')}`}</Text> : text;
  };
  return groupings.map((by) => {
    const ofKind = groups.filter((group) => group.by === by);
    if (ofKind.length === 0) return null;
    return (
      <Section key={by} title={say(`by.${by}`)}>
        <Stack className="surface" p="lg">
          <CountTable
            label={say(`by.${by}`)}
            columns={[say('group'), say('all'), say('share'), say('flagged')]}
            rows={ofKind.map((group) => ({
              key: group.key,
              cells: [
                nameOf(group),
                intl.formatNumber(group.figures.counts.all),
                shareOf(group),
                intl.formatNumber(group.figures.counts.flagged),
              ],
            }))}
          />
        </Stack>
      </Section>
    );
  });
}

/** What a group is called in the reader's language. */
function useGroupName(): (group: Group) => string {
  const say = useWording(learnedWording);
  const terms = useWording(termsWording);
  const colleague = useColleagueName();
  const protocols = useProtocolNames();
  const { language } = useLanguage();
  const languageNames = new Intl.DisplayNames([language], { type: 'language' });
  return ({ by, key }) => {
    const [age, channel] = [`age.${key}`, `channel.${key}`];
    switch (by) {
      case 'protocol':
        return protocols(key);
      case 'caller':
        return colleague(key);
      case 'language':
        return languageSchema.safeParse(key).success ? (languageNames.of(key) ?? key) : key;
      case 'age':
        return say.has(age) ? say(age) : key;
      case 'channel':
        if (key === 'none') return say('channel.none');
        return terms.has(channel) ? terms(channel) : key;
    }
  };
}
