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
  'guardian-without-patient':
    'Send the Patient in the same bundle as the RelatedPerson: whose guardian somebody is, is never guessed.',
  'guardian-unreadable':
    'The guardian was left out: write the id of a customer, or a name with a number or an address.',
  'guardian-unknown':
    'No customer has the id of this guardian. Send them as a customer, or write a name with a number or an address: until then the child’s own number counts.',
  'guardian-erased':
    'Whoever is on record as this child’s guardian was erased, and nobody is told in the child’s stead. If it is somebody else, send them as a customer, and give that customer’s id as the guardian’s.',
  'end-missing': 'Say when it ended: period.end, performedPeriod.end or performedDateTime, or the appointment’s end.',
  'end-unreadable': 'Write when it ended with date, time and zone, such as 2026-11-29T10:05:00+02:00.',
  'in-the-future':
    'It is said to end in the future: a work is checked on once it has ended. Check the date and its zone.',
  'code-unknown': 'No protocol knows this code: add it to a protocol, or send the work with its visit.',
  'work-id-unreadable':
    'Give each row an id of its work, of 1 to 64 letters, digits or . _ : @ + -: it is how the same work is known again.',
  'customer-id-unreadable': 'Give each row the id of the customer, in letters, digits or . _ : @ + -.',
  'status-unreadable': 'Write finished, cancelled, entered in error or before, or leave the cell empty.',
  'time-missing': 'Write the time too, such as 2026-11-29 10:05: by the hours since then it is decided what is asked.',
  'zone-unknown': 'Write the zone as Asia/Jerusalem, or leave the cell empty: then it is that of the business.',
  'date-ambiguous':
    'This date can be two days. Write it as 2026-11-29, or add ?dateOrder=day-first (or month-first, year-first).',
  'phone-unreadable': 'The number cannot be read and was left out: write it with + and its country code.',
  'email-unreadable': 'The address cannot be read and was left out: write one such as name@example.com.',
  'csv-row-broken':
    'This row cannot be read: put quotes around values that contain the separator, and close each quote.',
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
