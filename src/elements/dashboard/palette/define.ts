import '../../provider/define.ts';
import { define } from '../../base/define.ts';
import { CommandPalette } from './palette.ts';

define(CommandPalette);
