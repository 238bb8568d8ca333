import { define } from '../base/define.ts';
import { Provider } from './provider.ts';

define(Provider);
