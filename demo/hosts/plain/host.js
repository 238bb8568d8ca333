// One file of the package; from a CDN it would be https://<cdn>/inlay.
import { memory } from './inlay/inlay.js';

document.querySelector('inlay-provider').adapter = memory();
document.querySelector('inlay-model-browser').addEventListener('inlay-model-open', (event) => {
  document.querySelector('output').textContent = `${event.ref.type} ${event.ref.id}`;
});
