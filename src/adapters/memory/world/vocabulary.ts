/** The words of the sample company: a freight carrier in the Nordics. */

/** What a model predicts decides which metrics it has. */
export type Task = 'forecast' | 'classify';
export interface ModelBase {
  name: string;
  text: string;
  team: string;
  task: Task;
  /** Of the model as such; its regional variants have their own. */
  versions?: number;
  /** The mape or auc it has come to. */
  level?: number;
}

const base = (name: string, text: string, team: string, task: Task = 'forecast', versions?: number, level?: number): ModelBase => ({
  name,
  text,
  team,
  task,
  ...(versions === undefined ? {} : { versions }),
  ...(level === undefined ? {} : { level }),
});

export const MODEL_BASES: readonly ModelBase[] = [
  base('eta-lastmile', 'Arrival time, depot to door', 'eta', 'forecast', 48, 6.84),
  base('toll-cost', 'Road toll per route and truck class', 'finance', 'forecast', 5, 4.18),
  base('fuel-price-nowcast', 'Diesel price by country, with a lag of one day', 'finance', 'forecast', 40, 5.36),
  base('driver-hours', 'Driving time needed per route, breaks included', 'routing', 'forecast', 22, 6.02),
  base('hub-volume', 'Inbound volume, 62 hubs', 'hubs', 'forecast', 64, 7.93),
  base('eta-linehaul', 'Arrival time, hub to hub', 'eta', 'forecast', 31, 8.27),
  base('hub-throughput', 'Parcels sorted per hour and line', 'hubs', 'forecast', 12, 8.74),
  base('demand-daily', 'Parcels per postcode and day', 'planning', 'forecast', 112, 9.41),
  base('weather-slowdown', 'Speed loss by road and forecast', 'routing', 'forecast', 7, 9.88),
  base('returns-rate', 'Share of parcels that come back', 'planning', 'forecast', 9, 10.14),
  base('demand-hourly', 'Parcels per hub and hour', 'planning', 'forecast', 87, 10.96),
  base('dwell-time', 'Minutes a trailer waits at the gate', 'hubs', 'forecast', 19, 11.02),
  base('capacity-forecast', 'Free trailer metres, 14 days ahead', 'planning', 'forecast', 26, 11.38),
  base('customs-delay', 'Hours lost at the border', 'customs', 'forecast', 16, 12.6),
  base('damage-risk', 'Chance that a parcel arrives damaged', 'claims', 'classify', 14, 0.91),
  base('address-match', 'Is this the same door?', 'eta', 'classify', 33, 0.97),
  base('hs-code-ranker', 'Most likely tariff codes of a description', 'customs', 'classify', 21, 0.93),
  base('fraud-signup', 'Accounts opened to ship on a stolen card', 'claims', 'classify', 18, 0.89),
  base('no-show', 'Will anyone be at the door?', 'eta', 'classify', 29, 0.84),
  base('pallet-count', 'Pallets seen by the gate camera', 'vision', 'classify', 24, 0.98),
  base('label-reader', 'Reads damaged labels', 'vision', 'classify', 37, 0.96),
  base('seal-check', 'Broken seals on trailers', 'vision', 'classify', 11, 0.95),
  base('tyre-wear', 'Days until a tyre must be changed', 'fleet', 'forecast', 13, 9.1),
  base('battery-range', 'Range of electric vans in winter', 'fleet', 'forecast', 17, 5.7),
  base('engine-fault', 'Faults in the next 500 km', 'fleet', 'classify', 23, 0.87),
  base('co2-route', 'Grams of CO₂ per parcel and route', 'planning', 'forecast', 10, 3.9),
  base('ferry-wait', 'Waiting time at the ferry', 'routing', 'forecast', 15, 13.2),
  base('slot-price', 'Price of a delivery slot', 'finance', 'forecast', 34, 7.4),
  base('late-payment', 'Invoices that will be paid late', 'finance', 'classify', 20, 0.82),
  base('churn-shipper', 'Shippers that are about to leave', 'finance', 'classify', 27, 0.86),
  base('stop-sequence', 'Order in which drivers really stop', 'routing', 'forecast', 44, 8.05),
  base('parking-search', 'Minutes spent looking for a place to stop', 'routing', 'forecast', 8, 14.1),
  base('peak-season', 'Volume from Black Week to Christmas', 'planning', 'forecast', 6, 12.9),
  base('cold-chain', 'Trailers that will get too warm', 'fleet', 'classify', 12, 0.94),
  base('claim-triage', 'Claims that can be paid at once', 'claims', 'classify', 16, 0.9),
  base('crew-size', 'People needed per shift and hub', 'hubs', 'forecast', 25, 6.6),
  base('empty-miles', 'Kilometres driven without load', 'routing', 'forecast', 18, 9.6),
  base('handover-time', 'Seconds at the door', 'eta', 'forecast', 30, 10.3),
  base('border-queue', 'Trucks waiting at the border', 'customs', 'forecast', 9, 15.4),
  base('locker-fill', 'Free boxes in parcel lockers', 'planning', 'forecast', 28, 8.8),
];

export const REGIONS = ['nordics', 'baltics', 'benelux', 'dach', 'iberia', 'poland', 'uk', 'france', 'italy'] as const;
export const TEAMS = ['eta', 'finance', 'routing', 'hubs', 'planning', 'customs', 'claims', 'vision', 'fleet', 'platform'] as const;
export const FRAMEWORKS = ['LightGBM', 'PyTorch', 'XGBoost', 'Prophet', 'scikit-learn'] as const;
export const FRAMEWORK_VERSIONS = ['4.6.0', '2.9.1', '3.1.0', '1.2.0', '1.8.0'] as const;
export const STAGES = ['staging', 'production', 'archived'] as const;
export const ALIASES = ['champion', 'challenger'] as const;
export const LOOSE_TAGS = ['weekly', 'gpu', 'deprecated', 'schema:v3', 'region:nordics', 'pii', 'baseline'] as const;
export const TAG_COLORS = ['blue', 'green', 'orange', 'purple', 'teal', 'red', 'yellow', 'grey'] as const;

/** Pipelines that train nothing: they prepare, score and watch. The last one is the big one. */
export const OTHER_PIPELINES: readonly (readonly [name: string, text: string])[] = [
  ['parcel-events-gold', 'Cleans and joins parcel events, every night'],
  ['weather-hourly', 'Weather along the roads'],
  ['customs-screening', 'Screens declarations; its logs are restricted'],
  ['score-eta', 'Scores all open parcels'],
  ['drift-watch', 'Compares live features with training'],
  ['holiday-calendar', 'Holidays of 31 countries'],
  ['road-network', 'Roads, tolls and limits'],
  ['backtest-quarter', 'Backtests of a quarter'],
  ['label-images', 'Pictures of the gate cameras, labelled'],
  ['fuel-quotes', 'Quotes of 14 fuel cards'],
  ['shadow-traffic', 'Replays live requests against challengers'],
  ['network-backfill', 'Everything for every hub: 240 steps'],
];
/** Whose logs only those with a right of their own may read. */
export const RESTRICTED_PIPELINE = 'customs-screening';

export const ARTIFACT_NAMES: readonly (readonly [
  name: string,
  kind: 'data' | 'model' | 'report' | 'statistics' | 'schema',
  dataType: string,
])[] = [
  ['training_table', 'data', 'pandas.DataFrame'],
  ['model', 'model', 'lightgbm.Booster'],
  ['evaluation_report', 'report', 'zenml.types.HTMLString'],
  ['model_card', 'report', 'zenml.types.MarkdownString'],
  ['feature_statistics', 'statistics', 'builtins.dict'],
  ['residual_plot', 'report', 'PIL.Image.Image'],
  ['predictions', 'data', 'polars.DataFrame'],
  ['feature_schema', 'schema', 'builtins.dict'],
  ['training_log', 'report', 'builtins.str'],
];

const FIRST = ['Astrid', 'Emil', 'Freja', 'Oskar', 'Nora', 'Jonas', 'Maja', 'Henrik', 'Elif', 'Piotr', 'Katarzyna', 'Luca', 'Giulia'];
const LAST = ['Berg', 'Dahl', 'Eriksen', 'Nowak', 'Rossi', 'Virtanen', 'Jensen', 'Moreau', 'Petrov', 'Schmidt'];
const KNOWN = [
  'Ingrid Solheim',
  'Mateo Ferrer',
  'Priya Raman',
  'Aiko Tanaka',
  'Tomasz Wilk',
  'Joris Bakker',
  'Chidi Okafor',
  'Wei Chen',
  'Liv Halvorsen',
  'Sofia Lindqvist',
  'Jean-Luc d’Aubigné',
  'ليلى حداد',
];
/** The 60 people, everyone once. */
export const PEOPLE: readonly string[] = [
  ...KNOWN,
  ...Array.from(
    { length: 60 - KNOWN.length },
    (_, i) => `${FIRST[i % FIRST.length]} ${LAST[(i + Math.floor(i / FIRST.length)) % LAST.length]}`,
  ),
];

/** Names as only an attacker or a careless importer would choose them: they must be shown as they are, and do nothing. */
export const HOSTILE_NAMES = [
  '<img src=x onerror=alert(1)>',
  '🚚 "express" & \'return\' 100% _fast_ C:\\routes',
  'מסלול-מהיר \u202etset',
  'contains:eta',
] as const;
