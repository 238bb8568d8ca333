import type { PluralForms } from '../message.ts';

/** None, one, two, 3–10, 11–99, hundreds: one and two are said in a word of their own, without the number. */
const noun = (singular: string, one: string, two: string, few: string, many: string): PluralForms => ({
  zero: `# ${singular}`,
  one,
  two,
  few: `# ${few}`,
  many: `# ${many}`,
  other: `# ${singular}`,
});

/** What Arabic counts. */
export const nouns = {
  model: noun('نموذج', 'نموذج واحد', 'نموذجان', 'نماذج', 'نموذجًا'),
  version: noun('إصدار', 'إصدار واحد', 'إصداران', 'إصدارات', 'إصدارًا'),
  modelVersion: noun('إصدار نموذج', 'إصدار نموذج واحد', 'إصدارا نموذج', 'إصدارات نماذج', 'إصدار نموذج'),
  artifact: noun('ناتج', 'ناتج واحد', 'ناتجان', 'نواتج', 'ناتجًا'),
  run: noun('عملية تشغيل', 'عملية تشغيل واحدة', 'عمليتا تشغيل', 'عمليات تشغيل', 'عملية تشغيل'),
  step: noun('خطوة', 'خطوة واحدة', 'خطوتان', 'خطوات', 'خطوة'),
  template: noun('قالب', 'قالب واحد', 'قالبان', 'قوالب', 'قالبًا'),
  trigger: noun('مشغّل', 'مشغّل واحد', 'مشغّلان', 'مشغّلات', 'مشغّلًا'),
  message: noun('رسالة', 'رسالة واحدة', 'رسالتان', 'رسائل', 'رسالة'),
  file: noun('ملف', 'ملف واحد', 'ملفان', 'ملفات', 'ملفًا'),
  attempt: noun('محاولة', 'محاولة واحدة', 'محاولتان', 'محاولات', 'محاولة'),
  repository: noun('مستودع', 'مستودع واحد', 'مستودعان', 'مستودعات', 'مستودعًا'),
  check: noun('فحص', 'فحص واحد', 'فحصان', 'فحوص', 'فحصًا'),
  tenant: noun('مستأجر', 'مستأجر واحد', 'مستأجران', 'مستأجرين', 'مستأجرًا'),
  person: noun('شخص', 'شخص واحد', 'شخصان', 'أشخاص', 'شخصًا'),
  role: noun('دور', 'دور واحد', 'دوران', 'أدوار', 'دورًا'),
  right: noun('صلاحية', 'صلاحية واحدة', 'صلاحيتان', 'صلاحيات', 'صلاحية'),
  team: noun('فريق', 'فريق واحد', 'فريقان', 'فِرق', 'فريقًا'),
  invitation: noun('دعوة', 'دعوة واحدة', 'دعوتان', 'دعوات', 'دعوة'),
  request: noun('طلب', 'طلب واحد', 'طلبان', 'طلبات', 'طلبًا'),
  account: noun('حساب', 'حساب واحد', 'حسابان', 'حسابات', 'حسابًا'),
  seat: noun('مقعد', 'مقعد واحد', 'مقعدان', 'مقاعد', 'مقعدًا'),
  key: noun('مفتاح', 'مفتاح واحد', 'مفتاحان', 'مفاتيح', 'مفتاحًا'),
  resourceType: noun('نوع موارد', 'نوع موارد واحد', 'نوعا موارد', 'أنواع موارد', 'نوع موارد'),
  change: noun('تغيير', 'تغيير واحد', 'تغييران', 'تغييرات', 'تغييرًا'),
  value: noun('قيمة', 'قيمة واحدة', 'قيمتان', 'قيم', 'قيمة'),
  error: noun('خطأ', 'خطأ واحد', 'خطآن', 'أخطاء', 'خطأً'),
  letter: noun('حرف', 'حرف واحد', 'حرفان', 'أحرف', 'حرفًا'),
  item: noun('عنصر', 'عنصر واحد', 'عنصران', 'عناصر', 'عنصرًا'),
  match: noun('نتيجة', 'نتيجة واحدة', 'نتيجتان', 'نتائج', 'نتيجة'),
  row: noun('صف', 'صف واحد', 'صفان', 'صفوف', 'صفًا'),
  column: noun('عمود', 'عمود واحد', 'عمودان', 'أعمدة', 'عمودًا'),
  cell: noun('خلية', 'خلية واحدة', 'خليتان', 'خلايا', 'خلية'),
  line: noun('سطر', 'سطر واحد', 'سطران', 'أسطر', 'سطرًا'),
  byte: noun('بايت', 'بايت واحد', 'بايتان', 'بايتات', 'بايتًا'),
  opcode: noun('رمز عملية', 'رمز عملية واحد', 'رمزا عملية', 'رموز عمليات', 'رمز عملية'),
  day: noun('يوم', 'يوم واحد', 'يومان', 'أيام', 'يومًا'),
  hour: noun('ساعة', 'ساعة واحدة', 'ساعتان', 'ساعات', 'ساعة'),
};

/** After a word that governs it, as in “the deletion of two models”: only the dual has a form of its own. */
export const genitive = (forms: PluralForms): PluralForms => ({
  ...forms,
  two: (forms.two ?? forms.other).replace(/^(\S+)[اآ](ن?)(?=\s|$)/u, (_, stem: string, end: string) => `${stem}ي${end}`),
});

/** Beside a number that is written apart from it: the singular for one and two, whose own forms are the number already. */
export const unnumbered = ({ few, many, other }: PluralForms): PluralForms => ({
  ...(few ? { few: few.slice(2) } : {}),
  ...(many ? { many: many.slice(2) } : {}),
  other: other.slice(2),
});
