/**
 * Languages people name as theirs: ISO 639-1, or three letters where there is no shorter code. A search list, not
 * a code list of an agency. Their names come from CLDR (the browser's, or a table beside the texts); those it leaves
 * out, and the kinds of Kurdish, from our own texts.
 */
export const languageCodes: readonly string[] = (
  'ar uk fa prs ps tr kmr ckb ru en fr de ti so ' +
  'aa ak am as az be bg bm bn bs cs da din dyu ee el es et ff fi ga gu ha he hi hr hu hy id ig is it ja ' +
  'ka kab kk kn ko kri ky lg ln lt lv man mk ml mn mr ms mt my ne nl no nus om pa pl pt rmy ro rw ' +
  'sg si sk sl sn sq sr sv sw syr ta te tg th tk tl tzm ug ur uz vi wo yi yo zh zu zza'
).split(' ');
