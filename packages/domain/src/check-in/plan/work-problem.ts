/** What can be wrong with what came, each with what to do about it. Sentences never repeat a value: it may be personal. */
const remedies = {
  'not-json': 'This is no JSON: send FHIR R4 resources as JSON.',
  'hl7-v2':
    'This is HL7 version 2. Send FHIR R4 as JSON: an Encounter, Procedure or Appointment with its Patient, alone, in a transaction bundle or in a subscription notification; or a CSV with a row for each completed work.',
  'not-fhir': 'Send a FHIR R4 resource, or a Bundle of them: it has a resourceType.',
  'resource-unreadable': 'This resource does not have the form of FHIR R4; correct the field and send it again.',
  'id-missing': 'Give the resource an id, or its entry a fullUrl: it is how the same work is known again.',
  'only-id': 'The notification names a resource and does not hold it: send it whole (content “full-resource”).',
  'person-missing': 'Send the Patient with the work: who is asked is never guessed.',
  'end-missing': 'Say when it ended: period.end, performedPeriod.end or performedDateTime, or the appointment’s end.',
  'end-unreadable': 'Write when it ended with date, time and zone, such as 2026-11-29T10:05:00+02:00.',
  'in-the-future':
    'It is said to end in the future: a work is checked on once it has ended. Check the date and its zone.',
  'code-unknown': 'No protocol knows this code: add it to a protocol, or send the work with its visit.',
  'row-unreadable':
    'What is kept of this work, or of its person, cannot be read: an admin has been told. Send it again once it is mended.',
  busy: 'Others were writing the same work each time. Send it again.',
} as const;

export type WorkProblemCode = keyof typeof remedies;

/** Why a work, or a resource, was refused: where, what, and the remedy. */
export type WorkProblem = {
  readonly code: WorkProblemCode;
  /** The work, or the place in what was sent: no name, no value. */
  readonly where: string;
  readonly remedy: string;
};

export function workProblem(code: WorkProblemCode, where: string): WorkProblem {
  return { code, where, remedy: remedies[code] };
}
