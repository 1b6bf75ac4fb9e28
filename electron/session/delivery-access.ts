/** What the desk may ask of delivery; loaded after the windows show. */

export type DeliveryDesk = {
  readonly deliver: () => Promise<{
    readonly sent: number;
    readonly receipts: number;
    /** Another program delivers from the same store just now. */
    readonly elsewhere?: boolean;
  }>;
  readonly isRunning: () => boolean;
  /** instant of the next delivery */
  readonly next: () => string | undefined;
};

export type DeliveryAccess = {
  readonly current: () => DeliveryDesk | undefined;
  readonly ready: () => Promise<DeliveryDesk>;
};
