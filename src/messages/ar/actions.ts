import type { actions as english } from '../en/actions.ts';
import { isolated, plural, type Message } from '../message.ts';
import { genitive, nouns } from './nouns.ts';

export const actions = {
  'actions.undo': 'تراجع',
  'actions.undone': 'أُعيد كما كان',
  'actions.more': ({ name }) => `إجراءات ${isolated(name)}`,
  'ui.cancel': 'إلغاء',
  // Before what cannot be undone
  'danger.foreseeing': 'جارٍ البحث عما سيتأثر…',
  'danger.type': ({ name }) => `اكتب «${isolated(name)}» للمتابعة`,
  'danger.untyped': ({ name }) => `اكتب «${isolated(name)}» أولًا`,
  'danger.stopped': 'ما وُضعت عليه علامة حمراء يمنع ذلك',
  // The same change to many rows
  'bulk.bar': 'إجراءات الصفوف المحددة',
  'bulk.none': 'لا يمكن تطبيق هذا الآن على أي من الصفوف المحددة',
  'bulk.progress': ({ count, total }, intl) => `اكتمل ${intl.number(Number(count))} من ${intl.number(Number(total))}`,
  'bulk.ended': ({ count, total }, intl) => `اكتمل ${intl.number(Number(count))} من ${intl.number(Number(total))}.`,
  'bulk.leaves': ({ count }, intl) => `تم استبعاد ${intl.number(Number(count))} منها:`,
  'bulk.rows': 'نتيجة كل عنصر',
  'bulk.more': ({ count }, intl) => `و${intl.number(Number(count))} أخرى`,
  'bulk.done': 'تم',
  'bulk.stopped': 'توقف قبل الإرسال',
  'bulk.retry': ({ count }, intl) => `إعادة محاولة ${plural(intl, count, genitive(nouns.row))}`,
  // Small forms
  'form.required': 'هذا الحقل مطلوب.',
  'form.description': 'الوصف',
  'form.markdown': 'يمكن استخدام Markdown.',
  'form.save': 'حفظ',
  'form.saved': ({ name }) => `تم حفظ ${isolated(name)}`,
  'form.discard': 'تجاهل',
  'form.conflict': 'نسختك محفوظة هنا: احفظ فوق الأخرى، أو ألغِ واطّلع عليها أولًا.',
  'form.overwrite': 'الحفظ فوقها',
  'column.actions': 'الإجراءات',
  // A value that is shown once
  'secret.once': 'هذه هي المرة الوحيدة التي يُعرض فيها. خزّنه الآن.',
  'secret.value': 'السر',
  'secret.stored': 'لقد خزّنته',
  'secret.done': 'تم',
  'secret.tickFirst': 'حدّد أولًا أنك خزّنته',
} satisfies Record<keyof typeof english, Message>;
