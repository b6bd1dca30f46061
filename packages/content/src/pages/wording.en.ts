/** What the customers' pages say in English, beside the wordings of the delay itself. The keys here are the keys in every language. */
export const pagesEn = {
  skip: 'Skip to the content',
  'language.choose': 'Language',
  'title.error': 'Please check: {title}',

  'now.since': 'This is what we know now. Last change: {instant}.',
  'orders.number': 'Order {number}',
  'orders.heading': 'Your order',
  'orders.none': 'None of your orders is waiting for this any more.',

  'choice.heading': 'Your choice',
  'choice.button.wait': 'I will wait',
  'choice.button.alternative': 'Take the other product',
  'choice.button.partner': 'Get it from the partner',
  'choice.button.bridge': 'Yes, until it arrives',
  'choice.button.refund': 'Cancel and refund',
  'choice.then.wait': 'Then there is nothing more for you to do.',
  'choice.then.arranged': 'Then we arrange it by {instant}. If we need anything from you, we will contact you.',
  'choice.then.refund': 'Then we cancel the order and see to your refund.',
  'choice.at': 'You chose this on {instant}.',
  'choice.again': 'The date has changed since you chose to wait. Please tell us whether you still want to.',
  'choice.change': 'Change your choice',
  'choice.change-hint': 'You can change it here until we start working on it.',
  'choice.started':
    'We have started, so it can no longer be changed here. If it is not right any more, please call us.',
  'choice.finished': 'This is done, so it can no longer be changed here. If something is not right, please call us.',
  'choice.cancelled': 'Your earlier choice was cancelled. You can choose again.',

  'choice.sum': 'Its price in your order: {amount}',
  'choice.promise-ends': 'With this choice, our promise to write to you about the wait by {instant} ends.',
  'choice.then.ends-promise': 'Our promise to write to you about the wait then ends.',
  'ended.title': 'Your choice about your order',
  'back.heading': 'If you want your order back',
  'back.text':
    'You chose this because of a delay that was our mistake. Your choice stands unless you ask for your order back. If you do, a person sees to it by {instant} and contacts you.',
  'back.button': 'Have my order back',
  'back.asked': 'On {asked} you asked to have your order back. A person sees to it by {instant} and contacts you.',
  'back.done': 'You asked to have your order back, and we have seen to it. If something is not right, please call us.',
  'alert.no-order-back':
    'There is nothing to have back here. Nothing was recorded. Please call us if you have a question.',

  'progress.heading': 'How far we are',
  'progress.received': 'We have your choice',
  'progress.started': 'We are working on it',
  'progress.done': 'Done',
  'progress.by': 'by {instant}',
  'progress.late': 'This should have been done by now, and it is not. We are sorry. Please call us if you cannot wait.',
  'progress.state.past': 'finished',
  'progress.state.now': 'current step',
  'progress.state.ahead': 'still to come',

  'silence.heading': 'If you do not answer',
  'silence.agrees': 'We keep your order and wait with you. You can choose something else at any time.',
  'silence.hold':
    'Silence is not a yes. If we do not hear from you by {instant}, we put your order on hold and contact you.',
  'silence.refund':
    'Silence is not a yes. If we do not hear from you by {instant}, we cancel your order and give you your money back.',
  'silence.held': 'We did not hear from you, so your order is on hold. You can still choose.',
  'silence.refunding':
    'We did not hear from you, so we are cancelling your order and giving you your money back. You can still choose until we start.',
  'silence.refund-started': 'We did not hear from you, so we are cancelling your order and giving you your money back.',
  'silence.refunded': 'We did not hear from you, so we cancelled your order and gave you your money back.',

  'next.broken': 'We promised you an update by {instant} and did not keep it. We are sorry. Please call us.',

  'versions.summary': 'What we said before ({count})',
  'sent.summary': 'What we sent you ({count})',
  'sent.email': 'Email',
  'sent.sms': 'SMS',
  'sent.bounced': 'It did not arrive.',
  'sent.unknown': 'We do not know whether it arrived.',

  'person.heading': 'Talk to a person',
  'person.call': 'Call {phone}',
  'footer.preferences': 'Your language and messages',
  'footer.private': 'This page is yours alone. Please do not pass its address on.',

  'alert.outdated':
    'There is news since you opened this page, so nothing was recorded. Please read it and choose again.',
  'alert.unreadable': 'We could not read your choice, so nothing was recorded. Please choose again.',
  'alert.over': 'The delay is over, so there is nothing left to choose. Nothing was recorded.',
  'alert.not-waiting': 'None of your orders is waiting for this any more. Nothing was recorded.',
  'alert.closed': 'Your choice could not be changed, because we have already started on it. Please call us.',
  'alert.busy': 'That did not work just now, and nothing was recorded. Please try again.',

  'unknown.title': 'This link does not work',
  'unknown.text':
    'It may have expired, or a part of it may be missing. Please open the link in our latest message once more, or call us.',
  'closed.title': 'This link was closed',
  'closed.text': 'We closed it to protect you, so it shows nothing any more. If you need a new one, please call us.',
  'stop.title': 'Stop emails from us',
  'stop.text':
    'Press the button, and we will not send you any more emails. That includes emails about delays of your own orders.',
  'noted.title': 'We will send you no more emails',
  'noted.text': 'We have written that down. We can show you no more here at the moment.',
  'stopped.title': 'We will send you no more emails',
  'stopped.text': 'We have written that down. The link itself was closed, so there is nothing else to see here.',
  'noted-orders.title': 'We will send you no more emails about your orders',
  'noted-orders.text':
    'We have written that down. Offers are another list: those that you agreed to are not touched by it. We can show you no more here at the moment.',
  'noted-care.title': 'We will send you no more emails that ask how you are',
  'noted-care.text': 'We have written that down. Everything else stays as it was.',
  'stopped-orders.title': 'We will send you no more emails about your orders',
  'stopped-orders.text':
    'We have written that down. Offers are another list: those that you agreed to are not touched by it. The link itself was closed, so there is nothing else to see here.',
  'too-often.title': 'Please wait a minute',
  'too-often.text':
    'Too many links that do not work were opened from your connection. Open the link in our message again in a minute, or call us.',
  'gone.title': 'There is nothing here any more',
  'gone.text': 'What this link led to no longer exists. Please call us if you have a question.',
  'failed.title': 'Something went wrong on our side',
  'failed.text': 'We are sorry. Please try again in a few minutes, or call us.',
  'method.title': 'This does not work this way',
  'method.text': 'Please open the link in our message again.',
  'too-large.title': 'That was too much at once',
  'too-large.text': 'Please go back and try again.',

  'preferences.title': 'Your language and messages',
  'preferences.intro': 'Here you decide how we reach you. Your changes apply from the next message on.',
  'preferences.saved': 'Saved. Your changes apply from now on.',
  'preferences.unchanged': 'There was nothing to change.',
  'preferences.check': 'Nothing was saved yet. Please correct what is marked below.',
  'preferences.language': 'In which language do we write to you?',
  'preferences.service': 'Messages about your own orders',
  'preferences.service-hint': 'For example, when something you ordered is late.',
  'preferences.care': 'How you are afterwards',
  'preferences.care-hint': 'After a treatment, a repair or a delivery we ask how you are and whether all is well.',
  'preferences.marketing': 'Offers and news',
  'preferences.by-email': 'By email to {address}',
  'preferences.by-sms': 'By SMS to {address}',
  'preferences.by-call': 'By telephone on {address}',
  'preferences.no-email': 'We have no email address of yours.',
  'preferences.no-sms': 'We have no mobile number of yours.',
  'preferences.hours': 'At what hours may we write to you?',
  'preferences.hours-hint': 'On your own clock. Leave both empty if any decent hour is fine.',
  'preferences.from': 'From',
  'preferences.to': 'Until',
  'preferences.save': 'Save',
  'preferences.pause': 'Stop everything for now',
  'preferences.pause-text':
    'One press stops every email and SMS, and calls that ask how you are. You can switch them on again here at any time.',
  'preferences.pause-calls': 'You may still ring me after a treatment, to ask how I am',
  'preferences.pause-button': 'Stop all messages',
  'preferences.paused': 'All messages are stopped. You can switch them on again below.',
  'preferences.paused-but-calls':
    'All messages are stopped. We may still ring you after a treatment. You can switch messages on again below.',
  'preferences.change-address': 'To change your email address or number, please call us.',

  'error.language': 'Choose one of the languages.',
  'error.hours-both': 'Fill in both times, or leave both empty.',
  'error.hours-format': 'Write the time like 08:30.',
  'error.hours-same': 'The two times must differ.',

  'preferences.marketing-hint': 'Only with your yes. Untick a box, and that yes is taken back.',
  'preferences.yes.customer': 'You agreed to this yourself on {instant}.',
  'preferences.yes.staff': '{sender} noted on {instant} that you agreed.',
  'preferences.yes.record':
    'Your own yes is not on record here: a list of {sender} says that you agreed, taken over on {instant}.',
  'unsubscribe.about-orders': 'That includes emails about delays of your own orders.',
  'unsubscribe.done-orders':
    'We will not send you any more emails about your orders to {address}. Offers that you agreed to still come there.',
  'unsubscribe.not-one-click':
    'What was sent was no request to unsubscribe, so nothing was changed. Please press the button.',
  'reach.after.email': 'You then still hear about your orders by email to {address}.',
  'reach.after.sms': 'You then still hear about your orders by SMS to {address}.',
  'reach.after.call': 'No message about your orders reaches you then. If something matters, a person calls you.',
  'reach.after.nobody':
    'You then hear nothing more about your orders: not that one is late, not when it comes, not what you can choose; and nobody calls you. If you want to hear from us again, open the link in our message and allow a way, or call us: we are glad to tell you.',
  'reach.after.no-way': 'Nothing about your orders reaches you then, and we have no number to call you.',
  'reach.now.email': 'You hear about your orders by email to {address}.',
  'reach.now.sms': 'You hear about your orders by SMS to {address}.',
  'reach.now.call': 'No message about your orders reaches you now. If something matters, a person calls you.',
  'reach.now.nobody':
    'Nothing about your orders reaches you now, and nobody calls you. To hear of a delay, allow a channel again or call us.',
  'reach.now.no-way':
    'Nothing about your orders reaches you now, and we have no number to call you. Please call us and leave one.',

  'unsubscribe.title': 'Stop emails from us',
  'unsubscribe.text': 'Press the button, and we will not send you any more emails to {address}.',
  'unsubscribe.button': 'Stop all emails',
  'unsubscribe.done-title': 'No more emails',
  'unsubscribe.done-title-orders': 'No more emails about your orders',
  'unsubscribe.done-text': 'We will not send you any more emails to {address}.',
  'unsubscribe.undo-text': 'Was that a mistake?',
  'unsubscribe.undo-button': 'Undo: send me emails again',
  'unsubscribe.undone': 'Done: you get emails from us again, as before.',
  'unsubscribe.preferences': 'Choose exactly what you get',
} as const satisfies Record<string, string>;
