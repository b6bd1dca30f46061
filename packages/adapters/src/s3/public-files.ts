import type { PublicFiles } from '@kesher/domain/crisis/public-files';
import { AwsServiceError } from '../aws/aws-error.ts';
import { requireRight } from '../lambda/rights.ts';
import { publicCaching } from './public-page-headers.ts';
import type { S3Client } from './thin-s3.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The files of the public page in the bucket that `PUBLIC_FILES_BUCKET` names; a version is S3's ETag. Nothing is asked
 * twice: whoever was not answered reads again, and sees whether the write has happened.
 */
export function createPublicFiles(client: S3Client, environment: Environment = process.env): PublicFiles {
  const bucket = environment['PUBLIC_FILES_BUCKET'];
  if (!bucket) throw new Error('PUBLIC_FILES_BUCKET is not set: does the manifest ask for publicFiles?');
  return {
    async read(path) {
      requireRight({ to: 'publicFiles' });
      try {
        const { etag, body } = await client.get({ bucket, key: path });
        if (etag === undefined) throw new Error(`S3 handed out ${path} without its version`);
        return { version: etag, body };
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },

    async write({ path, type, body }, before) {
      requireRight({ to: 'publicFiles' });
      const condition = before === undefined ? { 'if-none-match': '*' } : { 'if-match': before };
      const headers = { 'content-type': type, 'cache-control': publicCaching, ...condition };
      try {
        await client.put({ bucket, key: path }, headers, body);
        return 'written';
      } catch (error) {
        if (isStale(error)) return 'stale';
        throw error;
      }
    },
  };
}

const isMissing = (error: unknown) => error instanceof AwsServiceError && error.name === 'NoSuchKey';

/** Another version stands there (412), none does any more, or somebody else writes at this moment (409). */
function isStale(error: unknown): boolean {
  return isMissing(error) || (error instanceof AwsServiceError && [409, 412].includes(error.status));
}
