import { startZenml, type ZenmlServer } from '../../demo/backends/zenml/start.ts';
import { everyScreen, go } from '../walks/round.ts';
import { walk, type WalkBackend } from '../walks/walk.ts';
import { walkOver } from './over-server.ts';

/** What the real pipelines left on the server; see demo/backends/zenml/fill.py. */
const zenml = ({ url, admin }: ZenmlServer): WalkBackend => ({
  signIn: async (page, hand) => {
    await hand.press(page.getByRole('radio', { name: 'ZenML server' }));
    await hand.write(page.getByRole('textbox', { name: 'Address' }), url);
    await hand.write(page.getByRole('textbox', { name: 'User' }), admin.username);
    await hand.write(page.getByRole('textbox', { name: 'Password' }), admin.password);
  },
  elsewhere: { place: 'Computer vision', model: /^shape-sorting$/ },
  home: { place: 'default', model: /^tumour-screening$/ },
  search: 'tumour',
  model: 'tumour-screening',
  version: 'v3',
  metrics: ['accuracy', 'f1', 'log_loss'],
  previews: [
    { artifact: /^report/, file: /output\.html/, kind: 'html', holds: /Classification report[\s\S]*precision/ },
    { artifact: /^confusion_matrix/, file: /image_file\.PNG/, kind: 'image', holds: /[1-9]\d+ wide/ },
    { artifact: /^first_rows/, file: /output\.csv/, kind: 'table', holds: /mean radius/ },
    { artifact: /^samples/, file: /describe\.csv/, kind: 'table', holds: /mean radius/ },
    { artifact: /^scores/, file: /output\.json/, kind: 'json', holds: /accuracy/ },
    { artifact: /^model_card/, file: /output\.md/, kind: 'markdown', holds: /Model card[\s\S]*macro F1/ },
  ],
  step: 'fit',
  log: /fold 3 of 5: 40 % done/,
});

/** What an open-source server has; what it has not, the navigation leaves out. */
const SCREENS = ['Overview', 'Models', 'Artifacts', 'Templates', 'Runs', 'Triggers', 'Repositories', 'Service accounts', 'Usage'];

walkOver(
  'ZenML',
  (origin) => startZenml({ port: 0, origins: [origin], say: console.log }),
  async (page, hand, server) => {
    await walk(page, hand, zenml(server));
    await everyScreen(page, hand, SCREENS);
    await go(page, hand, 'Templates');
    await hand.press(page.getByRole('grid', { name: 'Templates' }).getByRole('link').first());
    // It can't be launched from here: the command is ready instead, with the reason.
    await page.locator('inlay-run-launcher').getByText('no workload manager').first().waitFor();
    await page.locator('inlay-run-launcher').getByText('zenml pipeline run').first().waitFor();
  },
  // Asked whether it can launch, without effect, the server says no: a browser writes that down.
  [/405 \(Method Not Allowed\) \(http.*\/pipeline_snapshots\/0{8}/],
);
