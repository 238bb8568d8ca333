import '../../provider/define.ts';
import '../../../ui/table/define.ts';
import { define } from '../../base/define.ts';
import { ArtifactBrowser } from './artifact-browser.ts';

define(ArtifactBrowser);
