import type { SubjectId } from '../ids.ts';
import type { Instant } from '../instant.ts';

/**
 * What a matter is to the customer: `harm`, we let them down; `complaint`, they say so; `service`, we do something for
 * them, and it is finished when it closes.
 */
export const matterKinds = ['harm', 'complaint', 'service'] as const;

/** One matter between us and one customer, as its job knows it: other jobs react to it without knowing that job. */
export type Matter = {
  readonly job: string;
  readonly subjectId: SubjectId;
  readonly kind: (typeof matterKinds)[number];
  readonly openedAt: Instant;
  /** Absent while it is open. */
  readonly closedAt?: Instant;
};
