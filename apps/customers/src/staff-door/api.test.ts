import { describeApiApp } from '@kesher/adapters/http/testing/describe-api-app';
import { functions } from '../functions.ts';
import { customersApi } from './api.ts';

describeApiApp(customersApi('https://kesher.example.com'), {
  path: '/api/customers',
  spec: functions.find(({ name }) => name === 'customers-api'),
  overview: true,
});
