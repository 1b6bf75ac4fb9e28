/** Currencies of the countries most people come from or through, ISO 4217; the euro first. */
export const currencies = [
  'EUR',
  'USD',
  'GBP',
  'CHF',
  'TRY',
  'UAH',
  'RUB',
  'SYP',
  'IQD',
  'IRR',
  'AFN',
  'ETB',
  'ERN',
  'PLN',
] as const;
