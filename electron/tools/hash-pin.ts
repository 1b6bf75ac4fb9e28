/** `npm run hash-pin [-- --password]`: reads a PIN or password from the standard input and prints what the site file takes. */
import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline';
import { passwordFault, pinFault } from '#domain/contract/secret-rules';
import { hashPin } from '../store/argon2.ts';

const isPassword = process.argv.includes('--password');
const [pin = ''] = await new Promise<string[]>((done) => {
  createInterface({ input: process.stdin }).once('line', (line) => done([line.trim()]));
});
const fault = isPassword ? passwordFault(pin, []) : pinFault(pin);
if (fault || (!isPassword && !/^\d{6,12}$/.test(pin))) {
  console.error(fault ?? 'pin.shape: 6 to 12 digits');
  process.exitCode = 1;
} else {
  console.log(await hashPin(pin.normalize('NFC'), randomBytes(16)));
}
process.stdin.destroy();
