import { intakeQuestions } from '@kesher/content/check-in/intake-wording';
import { languageNames } from '../../language/choose-language.ts';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { useWording } from '../../language/wording.ts';
import type { Arrival, ArrivalCard } from '../../server/api-types.ts';
import { arrivalsWording } from './arrivals-wording.ts';

/** What makes somebody welcome: their language where it is not that of the screen, what they need, what they wrote. */
export function Welcome({ arrival, card }: { arrival: Arrival; card: ArrivalCard | undefined }) {
  const say = useWording(arrivalsWording);
  const { language } = useLanguage();
  const { needs, words } = arrival.welcome;
  const speaks = card && card.language !== language ? languageNames[card.language] : undefined;
  if (speaks === undefined && needs.length === 0 && words === undefined) return null;
  return (
    <ul className="arrival-welcome">
      {speaks && <li>{say('speaks', { language: speaks })}</li>}
      {needs.map((need) => (
        <li key={need}>{intakeQuestions[language][`value.${need}`]}</li>
      ))}
      {words && <li>{say('said', { words })}</li>}
    </ul>
  );
}
