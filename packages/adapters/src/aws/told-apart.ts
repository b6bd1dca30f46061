import { AwsServiceError } from './aws-error.ts';

type SdkError = Error & { readonly $metadata: { readonly httpStatusCode?: number | undefined } };

/** Throws on what the SDK has thrown: what the service itself refused, as the thin clients say it, and all else as it is. */
export function toldApart(service: abstract new (...given: never[]) => SdkError) {
  return (error: unknown): never => {
    if (!(error instanceof service)) throw error;
    const { name, message, $metadata } = error;
    throw new AwsServiceError({ name, message, status: $metadata.httpStatusCode ?? 0 });
  };
}
