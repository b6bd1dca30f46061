import { usualOptionsSchema } from '@kesher/domain/stock-delay/option';
import { useDraft } from '../../blocks/use-draft.ts';
import { OptionFields } from '../../delays/OptionFields.tsx';
import { draftsOf, type OptionDraft, optionOf } from '../../delays/option-draft.ts';
import { useWording } from '../../language/wording.ts';
import type { Settings } from '../../server/api-types.ts';
import { PartForm } from './PartForm.tsx';
import { SettingsFrame } from './SettingsFrame.tsx';
import { settingsWording } from './settings-wording.ts';
import { useSettingsPart } from './use-settings-part.ts';
import { wrongFields } from './wrong-fields.ts';

const nothing: OptionDraft[] = [];

/** What a new delay offers to begin with, and the partners who help out. */
export function OptionsPage() {
  const say = useWording(settingsWording);
  const part = useSettingsPart('options');
  // As it was typed: an amount that is half written is no number yet.
  const typed = useDraft('settings:options-typed', nothing);
  const isValid = wrongFields(usualOptionsSchema, part.value).size === 0;
  return (
    <SettingsFrame part="options">
      <PartForm part={part} about={say('options.about')} isValid={isValid}>
        {(options) => (
          <OptionFields
            options={part.isChanged ? typed.draft : draftsOf(options)}
            change={(drafts) => {
              typed.keep(drafts);
              part.change(drafts.map(optionOf) as Settings['options']);
            }}
          />
        )}
      </PartForm>
    </SettingsFrame>
  );
}
