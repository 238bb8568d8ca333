import '../../provider/define.ts';
import { define } from '../../base/define.ts';
import { OrganizationSettings } from './organization-settings.ts';

define(OrganizationSettings);
