import { describeApiApp } from '@kesher/adapters/http/testing/describe-api-app';
import { functions } from '../functions.ts';
import { checkInsApi } from './api.ts';

describeApiApp(checkInsApi('https://kesher.example.com'), {
  path: '/api/check-ins',
  spec: functions.find(({ name }) => name === 'check-ins-api'),
});
