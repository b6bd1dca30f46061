import { describeApiApp } from '@kesher/adapters/http/testing/describe-api-app';
import { functions } from '../functions.ts';
import { stockDelaysApi } from './api.ts';

describeApiApp(stockDelaysApi('https://kesher.example.com'), {
  path: '/api/stock-delays',
  spec: functions.find(({ name }) => name === 'stock-delays-api'),
});
