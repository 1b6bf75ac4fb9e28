/** `node electron/tools/hash-pin.ts`: reads a PIN from the standard input and prints what belongs in the site file. */
import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline';
import { hashPin } from '../store/argon2.ts';

const [pin = ''] = await new Promise<string[]>((done) => {
  createInterface({ input: process.stdin }).once('line', (line) => done([line.trim()]));
});
if (!/^\d{4,12}$/.test(pin)) {
  console.error('pin.shape: 4 to 12 digits');
  process.exitCode = 1;
} else {
  console.log(await hashPin(pin, randomBytes(16)));
}
process.stdin.destroy();
