import { describe, expect, it } from 'vitest';
import { kindOfRequest, unitsOf } from './dynamodb-units.ts';

const row = { TableName: 'messages', Key: { pk: { S: 'notice#N#0' }, sk: { S: 'message#C-1~email' } } };

describe('a metered request', () => {
  it('is named by what it is for', () => {
    expect(kindOfRequest('PutItem', { TableName: 'messages', Item: row.Key })).toBe('row created');
    expect(kindOfRequest('UpdateItem', { ...row, ExpressionAttributeValues: { ':to': { S: 'delivered' } } })).toBe(
      'row delivered',
    );
    expect(kindOfRequest('BatchGetItem', { RequestItems: { customers: {} } })).toBe('customers BatchGetItem');
  });

  it('costs what the table counted, and one more for each index that an item enters', () => {
    const consumed = { ConsumedCapacity: { CapacityUnits: 2 } };
    const entered = { pk: { S: 'a' }, sk: { S: 'b' } };
    expect(unitsOf('PutItem', { TableName: 'messages', Item: entered }, consumed)).toEqual({ read: 0, write: 2 });
    expect(unitsOf('Query', { TableName: 'messages' }, consumed)).toEqual({ read: 2, write: 0 });
  });

  it.each([
    ['SET #state = :to REMOVE wakeKey, wakeAt', {}, 1],
    ['SET #state = :to REMOVE wakeKey, wakeAt', { wakeKey: {}, wakeAt: {} }, 2],
    ['SET #state = :to, wakeKey = :key, wakeAt = :at', {}, 2],
    ['SET #state = :to, wakeKey = :key, #wake = :at', { wakeKey: {}, wakeAt: {} }, 3],
    ['SET #state = :wakeAt', { wakeKey: {}, wakeAt: {} }, 1],
  ])('that says %s of an item with %o costs, with its indexes, %i', (UpdateExpression, Attributes, write) => {
    const input = { ...row, UpdateExpression, ExpressionAttributeNames: { '#state': 'state', '#wake': 'wakeAt' } };
    const answer = { ConsumedCapacity: { CapacityUnits: 1 }, Attributes };
    expect(unitsOf('UpdateItem', input, answer)).toEqual({ read: 0, write });
  });

  it('costs one when its condition was refused', () => {
    const refused = { __type: 'com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException' };
    expect(unitsOf('UpdateItem', { ...row, UpdateExpression: 'SET wakeAt = :at' }, refused)).toEqual({
      read: 0,
      write: 1,
    });
  });
});
