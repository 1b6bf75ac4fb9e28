/** argon2id from hash-wasm: Electron's crypto library has none. Runs in the worker, in tests also beside it. */
import { argon2id, argon2Verify } from 'hash-wasm';
import { type Cost, leastCost } from './key-file.ts';

export const deriveKey = (passphrase: string, salt: Uint8Array, cost: Cost): Promise<Uint8Array> =>
  argon2id({
    password: passphrase.normalize('NFC'),
    salt,
    memorySize: cost.memoryKiB,
    iterations: cost.iterations,
    parallelism: cost.parallelism,
    hashLength: 32,
    outputType: 'binary',
  });

/** @returns `$argon2id$v=19$m=…,t=…,p=…$salt$hash` */
export const hashPin = (pin: string, salt: Uint8Array): Promise<string> =>
  argon2id({
    password: pin,
    salt,
    memorySize: leastCost.memoryKiB,
    iterations: leastCost.iterations,
    parallelism: leastCost.parallelism,
    hashLength: 32,
    outputType: 'encoded',
  });

export const isPin = (pin: string, hash: string): Promise<boolean> => argon2Verify({ password: pin, hash });
