import type { StockDelayCatalog } from './wording.ts';

/** Arabic: formal standard Arabic, readers addressed in the plural; a counted noun takes one of six forms. */
export const stockDelayAr: StockDelayCatalog = {
  'subject.first': 'تأخير في طلبكم',
  'subject.changed': 'معلومات جديدة عن طلبكم المتأخر',
  'subject.no-news': 'طلبكم المتأخر: لا جديد حتى الآن',
  'subject.resolved': 'خبر سار عن طلبكم المتأخر',
  'subject.resolved-first': 'بخصوص طلبكم: انتهى التأخير',
  'subject.withdrawn': 'تصحيح: رسالتنا عن التأخير كانت خاطئة',
  'subject.withdrawn-chose': 'خطأ منا: لا يوجد تأخير. يمكنكم استعادة طلبكم',
  'subject.withdrawn-first': 'بخصوص طلبكم: لا يوجد تأخير',

  'greeting.named': 'مرحبًا {name}،',
  'greeting.plain': 'مرحبًا،',

  'lead.first':
    '{count, plural, zero {هناك تأخير في طلبكم.} one {هناك تأخير في منتج طلبتموه منا.} two {هناك تأخير في منتجين طلبتموهما منا.} few {هناك تأخير في # منتجات طلبتموها منا.} many {هناك تأخير في # منتجًا طلبتموها منا.} other {هناك تأخير في # منتج طلبتموها منا.}} نعتذر عن ذلك.',
  'lead.changed': 'لدينا معلومات جديدة عن طلبكم المتأخر. وهي تحل محل ما أخبرناكم به سابقًا.',
  'lead.no-news':
    'وعدناكم بأن نكتب إليكم في هذا الموعد. لا جديد حتى الآن، ومن حقكم أن تعرفوا ذلك أيضًا. هذا هو الوضع حاليًا.',
  'lead.resolved': 'خبر سار: انتهى التأخير.',
  'lead.resolved-first': 'كان هناك تأخير في طلبكم، وقد انتهى الآن.',
  'lead.withdrawn':
    'أبلغناكم بأن طلبكم متأخر. كان ذلك خطأً منا، ونحن نعتذر. يُرجى تجاهل تلك الرسالة. ما وعدناكم به قبلها ما زال قائمًا.',
  'lead.withdrawn-chose':
    'أبلغناكم بأن طلبكم متأخر. كان ذلك خطأً منا، ونحن نعتذر. وبسبب تلك الرسالة اخترتم {chose, select, refund {الإلغاء واسترداد المبلغ} alternative {منتجًا آخر بدلًا منه} other {الحصول على المنتج من شريك لنا}}. اختياركم قائم ما لم تخبرونا بغير ذلك. إن كنتم تفضلون استعادة طلبكم، فيمكنكم طلب ذلك بالزر الموجود في صفحتكم.',
  'lead.withdrawn-first':
    'أعلنّا عن تأخير يشمل طلبكم. كان ذلك خطأً. إن علمتم به، فيُرجى تجاهله. ما وعدناكم به سابقًا ما زال قائمًا.',

  'heading.orders': 'موضوع الرسالة',
  'order.line': '{product}{quantity, plural, =1 {} other { × #}} (طلب رقم {order})',
  'order.more':
    '{count, plural, zero {ولا طلبات أخرى} one {وطلب واحد آخر} two {وطلبان آخران} few {و# طلبات أخرى} many {و# طلبًا آخر} other {و# طلب آخر}}',

  'heading.cause': 'السبب',
  'cause.supplier': 'لم يسلّمنا المورّد البضاعة في موعدها.',
  'cause.transport': 'تأخرت الشحنة في طريقها إلينا.',
  'cause.customs': 'الشحنة محتجزة في الجمارك.',
  'cause.quality': 'وجدنا مشكلة في الجودة، ولا نريد أن نسلّمكم منتجًا معيبًا.',
  'cause.demand': 'كان الطلب أكبر مما توقعنا.',
  'cause.production': 'تأخر الإنتاج لدى الشركة المصنّعة.',

  'heading.expected': 'متى نتوقع الوصول',
  'expected.dates': 'موعد الوصول المتوقع: {range}.',
  'expected.unknown': 'لا نعرف الموعد الجديد بعد. {because}',
  'expected.passed': 'توقعنا الوصول {range}. لم تصل الشحنة، ولا نعرف الموعد الجديد بعد.',
  'basis.history':
    'حسبنا هذا الموعد بناءً على {deliveries, plural, zero {عمليات تسليم سابقة} one {عملية تسليم سابقة واحدة} two {عمليتَي تسليم سابقتين} few {# عمليات تسليم سابقة} many {# عملية تسليم سابقة} other {# عملية تسليم سابقة}} من هذا المورّد.',
  'basis.no-history':
    'ليست لدينا عمليات تسليم سابقة من هذا المورّد، لذلك يستند الموعد إلى عمليات تسليم من مورّدين آخرين.',
  'basis.held': 'في الماضي، كانت المواعيد المحسوبة بهذه الطريقة ستصحّ في نحو {tenths} من كل 10 حالات.',
  'basis.aim': 'نسعى إلى مواعيد تصحّ في {tenths} من كل 10 حالات. ليس لدينا بعد سجل يبيّن مدى تحقق ذلك.',
  'basis.supplier-said': 'المورّد هو من حدد هذا الموعد. ليس لدينا بعد سجل يبيّن مدى دقة مواعيده.',
  'basis.staff': 'حدد فريقنا هذا الموعد بناءً على ما نعرفه اليوم.',
  'basis.staff-overrode': 'حدد فريقنا هذا الموعد. وهو يختلف عما تشير إليه عمليات التسليم السابقة.',

  'heading.options': 'ما يمكنكم اختياره',
  'option.wait': 'الانتظار: نحتفظ بطلبكم حتى يصل المنتج.',
  'option.alternative': 'منتج آخر: {name}.',
  'option.partner': 'عن طريق شريك لنا: {name}.',
  'option.bridge': 'حتى يصل المنتج: {what}',
  'option.refund':
    'الإلغاء: نعيد إليكم المبلغ خلال {days, plural, zero {اليوم نفسه} one {يوم واحد} two {يومين} few {# أيام} many {# يومًا} other {# يوم}}.',
  'option.available': 'متوفر ابتداءً من {date}.',
  'cost.same': 'السعر لا يتغير.',
  'cost.more': 'تدفعون فرقًا قدره {amount}.',
  'cost.back': 'نعيد إليكم {amount}.',
  'cost.ours': 'السعر أعلى بمقدار {amount}، ونحن ندفع الفرق.',
  'options.free': 'لن تدفعوا أي مبلغ إضافي دون موافقتكم.',

  'heading.next': 'رسالتنا القادمة',
  'next.update': 'سنكتب إليكم مجددًا في موعد أقصاه {instant}، حتى إن لم يتغير شيء.',

  'heading.resolved': 'الوضع الآن',
  'resolved.arrived': 'وصلت الشحنة إلينا.',
  'resolved.available': 'متوفر ابتداءً من {date}.',
  'heading.withdrawn': 'ما الذي حدث',

  'button.options': 'الاطلاع على خياراتكم',
  'button.details': 'الاطلاع على التفاصيل',
  'reach.person': 'هل تفضّلون التحدث إلى شخص؟ هاتفنا: {phone}.',
  'footer.why': 'وصلتكم هذه الرسالة لأنها تخص طلبًا لكم لدى {sender}، ولا تخص سواه.',
  'footer.unsubscribe': 'إيقاف رسائل البريد من هذا النوع',

  'sms.items':
    '{more, plural, =0 {{product}} zero {{product}} one {{product} ومنتج آخر} two {{product} ومنتجان آخران} few {{product} و# منتجات أخرى} many {{product} و# منتجًا آخر} other {{product} و# منتج آخر}}',
  'sms.first': 'هناك تأخير في طلبكم ({items}).',
  'sms.changed': 'معلومات جديدة عن التأخير ({items}).',
  'sms.no-news': 'لا جديد بشأن التأخير ({items}).',
  'sms.resolved': 'انتهى التأخير في طلبكم ({items}).',
  'sms.withdrawn': 'تصحيح، لا تأخير في طلبكم ({items}). يُرجى تجاهل رسالتنا السابقة.',
  'sms.withdrawn-chose': 'خطأ منا: لم يكن هناك تأخير في طلبكم ({items}). اختياركم قائم، ويمكنكم أيضًا استعادة الطلب.',
  'sms.withdrawn-first': 'لا تأخير في طلبكم ({items}). إن سمعتم غير ذلك، فيُرجى تجاهله.',
  'sms.expected': 'الوصول المتوقع: {range}.',
  'sms.passed': 'لم تصل الشحنة، ولا موعد جديد بعد.',
  'sms.unknown': 'لا نعرف الموعد الجديد بعد.',
  'sms.next': 'تحديث آخر حتى {day}.',
  'sms.options': 'خياراتكم: {link}',
  'sms.details': 'التفاصيل: {link}',
};
