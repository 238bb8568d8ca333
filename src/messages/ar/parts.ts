import type { parts as english } from '../en/parts.ts';
import { isolated, type Message } from '../message.ts';

export const parts = {
  // Parts that every screen is made of
  'ui.table.selectAll': 'تحديد جميع الصفوف المحمّلة',
  'ui.table.selectRow': ({ name }) => `تحديد ${isolated(name)}`,
  'ui.columns': 'الأعمدة',
  'ui.columns.all': 'عرض جميع الأعمدة',
  'ui.more': ({ names }) => `و${isolated(names)}`,
  'ui.delta.same': 'لا تغيّر',
  'ui.delta.up': ({ amount }) => `ارتفاع بمقدار ${isolated(amount)}`,
  'ui.delta.down': ({ amount }) => `انخفاض بمقدار ${isolated(amount)}`,
  'ui.clear': 'مسح',
  'ui.close': 'إغلاق',
  'ui.copy': 'نسخ',
  'ui.copied': 'تم النسخ',
  'ui.range': ({ from, to, total }, intl) => `${intl.number(Number(from))}–${intl.number(Number(to))} من ${intl.number(Number(total))}`,
  'ui.range.atLeast': ({ from, to, total }, intl) =>
    `${intl.number(Number(from))}–${intl.number(Number(to))} من ${intl.number(Number(total))} على الأقل`,
  'ui.range.many': ({ from, to }, intl) => `${intl.number(Number(from))}–${intl.number(Number(to))} من عدد كبير`,
  'ui.page.rows': 'الصفوف',
  'ui.page.previous': 'الصفحة السابقة',
  'ui.page.next': 'الصفحة التالية',
  'ui.options.none': 'لا نتائج مطابقة',
  'ui.toasts': 'الإشعارات',
  'ui.footnotes': 'الحواشي',
  'ui.task.done': 'منجزة',
  'ui.task.open': 'غير منجزة',
  'ui.image.foreign': ({ address }) => `صورة في ${isolated(address)}`,
  // Artifacts
  'artifacts.title': 'النواتج',
  // Members
  'members.title': 'الأعضاء',
  'members.tab.service-accounts': 'حسابات الخدمة',
  // Models
  'models.title': 'النماذج',
  // The organization's own settings
  'settings.title': 'الإعدادات',
  'reports.title': 'الاستخدام',
  'repositories.title': 'المستودعات',
  // Roles
  'roles.title': 'الأدوار',
  // Runs
  'runs.title': 'عمليات التشغيل',
  'templates.title': 'القوالب',
  // Tenants
  'tenants.title': 'المستأجرون',
  'triggers.title': 'المشغّلات',
} satisfies Record<keyof typeof english, Message>;
