import { describeApiApp } from '@kesher/adapters/http/testing/describe-api-app';
import { functions } from '../functions.ts';
import { postOfficeApi } from './api.ts';

describeApiApp(postOfficeApi('https://kesher.example.com'), {
  path: '/api/post-office',
  spec: functions.find(({ name }) => name === 'post-office-api'),
});
