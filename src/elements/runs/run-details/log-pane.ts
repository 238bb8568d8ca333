import { nothing } from 'lit';
import type { LogController } from '../../../session/controllers/index.ts';
import { skeleton } from '../../../ui/states/states.ts';
import { html as staticHtml, tags } from '../../../ui/tags.ts';
import type { InlayElement } from '../../base/inlay-element.ts';
import { viewPanel, viewStrip } from '../../base/views.ts';

/** A log with its states: nothing yet, nothing at all, what came earlier while the server is away. */
export function logPane(log: LogController, label: string, { l }: InlayElement): unknown {
  const panel = viewPanel(log.view, l, {
    none: { title: l.t(log.busy ? 'run.log.waiting' : 'run.log.none') },
    retry: log.again,
    backend: log.connection?.capabilities.backend.name,
  });
  if (panel) return panel;
  if (log.view.kind === 'loading') return skeleton(5);
  return staticHtml`${viewStrip(log.view, l, log.again) ?? nothing}<${tags.log}
      .lines=${log.lines}
      .version=${log.lines.length}
      .gaps=${log.gaps}
      .hasBefore=${log.hasBefore}
      .running=${!log.ended && log.caps.follow === true}
      .label=${label}
      @inlay-log-before=${log.before}
    ></${tags.log}>`;
}
