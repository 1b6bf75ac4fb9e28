/** The operating system's key store, where there is a real one. */
import { safeStorage } from 'electron';
import type { SystemVault } from '../store/key-file.ts';

export function systemVault(): SystemVault | undefined {
  if (!safeStorage.isEncryptionAvailable()) return undefined;
  // `basic_text` encrypts with a password that is in Chromium's source.
  if (process.platform === 'linux') {
    const backend = safeStorage.getSelectedStorageBackend();
    if (backend === 'basic_text' || backend === 'unknown') return undefined;
  }
  return {
    wrap: (text) => safeStorage.encryptString(text),
    unwrap: (wrapped) => safeStorage.decryptString(wrapped),
  };
}
