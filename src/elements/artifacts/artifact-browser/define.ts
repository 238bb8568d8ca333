import '../../provider/define.ts';
import '../../../ui/tree/define.ts';
import { define } from '../../base/define.ts';
import { ArtifactBrowser } from './artifact-browser.ts';

define(ArtifactBrowser);
