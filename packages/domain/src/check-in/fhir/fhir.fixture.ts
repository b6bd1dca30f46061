/** A clinic's resources, made up: one patient, one visit in which a tooth was taken out. */
export const patient = {
  resourceType: 'Patient',
  id: 'p-1',
  identifier: [{ system: 'urn:clinic', value: '4711' }],
  name: [
    { use: 'old', family: 'Levi' },
    { use: 'official', family: 'Azoulay', given: ['Daniel', 'Haim'] },
  ],
  telecom: [
    { system: 'phone', value: '04-612-3471', use: 'home' },
    { system: 'phone', value: '052-555-0148', use: 'mobile' },
    { system: 'email', value: 'daniel@example.com' },
  ],
  address: [{ country: 'IL' }],
  communication: [{ language: { coding: [{ system: 'urn:ietf:bcp:47', code: 'he-IL' }] } }],
  birthDate: '1984-03-02',
};

export const visit = {
  resourceType: 'Encounter',
  id: 'e-1',
  status: 'finished',
  class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' },
  type: [{ coding: [{ system: 'http://snomed.info/sct', code: '185349003' }] }],
  subject: { reference: 'Patient/p-1' },
  period: { start: '2026-11-29T09:30:00+02:00', end: '2026-11-29T10:05:00+02:00' },
};

export const extraction = {
  resourceType: 'Procedure',
  id: 'q-1',
  status: 'completed',
  code: { coding: [{ system: 'http://snomed.info/sct', code: '173291009' }, { code: 'without a system' }] },
  subject: { reference: 'Patient/p-1' },
  encounter: { reference: 'Encounter/e-1' },
  performedPeriod: { start: '2026-11-29T09:40:00+02:00', end: '2026-11-29T10:00:00+02:00' },
};

/** A transaction bundle as Synthea writes one: `urn:uuid` between its entries, a condition to whoever is elsewhere. */
export function transaction(...resources: readonly { readonly id: string; readonly resourceType: string }[]) {
  const linked = JSON.stringify(resources).replace(/"reference":"[A-Z][a-z]+\/([^"]+)"/g, '"reference":"urn:uuid:$1"');
  const entries: { id: string; resourceType: string }[] = JSON.parse(linked);
  return {
    resourceType: 'Bundle',
    type: 'transaction',
    entry: entries.map((resource) => ({
      fullUrl: `urn:uuid:${resource.id}`,
      resource,
      request: { method: 'POST', url: resource.resourceType },
    })),
  };
}

/** The notification of a subscription in R4: a history whose first entry says what happened. */
export function notification(
  focus: string | undefined,
  ...resources: readonly { readonly id: string; readonly resourceType: string }[]
) {
  const part = [
    { name: 'event-number', valueString: '2' },
    ...(focus ? [{ name: 'focus', valueReference: { reference: focus } }] : []),
  ];
  return {
    resourceType: 'Bundle',
    type: 'history',
    entry: [
      {
        fullUrl: 'urn:uuid:292d3c72-edc1-4d8a-afaa-d85e19c7f563',
        resource: {
          resourceType: 'Parameters',
          parameter: [
            { name: 'subscription', valueReference: { reference: 'https://ehr.example/fhir/Subscription/s-1' } },
            { name: 'type', valueCode: 'event-notification' },
            { name: 'notification-event', part },
            { name: 'notification-event' },
          ],
        },
        request: { method: 'GET', url: 'https://ehr.example/fhir/Subscription/s-1/$status' },
      },
      ...resources.map((resource) => ({
        fullUrl: `https://ehr.example/fhir/${resource.resourceType}/${resource.id}`,
        resource,
        request: { method: 'PUT', url: `${resource.resourceType}/${resource.id}` },
      })),
    ],
  };
}
