import type { OpenEvent } from 'inlay';
import { memory } from 'inlay/adapters/memory';
import 'inlay/define';
import 'inlay/solid';
import { createSignal } from 'solid-js';

const adapter = memory();

export function App() {
  const [opened, setOpened] = createSignal('');
  const open = (event: OpenEvent) => setOpened(`${event.ref.type} ${event.ref.id}`);
  return (
    <>
      <h1>Portal</h1>
      <p>
        Opened: <output>{opened()}</output>
      </p>
      <inlay-provider prop:adapter={adapter}>
        <inlay-model-browser search="demand" on:inlay-model-open={open} />
        <inlay-dashboard />
      </inlay-provider>
    </>
  );
}
