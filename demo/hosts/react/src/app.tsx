import type { OpenEvent } from 'inlay';
import { memory } from 'inlay/adapters/memory';
import 'inlay/define';
import 'inlay/react';
import { useState } from 'react';

const adapter = memory();

export function App() {
  const [opened, setOpened] = useState('');
  const open = (event: OpenEvent) => setOpened(`${event.ref.type} ${event.ref.id}`);
  return (
    <>
      <h1>Portal</h1>
      <p>
        Opened: <output>{opened}</output>
      </p>
      <inlay-provider adapter={adapter}>
        <inlay-model-browser search="demand" oninlay-model-open={open} />
        <inlay-dashboard />
      </inlay-provider>
    </>
  );
}
