import { Alert } from '../../components/Alert.tsx';
import { Bilingual } from '../../i18n/Text.tsx';

/** A call that went wrong as a whole. */
export function Fault({ code }: { readonly code: string | undefined }) {
  if (code === undefined) return null;
  return <Alert kind="danger" urgent title={<Bilingual of={[`errors:${code}`, 'errors:unknown']} />} />;
}
