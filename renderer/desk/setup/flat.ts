/** The site file as the fields of a page, and back. What no field asks for stays as it was. */
import type { Field, Flat } from './fields.ts';

export type Tree = Readonly<Record<string, unknown>>;

const isTree = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const valueAt = (tree: Tree, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (isTree(value) ? value[key] : undefined), tree);

export function toFlat(fields: readonly Field[], tree: Tree): Flat {
  return Object.fromEntries(
    fields.map(({ path, kind, begins = '' }) => {
      const value = valueAt(tree, path);
      if (value === undefined) return [path, begins];
      if (kind === 'lines') return [path, JSON.stringify(value)];
      return [path, String(value)];
    }),
  );
}

/** What was pasted, or the text itself where it is no JSON: the machine says then what is wrong. */
function pasted(text: string, path: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return path.endsWith('Keys') && !Array.isArray(value) ? [value] : value;
  } catch {
    return text;
  }
}

function readField({ path, kind }: Field, text: string): unknown {
  switch (kind) {
    case 'flag':
      return text === 'true' ? true : undefined;
    case 'number':
      return Number(text);
    case 'lines':
      return pasted(text, path);
    default:
      return text.trim();
  }
}

export function toTree(fields: readonly Field[], flat: Flat, before: Tree): Tree {
  // Not a structured clone: it would keep two places one that were the same when they came here.
  const tree = JSON.parse(JSON.stringify(before)) as Record<string, unknown>;
  for (const field of fields) {
    const text = flat[field.path] ?? '';
    const isAsked = field.when?.(flat) ?? true;
    const value = isAsked && text.trim() !== '' ? readField(field, text) : undefined;
    put(tree, field.path.split('.'), value);
  }
  return tree;
}

/** An object in which nothing is left is taken out, too. */
function put(tree: Record<string, unknown>, [key = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    if (value === undefined) delete tree[key];
    else tree[key] = value;
    return;
  }
  const inner = isTree(tree[key]) ? tree[key] : {};
  put(inner, rest, value);
  if (Object.keys(inner).length === 0) delete tree[key];
  else tree[key] = inner;
}

/** The fault that stands at a field, or above it where nothing of what holds it is there yet. */
export function faultAt(
  { path, optional }: Field,
  isEmpty: boolean,
  faults: readonly { readonly path: string; readonly code: string }[],
): string | undefined {
  const found = faults.find(
    (fault) =>
      fault.path === path ||
      fault.path.startsWith(`${path}.`) ||
      (path.startsWith(`${fault.path}.`) && isEmpty && optional === undefined),
  );
  return found?.code;
}
