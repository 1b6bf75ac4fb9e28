/** How alike two readings are: an edit distance in which what clerks confuse costs little. */

const vowelCost: Readonly<Record<string, number>> = {
  ...{ ae: 0.12, ei: 0.15, ou: 0.1, ao: 0.4, ai: 0.6, au: 0.6, eo: 0.5, eu: 0.6, io: 0.6, iu: 0.6 },
};
const consonantCost: Readonly<Record<string, number>> = {
  ...{
    sz: 0.1,
    cs: 0.25,
    cq: 0.2,
    jq: 0.35,
    jz: 0.4,
    cj: 0.5,
    gh: 0.3,
    gk: 0.35,
    hk: 0.35,
    dt: 0.3,
    bp: 0.3,
  },
  ...{
    fw: 0.3,
    jy: 0.2,
    dz: 0.4,
    mn: 0.6,
    st: 0.6,
    dj: 0.5,
    gj: 0.5,
    kq: 0.5,
    iy: 0.1,
    uw: 0.15,
    ij: 0.25,
    ow: 0.3,
  },
};
const codeOfA = 97;
const letters = 26;
const letterA = (code: number): number => code - codeOfA;

const isVowel = (code: number): boolean =>
  code === 97 || code === 101 || code === 105 || code === 111 || code === 117;

/** By letter and letter; between other signs it is 1. */
const changing = new Float64Array(letters * letters).fill(1);
for (const [pair, cost] of Object.entries({ ...vowelCost, ...consonantCost })) {
  const [first, second] = [letterA(pair.charCodeAt(0)), letterA(pair.charCodeAt(1))];
  changing[first * letters + second] = cost;
  changing[second * letters + first] = cost;
}
const adding = new Float64Array(letters).fill(0.9);
for (let letter = 0; letter < letters; letter += 1) {
  if (isVowel(letter + codeOfA)) adding[letter] = 0.3;
}
for (const [letter, cost] of [
  ['h', 0.5],
  ['w', 0.45],
  ['y', 0.3],
] as const) {
  adding[letterA(letter.charCodeAt(0))] = cost;
}

const changeCost = (one: number, other: number): number =>
  one === other ? 0 : (changing[letterA(one) * letters + letterA(other)] ?? 1);
const addCost = (code: number): number => adding[letterA(code)] ?? 0.9;

const longest = 40;
const width = longest + 1;
const table = new Float64Array(width * width);

/** 1 for the same reading, 0 for nothing in common. */
export function likeness(one: string, other: string): number {
  if (one === other) return 1;
  const rows = Math.min(one.length, longest);
  const columns = Math.min(other.length, longest);
  if (rows === 0 || columns === 0) return 0;
  table[0] = 0;
  for (let row = 1; row <= rows; row += 1) {
    table[row * width] = (table[(row - 1) * width] as number) + addCost(one.charCodeAt(row - 1));
  }
  for (let column = 1; column <= columns; column += 1) {
    table[column] = (table[column - 1] as number) + addCost(other.charCodeAt(column - 1));
  }
  for (let row = 1; row <= rows; row += 1) {
    const a = one.charCodeAt(row - 1);
    for (let column = 1; column <= columns; column += 1) {
      const b = other.charCodeAt(column - 1);
      let cost = (table[(row - 1) * width + column - 1] as number) + changeCost(a, b);
      cost = Math.min(cost, (table[(row - 1) * width + column] as number) + addCost(a));
      cost = Math.min(cost, (table[row * width + column - 1] as number) + addCost(b));
      const isSwapped =
        row > 1 && column > 1 && a === other.charCodeAt(column - 2) && b === one.charCodeAt(row - 2);
      if (isSwapped) cost = Math.min(cost, (table[(row - 2) * width + column - 2] as number) + 0.7);
      table[row * width + column] = cost;
    }
  }
  const cost = table[rows * width + columns] as number;
  // A short name has little to be alike with: one sound of three is another name.
  return Math.max(0, 1 - cost / Math.max(rows, columns, 4));
}
