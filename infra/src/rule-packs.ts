import type { App } from 'aws-cdk-lib';
import { AwsSolutionsChecks, HIPAASecurityChecks, ServerlessChecks } from 'cdk-nag';

/** The packs of cdk-nag that every stage is held to. */
export const rulePacks = (app: App) => [
  new AwsSolutionsChecks(app),
  new ServerlessChecks(app),
  new HIPAASecurityChecks(app),
];
