import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Accepts one finding of cdk-nag on one construct, with the reason why it is right here. */
export function acknowledge(construct: IConstruct, { id, reason }: { id: string; reason: string }): void {
  Validations.of(construct).acknowledge({ id, reason });
}
