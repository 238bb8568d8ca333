import { CUSTOM_ELEMENTS_SCHEMA, Component, provideZonelessChangeDetection, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import type { OpenEvent } from 'inlay';
import { memory } from 'inlay/adapters/memory';
import 'inlay/define';
import 'inlay/dom';

@Component({
  selector: 'host-app',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <h1>Portal</h1>
    <p>
      Opened: <output>{{ opened() }}</output>
    </p>
    <inlay-provider [adapter]="adapter">
      <inlay-model-browser search="demand" (inlay-model-open)="open($event)" />
      <inlay-dashboard />
    </inlay-provider>
  `,
})
class App {
  readonly adapter = memory();
  readonly opened = signal('');

  open(event: OpenEvent): void {
    this.opened.set(`${event.ref.type} ${event.ref.id}`);
  }
}

await bootstrapApplication(App, { providers: [provideZonelessChangeDetection()] });
