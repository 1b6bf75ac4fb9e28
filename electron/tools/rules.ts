/** `npm run rules [-- --json]`: every rule with its paragraph, source and review, for a lawyer to go through. */
import { join } from 'node:path';
import { builtInPack } from '#domain/rules/pack';
import { needingReview, printPack } from '#domain/rules/print-pack';
import { printQuestions } from './print-questions.ts';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // `npm run rules | head` closes the pipe early.
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

const germanTexts = join(import.meta.dirname, '../../locales/de');
const asJson = process.argv.includes('--json');
process.stdout.write(
  `${asJson ? JSON.stringify({ ...builtInPack, needingReview: needingReview(builtInPack) }, null, 2) : `${printPack(builtInPack)}\n\n${printQuestions(germanTexts)}`}\n`,
);
