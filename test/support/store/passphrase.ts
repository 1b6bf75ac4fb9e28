/** Of the stores that a bad disk or a power cut is tried on. */
export const faultPassphrase = 'a passphrase for a bad disk';
