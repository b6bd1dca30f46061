/** Counts the forms that there were: what was answered is read by the one that was asked. */
export const intakeFormVersion = 1;

export const yesNo = ['yes', 'no', 'unknown'] as const;
export const welcomes = ['wheelchair', 'interpreter', 'hearing', 'fear', 'companion'] as const;
const pains = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] as const;

/**
 * What is asked before a visit, in this order. What the desk needs for a warm welcome is asked apart, since the desk reads
 * nothing else.
 */
export const intakeFields = [
  { id: 'reason', kind: 'text' },
  { id: 'since', kind: 'text' },
  { id: 'pain', kind: 'one', of: pains },
  { id: 'allergies', kind: 'text' },
  { id: 'medicines', kind: 'text' },
  { id: 'blood-thinners', kind: 'one', of: yesNo },
  { id: 'pregnancy', kind: 'one', of: yesNo },
  { id: 'welcome', kind: 'several', of: welcomes, isForDesk: true },
  { id: 'welcome-words', kind: 'text', isForDesk: true },
] as const;

export type IntakeField = (typeof intakeFields)[number];
export type IntakeFieldId = IntakeField['id'];
export const intakeFieldIds = intakeFields.map(({ id }) => id);

const mostText = 1_000;

/** What was given as an answer to a field, as it is kept: empty where it was taken back, undefined where it is none. */
export function intakeValueOf(field: IntakeField, given: readonly string[]): string | undefined {
  if (field.kind === 'text') return given.join(' ').trim().slice(0, mostText);
  const known: readonly string[] = field.of;
  const chosen = [...new Set(given)].filter((value) => value !== '');
  const isReadable = chosen.every((value) => known.includes(value)) && (field.kind === 'several' || chosen.length <= 1);
  return isReadable
    ? chosen.toSorted((left, right) => known.indexOf(left) - known.indexOf(right)).join(' ')
    : undefined;
}
