/** What Kesher says about a stock delay in English. The keys here are the catalog's keys in every language. */
export const stockDelayEn = {
  'subject.first': 'Your order is delayed',
  'subject.changed': 'Your delayed order: new information',
  'subject.no-news': 'Your delayed order: no news yet',
  'subject.resolved': 'Good news about your delayed order',
  'subject.resolved-first': 'About your order: a delay is over',
  'subject.withdrawn': 'Correction: our message about a delay was wrong',
  'subject.withdrawn-chose': 'Our mistake: there is no delay. You can have your order back',
  'subject.withdrawn-first': 'About your order: there is no delay',

  'greeting.named': 'Hello {name},',
  'greeting.plain': 'Hello,',

  'lead.first':
    '{count, plural, one {A product you ordered is late.} other {# products you ordered are late.}} We are sorry about that.',
  'lead.changed': 'We have new information about your delayed order. It replaces what we told you before.',
  'lead.no-news':
    'We promised to write to you by now. There is no news yet. You should know that too, so here is where things stand.',
  'lead.resolved': 'Good news: the delay is over.',
  'lead.resolved-first': 'There was a delay in your order. It is over now.',
  'lead.withdrawn':
    'We told you that your order is delayed. That was our mistake, and we are sorry. Please disregard that message. What we promised you before it still holds.',
  'lead.withdrawn-chose':
    'We told you that your order is delayed. That was our mistake, and we are sorry. Because of it, you chose {chose, select, refund {to cancel and get your money back} alternative {to take another product instead} other {to get it from a partner of ours}}. Your choice stands unless you tell us otherwise. If you would rather have your order back, press the button on your page.',
  'lead.withdrawn-first':
    'We announced a delay that included your order. That was a mistake. If you heard of it, please disregard it. What we promised you before still holds.',

  'heading.orders': 'What this is about',
  'order.line': '{product}{quantity, plural, =1 {} other { × #}} (order {order})',
  'order.more': 'and {count, plural, one {one more order} other {# more orders}}',

  'heading.cause': 'Why',
  'cause.supplier': 'Our supplier did not deliver on time.',
  'cause.transport': 'The shipment was held up on its way to us.',
  'cause.customs': 'The shipment is held at customs.',
  'cause.quality': 'We found a problem with the quality, and we do not want to give you a faulty product.',
  'cause.demand': 'More people ordered it than we expected.',
  'cause.production': 'The manufacturer is running late.',

  'heading.expected': 'When to expect it',
  'expected.dates': 'Expected arrival: {range}.',
  'expected.unknown': 'We do not know the new date yet. {because}',
  'expected.passed': 'We expected it {range}. It has not arrived, and we do not know the new date yet.',
  'basis.history':
    'We worked these dates out from {deliveries, plural, one {one earlier delivery} other {# earlier deliveries}} by this supplier.',
  'basis.no-history': 'We have no earlier deliveries by this supplier, so these dates rest on deliveries by others.',
  'basis.held': 'In the past, dates worked out this way would have held in about {tenths} out of 10 cases.',
  'basis.aim': 'We aim for dates that hold in {tenths} out of 10 cases. We have no record yet of how often they do.',
  'basis.supplier-said': 'The supplier named these dates. We have no record yet of how often they hold.',
  'basis.staff': 'Our team set these dates from what we know today.',
  'basis.staff-overrode': 'Our team set these dates. They differ from what earlier deliveries suggest.',

  'heading.options': 'What you can choose',
  'option.wait': 'Wait: we keep your order until the product arrives.',
  'option.alternative': 'Another product: {name}.',
  'option.partner': 'From a partner of ours: {name}.',
  'option.bridge': 'Until the product arrives: {what}',
  'option.refund': 'Cancel: you get your money back within {days, plural, one {one day} other {# days}}.',
  'option.available': 'Available from {date}.',
  'cost.same': 'The price stays the same.',
  'cost.more': 'You pay {amount} more.',
  'cost.back': 'You get {amount} back.',
  'cost.ours': 'It costs {amount} more, and we pay that.',
  'options.free': 'You pay nothing extra unless you agree to it.',

  'heading.next': 'Our next word',
  'next.update': 'You will hear from us again by {instant}, even if nothing has changed.',

  'heading.resolved': 'Where things stand',
  'resolved.arrived': 'The shipment has reached us.',
  'resolved.available': 'Available from {date}.',
  'heading.withdrawn': 'What happened',

  'button.options': 'See your options',
  'button.details': 'See the details',
  'reach.person': 'Would you rather talk to a person? Call us: {phone}.',
  'footer.why': 'You get this email because you placed an order with {sender}. It is only about that order.',
  'footer.unsubscribe': 'Stop emails like this',

  'sms.items':
    '{more, plural, =0 {{product}} one {{product} and one more product} other {{product} and # more products}}',
  'sms.first': 'your order is late ({items}).',
  'sms.changed': 'new information on your delayed order ({items}).',
  'sms.no-news': 'no news yet on your delayed order ({items}).',
  'sms.resolved': 'the delay of your order is over ({items}).',
  'sms.withdrawn': 'correction, your order is not delayed ({items}). Please disregard our earlier message.',
  'sms.withdrawn-chose':
    'our mistake, your order was not delayed ({items}). Your choice stands, or you can have the order back.',
  'sms.withdrawn-first': 'your order is not delayed ({items}). If you heard otherwise, please disregard it.',
  'sms.expected': 'Expected {range}.',
  'sms.passed': 'It has not arrived as expected, and the new date is not known yet.',
  'sms.unknown': 'The new date is not known yet.',
  'sms.next': 'Next update by {day}.',
  'sms.options': 'Your options: {link}',
  'sms.details': 'Details: {link}',
} as const satisfies Record<string, string>;
