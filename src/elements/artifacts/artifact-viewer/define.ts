import '../../provider/define.ts';
import '../../../ui/code/define.ts';
import '../../../ui/json/define.ts';
import '../../../ui/table/define.ts';
import '../../../ui/tree/define.ts';
import '../lineage-graph/define.ts';
import { define } from '../../base/define.ts';
import { ArtifactViewer } from './artifact-viewer.ts';

define(ArtifactViewer);
