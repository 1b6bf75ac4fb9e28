/** Which wording a consent was given to: the German, which is valid, and the one that was read or heard beside it. */
import { createHash } from 'node:crypto';
import { parseStepKey } from '#domain/flow/page';
import { consent } from '#domain/intake/consent/pages';
import ar from '../../locales/ar/consent.json' with { type: 'json' };
import ckb from '../../locales/ckb/consent.json' with { type: 'json' };
import de from '../../locales/de/consent.json' with { type: 'json' };
import leicht from '../../locales/de-DE-x-leicht/consent.json' with { type: 'json' };
import en from '../../locales/en/consent.json' with { type: 'json' };
import fa from '../../locales/fa/consent.json' with { type: 'json' };
import fr from '../../locales/fr/consent.json' with { type: 'json' };
import kmr from '../../locales/kmr/consent.json' with { type: 'json' };
import prs from '../../locales/prs/consent.json' with { type: 'json' };
import ps from '../../locales/ps/consent.json' with { type: 'json' };
import ru from '../../locales/ru/consent.json' with { type: 'json' };
import so from '../../locales/so/consent.json' with { type: 'json' };
import ti from '../../locales/ti/consent.json' with { type: 'json' };
import tr from '../../locales/tr/consent.json' with { type: 'json' };
import uk from '../../locales/uk/consent.json' with { type: 'json' };

const texts: Readonly<Record<string, unknown>> = {
  ar,
  ckb,
  de,
  'de-DE-x-leicht': leicht,
  en,
  fa,
  fr,
  kmr,
  prs,
  ps,
  ru,
  so,
  ti,
  tr,
  uk,
};
const known = new Map<string, string>();

/** The beginning of the SHA-256 of a language's texts about consent. */
function versionOf(language: string): string | undefined {
  if (texts[language] === undefined) return undefined;
  const made =
    known.get(language) ??
    createHash('sha256').update(JSON.stringify(texts[language])).digest('hex').slice(0, 12);
  known.set(language, made);
  return `${language}:${made}`;
}

/** @returns `de:0123456789ab ar:ba9876543210` for an answer about consent, undefined for any other */
export function consentTexts(step: string, language: string): string | undefined {
  if (parseStepKey(step).page !== consent.key) return undefined;
  return [...new Set(['de', language])].flatMap((one) => versionOf(one) ?? []).join(' ');
}
