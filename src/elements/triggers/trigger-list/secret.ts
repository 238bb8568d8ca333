import type { Localize } from '../../../messages/index.ts';
import type { SecretDialog } from '../../base/secret.ts';

/** What a webhook's messages are signed with, where the backend made one. */
export function showSecret(dialog: SecretDialog, l: Localize, name: string, secrets: Readonly<Record<string, string>> | undefined): void {
  const [secret] = Object.values(secrets ?? {});
  if (secret !== undefined) dialog.show({ heading: l.t('triggers.secret.title', { name }), secret, note: l.t('triggers.secret.once') });
}
