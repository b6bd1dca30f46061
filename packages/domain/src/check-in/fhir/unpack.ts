import { type WorkProblem, workProblem } from '../plan/work-problem.ts';
import { keyOf, keyOfPath, type Located } from './references.ts';
import { bundleSchema, notificationSchema, type Resource, resourceSchema } from './resources.ts';

/** What lies in one file or body: resources, records that their server has deleted, and those that it only names. */
export type Unpacked = {
  readonly located: readonly Located[];
  readonly deleted: readonly string[];
  readonly named: readonly { key: string; where: string }[];
  readonly problems: readonly WorkProblem[];
};

const nothing: Unpacked = { located: [], deleted: [], named: [], problems: [] };

/** Takes apart what was sent: a resource, a bundle of any type, or the notification of a subscription. */
export function unpack(text: string, where: string): Unpacked {
  const body = text.trimStart();
  // The headers of a message, a batch and a file of HL7 version 2, also behind the frame of its transport.
  if (/^(?:MSH|BHS|FHS)[^A-Za-z0-9\s]/.test(body)) return refused('hl7-v2', where);
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return refused('not-json', where);
  }
  return unpackResource(json, { where });
}

function unpackResource(json: unknown, at: { where: string; fullUrl?: string | undefined }): Unpacked {
  const resource = resourceSchema.safeParse(json);
  if (!resource.success) return refused('not-fhir', at.where);
  if (resource.data.resourceType === 'Bundle') return unpackBundle(resource.data, at.where);
  if (['Parameters', 'SubscriptionStatus'].includes(resource.data.resourceType)) {
    return { ...nothing, ...unpackNotification(resource.data, at.where) };
  }
  const located = { resource: resource.data, fullUrl: at.fullUrl };
  return { ...nothing, located: [{ ...located, where: keyOf(located) ?? at.where }] };
}

function unpackBundle(bundle: Resource, where: string): Unpacked {
  const parsed = bundleSchema.safeParse(bundle);
  if (!parsed.success) return refused('resource-unreadable', where);
  const parts = (parsed.data.entry ?? []).map(({ resource, fullUrl, request }, index): Unpacked => {
    const at = { where: `${where} entry ${index + 1}`, fullUrl };
    if (resource !== undefined) return unpackResource(resource, at);
    const key = keyOfPath(request?.url ?? fullUrl ?? '');
    if (key === undefined) return refused('not-fhir', at.where);
    return request?.method === 'DELETE' ? { ...nothing, deleted: [key] } : { ...nothing, named: [{ key, where: key }] };
  });
  return {
    located: parts.flatMap(({ located }) => located),
    deleted: parts.flatMap(({ deleted }) => deleted),
    named: parts.flatMap(({ named }) => named),
    problems: parts.flatMap(({ problems }) => problems),
  };
}

/** What a notification is about. One that names nothing, of an event, says that something happened and not what. */
function unpackNotification(status: Resource, where: string): Partial<Unpacked> {
  const parsed = notificationSchema.safeParse(status);
  if (!parsed.success) return refused('resource-unreadable', where);
  const { type, parameter = [], notificationEvent = [] } = parsed.data;
  const isEvent = [type, ...parameter.map(({ valueCode }) => valueCode)].includes('event-notification');
  const inParameters = parameter
    .filter(({ name }) => name === 'notification-event')
    .flatMap(({ part = [] }) => part)
    .filter(({ name }) => name === 'focus')
    .map(({ valueReference }) => valueReference);
  const named = [...inParameters, ...notificationEvent.map(({ focus }) => focus)].flatMap((focus) => {
    const key = keyOfPath(focus?.reference ?? '');
    return key === undefined ? [] : [{ key, where: key }];
  });
  return isEvent && named.length === 0 ? { problems: [], named: [{ key: '', where }] } : { named };
}

function refused(code: WorkProblem['code'], where: string): Unpacked {
  return { ...nothing, problems: [workProblem(code, where)] };
}
