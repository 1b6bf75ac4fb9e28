/** The page to look through the pictures by: one language after the other, or one screen in all languages. */
export type Picture = {
  readonly place: string;
  readonly language: string;
  readonly display: string;
  readonly file: string;
  readonly findings: readonly string[];
};

export function indexPage(pictures: readonly Picture[], languages: readonly string[]): string {
  const data = JSON.stringify(pictures).replaceAll('<', '\\u003c');
  const sums = new Map<string, number>();
  for (const finding of pictures.flatMap(({ findings }) => findings)) {
    const kind = finding.split(':')[0] as string;
    sums.set(kind, (sums.get(kind) ?? 0) + 1);
  }
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Kleines Rathaus: gallery</title>
<style>
body { font: 16px/1.4 sans-serif; margin: 1rem; background: #eee }
form { position: sticky; top: 0; background: #eee; padding: .5rem 0; display: flex; gap: 1rem; flex-wrap: wrap }
#pictures { display: flex; flex-wrap: wrap; gap: 1rem }
figure { margin: 0; background: #fff; padding: .5rem; max-width: 640px }
img { max-width: 100%; max-height: 90vh; display: block; border: 1px solid #999 }
.found { border: 3px solid #c00 } .found ul { font-size: 13px; color: #900; margin: .3rem 0; padding-left: 1.2rem }
</style>
<h1>${pictures.length} pictures</h1>
<p>${[...sums].map(([kind, count]) => `${escaped(kind)}: ${count}`).join(' · ') || 'Nothing found.'}</p>
<form>
<label>Language <select name="language"><option value="">all</option>${languages.map((code) => `<option>${code}</option>`).join('')}</select></label>
<label>Screen <select name="place"><option value="">all</option>${[...new Set(pictures.map(({ place }) => place))].map((place) => `<option>${escaped(place)}</option>`).join('')}</select></label>
<label>Display <select name="display"><option value="">all</option>${[...new Set(pictures.map(({ display }) => display))].map((display) => `<option>${display}</option>`).join('')}</select></label>
<label><input type="checkbox" name="found"> only with findings</label>
</form>
<div id="pictures"></div>
<script>
const pictures = ${data};
const form = document.forms[0];
const place = document.getElementById('pictures');
function draw() {
  const asked = Object.fromEntries(new FormData(form));
  place.replaceChildren(...pictures
    .filter((one) => ['language', 'place', 'display'].every((key) => !asked[key] || one[key] === asked[key]))
    .filter((one) => !asked.found || one.findings.length)
    .map((one) => {
      const figure = document.createElement('figure');
      if (one.findings.length) figure.className = 'found';
      const image = new Image();
      image.loading = 'lazy'; image.src = one.file; image.alt = '';
      const caption = document.createElement('figcaption');
      caption.textContent = one.place + ' · ' + one.language + ' · ' + one.display;
      const list = document.createElement('ul');
      list.append(...one.findings.map((text) => Object.assign(document.createElement('li'), { textContent: text })));
      figure.append(image, caption, list);
      return figure;
    }));
}
form.oninput = draw;
form.language.value = 'de';
draw();
</script></html>
`;
}
