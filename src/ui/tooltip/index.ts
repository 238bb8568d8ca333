export { TooltipController, tooltipStyles } from './tooltip.ts';
