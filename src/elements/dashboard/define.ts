import '../artifacts/artifact-browser/define.ts';
import '../artifacts/artifact-viewer/define.ts';
import '../models/model-browser/define.ts';
import '../models/model-details/define.ts';
import '../organizations/org-switcher/define.ts';
import '../organizations/organization-settings/define.ts';
import '../provider/define.ts';
import '../runs/run-details/define.ts';
import '../runs/run-list/define.ts';
import '../tenants/tenant-details/define.ts';
import '../tenants/tenant-list/define.ts';
import { define } from '../base/define.ts';
import './overview/define.ts';
import './palette/define.ts';
import { Dashboard } from './dashboard.ts';

define(Dashboard);
