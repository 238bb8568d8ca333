// Written by list.ts; do not edit.
import * as m0 from '../../stories/elements/artifacts/artifact-browser.stories.ts';
import * as m1 from '../../stories/elements/artifacts/artifact-viewer.stories.ts';
import * as m2 from '../../stories/elements/artifacts/lineage-graph.stories.ts';
import * as m3 from '../../stories/elements/dashboard/dashboard.stories.ts';
import * as m4 from '../../stories/elements/dashboard/overview.stories.ts';
import * as m5 from '../../stories/elements/dashboard/palette.stories.ts';
import * as m6 from '../../stories/elements/members/invitation-list.stories.ts';
import * as m7 from '../../stories/elements/members/member-list.stories.ts';
import * as m8 from '../../stories/elements/members/request-list.stories.ts';
import * as m9 from '../../stories/elements/members/service-accounts.stories.ts';
import * as m10 from '../../stories/elements/members/team-list.stories.ts';
import * as m11 from '../../stories/elements/models/model-browser.stories.ts';
import * as m12 from '../../stories/elements/models/model-compare.stories.ts';
import * as m13 from '../../stories/elements/models/model-details.stories.ts';
import * as m14 from '../../stories/elements/organizations/org-switcher.stories.ts';
import * as m15 from '../../stories/elements/organizations/organization-settings.stories.ts';
import * as m16 from '../../stories/elements/reports/usage-report.stories.ts';
import * as m17 from '../../stories/elements/repositories/code-repositories.stories.ts';
import * as m18 from '../../stories/elements/roles/role-editor.stories.ts';
import * as m19 from '../../stories/elements/roles/role-list.stories.ts';
import * as m20 from '../../stories/elements/runs/run-details.stories.ts';
import * as m21 from '../../stories/elements/runs/run-list.stories.ts';
import * as m22 from '../../stories/elements/templates/run-launcher.stories.ts';
import * as m23 from '../../stories/elements/templates/template-list.stories.ts';
import * as m24 from '../../stories/elements/tenants/tenant-details.stories.ts';
import * as m25 from '../../stories/elements/tenants/tenant-list.stories.ts';
import * as m26 from '../../stories/elements/triggers/trigger-list.stories.ts';
import * as m27 from '../../stories/http/zenml.stories.ts';
import * as m28 from '../../stories/ui/content.stories.ts';
import * as m29 from '../../stories/ui/graph.stories.ts';
import * as m30 from '../../stories/ui/overlays.stories.ts';
import * as m31 from '../../stories/ui/parts.stories.ts';
import * as m32 from '../../stories/ui/screen.stories.ts';
import * as m33 from '../../stories/ui/states.stories.ts';
import * as m34 from '../../stories/ui/table.stories.ts';

export const modules: readonly object[] = [
  m0,
  m1,
  m2,
  m3,
  m4,
  m5,
  m6,
  m7,
  m8,
  m9,
  m10,
  m11,
  m12,
  m13,
  m14,
  m15,
  m16,
  m17,
  m18,
  m19,
  m20,
  m21,
  m22,
  m23,
  m24,
  m25,
  m26,
  m27,
  m28,
  m29,
  m30,
  m31,
  m32,
  m33,
  m34,
];
