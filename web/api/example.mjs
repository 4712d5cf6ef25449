// A complete example: what is the best pace for Europe's default scenario, and what does it cost to be slower?
// node example.mjs, or <script type="module" src="example.mjs"> in a page.
import { CurseurError, loadCurseur } from './curseur.mjs';

const curseur = await loadCurseur();
try {
  const sweep = await curseur.sweep('europe', { paths: 2000 });
  const best = sweep.points.reduce((a, b) => (b.metrics.npv.mean > a.metrics.npv.mean ? b : a));

  const slower = await curseur.run('europe', {
    paths: 2000,
    set: { '/planning/pace': best.value / 2 },
    signal: AbortSignal.timeout(60000),
    onProgress: (share) => {
      if (share === 1) console.log('simulated');
    },
  });
  const billions = (amount) => `${(amount.mean / 1000).toFixed(1)} ± ${(amount.se / 1000).toFixed(1)} billion euros`;
  console.log(`Best pace: ${best.value}, worth ${billions(best.metrics.npv)}`);
  console.log(
    `At half of it: ${billions(slower.metrics.npv)}, contracts lost ${billions(slower.metrics.lost_revenue)}`,
  );
} catch (error) {
  if (!(error instanceof CurseurError)) throw error;
  for (const { pointer, message } of error.faults) console.error(`${pointer}: ${message}`);
} finally {
  curseur.dispose();
}
