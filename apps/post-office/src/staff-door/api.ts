import type { ApiDescription } from '@kesher/adapters/http/describe-api';
import { named } from '@kesher/adapters/http/named-schema';
import { sharedSchemas } from '@kesher/adapters/http/shared-schemas';
import { stopSchema } from '@kesher/domain/stop/stop';
import { routes } from './stop-routes.ts';

/** What the staff door of the post office can be asked, for those who call it. */
export function postOfficeApi(url: string): ApiDescription {
  return {
    title: 'Post office',
    version: '0.1.0',
    summary: 'What is sent, whatever it is about: stop it at once, and let it go on.',
    url,
    routes,
    groups: {
      stops: { name: 'Stops', says: 'A wrong announcement is going out: one person holds it back with one request.' },
    },
    schemas: [
      ...sharedSchemas,
      named('Stop', stopSchema, {
        says: 'What a person holds back: one announcement, one channel, or everything. Of an announcement, what was decided until then is held; what a person decides after it goes out.',
      }),
    ],
  };
}
