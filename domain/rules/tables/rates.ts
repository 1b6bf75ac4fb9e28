/** Need rates by level and year. They are for staff; the kiosk promises no amount. */
import type { RulePack } from '#domain/rules/pack-schema';

/** Level: necessary, personal, total (§ 3a AsylbLG) and standard need (SGB II, SGB XII), Euro per month in 2026 */
const rows2026 = [
  [1, 253, 202, 455, 563],
  [2, 227, 182, 409, 506],
  [3, 202, 163, 365, 451],
  [4, 267, 138, 405, 471],
  [5, 202, 135, 337, 390],
  [6, 179, 130, 309, 357],
] as const;

export const rates: RulePack['rates'] = rows2026.map(([level, necessary, personal, total, standardNeed]) => ({
  level,
  necessary,
  personal,
  total,
  standardNeed,
  validFrom: '2026-01-01',
  validTo: '2026-12-31',
  law: '§ 3a (4) AsylbLG, Bekanntmachung vom 23.10.2025 (BGBl. 2025 I Nr. 251); Anlage zu § 28 SGB XII',
  confidence: 'law',
}));
