/** `npm run data-map [-- --json]`: every question with its legal basis, purpose, receivers and retention. */
import { dataMap, renderDataMap } from '#domain/intake/data-map';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // `npm run data-map | head` closes the pipe early.
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

const asJson = process.argv.includes('--json');
process.stdout.write(`${asJson ? JSON.stringify(dataMap(), null, 2) : renderDataMap()}\n`);
