import { randomUUID } from 'node:crypto';
import { type SESClient, SendEmailCommand } from '@aws-sdk/client-ses';
import { type SNSClient, SubscribeCommand, UnsubscribeCommand } from '@aws-sdk/client-sns';
import {
  CreateQueueCommand,
  DeleteQueueCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SetQueueAttributesCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { tagValue } from '@kesher/adapters/ses/ses-email-sender';
import { configurationSet, named } from '../names.ts';
import type { Stage } from '../stage.ts';

/** How often the canary's own queue is asked, 10 seconds each time. */
const patience = 6;

/**
 * Sends one mail to SES's simulator and listens on a queue of its own, which is gone afterwards. Its tag is that of a
 * message which does not exist, so Kesher's own receipts read the event and change nothing.
 */
export async function sendCanary(
  { ses, sns, sqs }: { ses: SESClient; sns: SNSClient; sqs: SQSClient },
  { stage, topicArn }: { stage: Stage; topicArn: string },
): Promise<boolean> {
  const id = randomUUID();
  const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: named(stage, `canary-${id}`) }));
  try {
    const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] }));
    const queueArn = Attributes?.QueueArn ?? '';
    await openTo(sqs, { QueueUrl, queueArn, topicArn });
    const { SubscriptionArn } = await sns.send(
      new SubscribeCommand({
        TopicArn: topicArn,
        Protocol: 'sqs',
        Endpoint: queueArn,
        ReturnSubscriptionArn: true,
        // Nobody else's event, with its address, comes into this queue.
        Attributes: {
          FilterPolicyScope: 'MessageBody',
          FilterPolicy: JSON.stringify({ mail: { tags: { message: [tagOf(id)] } } }),
        },
      }),
    );
    try {
      const MessageId = await sendTo(ses, { stage, id });
      return await hears(sqs, { QueueUrl, MessageId });
    } finally {
      await sns.send(new UnsubscribeCommand({ SubscriptionArn }));
    }
  } finally {
    await sqs.send(new DeleteQueueCommand({ QueueUrl }));
  }
}

const tagOf = (id: string) => tagValue(`canary.v1~0~${id}~email`);

async function openTo(
  sqs: SQSClient,
  { QueueUrl, queueArn, topicArn }: { QueueUrl: string | undefined; queueArn: string; topicArn: string },
): Promise<void> {
  const Policy = JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Service: 'sns.amazonaws.com' },
        Action: 'sqs:SendMessage',
        Resource: queueArn,
        Condition: { ArnEquals: { 'aws:SourceArn': topicArn } },
      },
    ],
  });
  await sqs.send(new SetQueueAttributesCommand({ QueueUrl, Attributes: { Policy } }));
}

async function sendTo(ses: SESClient, { stage, id }: { stage: Stage; id: string }): Promise<string> {
  const { MessageId } = await ses.send(
    new SendEmailCommand({
      Source: stage.business.sender.emailFrom,
      Destination: { ToAddresses: ['success@simulator.amazonses.com'] },
      Message: { Subject: { Data: 'Kesher doctor' }, Body: { Text: { Data: 'Is the event path alive?' } } },
      ConfigurationSetName: configurationSet(stage, 'routine'),
      Tags: [
        { Name: 'message', Value: tagOf(id) },
        { Name: 'lane', Value: 'routine' },
      ],
    }),
  );
  if (MessageId === undefined) throw new Error('SES gave no id');
  return MessageId;
}

async function hears(
  sqs: SQSClient,
  { QueueUrl, MessageId }: { QueueUrl: string | undefined; MessageId: string },
): Promise<boolean> {
  for (let asked = 0; asked < patience; asked += 1) {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 10 }),
    );
    if (Messages.some(({ Body = '' }) => Body.includes(MessageId))) return true;
  }
  return false;
}
