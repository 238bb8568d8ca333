import type { Localize } from '../../messages/index.ts';
import type { Violation } from './schema/index.ts';

/** What is wrong with a field, or to be known of it, in a sentence. */
export interface Issue {
  /** RFC 6901. */
  readonly pointer: string;
  readonly message: string;
  readonly warning?: boolean;
}

const TYPES = ['string', 'number', 'integer', 'boolean', 'array', 'object', 'null'] as const;

/** The sentence of what the validator found. */
export const issueOf = (violation: Violation, l: Localize): Issue => ({ pointer: violation.pointer, message: sentence(violation, l) });

function sentence({ keyword, params }: Violation, l: Localize): string {
  const limit = typeof params['limit'] === 'number' ? l.intl.number(params['limit']) : '';
  const count = Number(params['limit'] ?? 0);
  switch (keyword) {
    case 'type': {
      const type = TYPES.find((one) => one === params['type']);
      return type ? l.t(`inputs.type.${type}`) : l.t('inputs.error.type', params);
    }
    case 'required':
      return l.t('inputs.error.required');
    case 'const':
      return l.t('inputs.error.const', params);
    case 'enum':
      return l.t('inputs.error.enum', params);
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
    case 'multipleOf':
      return l.t(`inputs.error.${keyword}`, { limit });
    case 'minLength':
      return count === 1 ? l.t('inputs.error.empty') : l.t('inputs.error.minLength', { count });
    case 'maxLength':
    case 'minItems':
    case 'maxItems':
    case 'minProperties':
    case 'maxProperties':
      return l.t(`inputs.error.${keyword}`, { count });
    case 'contains':
      return l.t('inputs.error.contains', { count });
    case 'pattern':
      return l.t('inputs.error.pattern', params);
    case 'format':
      return l.t('inputs.error.format', params);
    case 'uniqueItems':
      return l.t('inputs.error.uniqueItems');
    case 'additionalProperties':
    case 'unevaluatedProperties':
    case 'propertyNames':
      return l.t('inputs.error.unknown');
    case 'oneOf':
      return l.t('inputs.error.oneOf');
    default:
      return l.t('inputs.error.other');
  }
}
