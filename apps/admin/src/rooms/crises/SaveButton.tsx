import { useIntl } from 'react-intl';
import { ReasonButton } from '../../blocks/ReasonButton.tsx';
import { useWording } from '../../language/wording.ts';
import { type CrisesWords, crisesWording } from './crises-wording.ts';

type Props = {
  /** The parts that are still to be written. */
  missing: readonly (keyof CrisesWords)[];
  busy: boolean;
  save: () => void;
};

/** Saves the draft, or says what is missing in it. */
export function SaveButton({ missing, busy, save }: Props) {
  const say = useWording(crisesWording);
  const intl = useIntl();
  const what = intl.formatList(missing.map((part) => say(part)));
  return (
    <div className="row-buttons">
      <ReasonButton because={missing.length > 0 ? say('missing', { what }) : undefined} loading={busy} onClick={save}>
        {say('save')}
      </ReasonButton>
    </div>
  );
}
