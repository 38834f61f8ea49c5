import { sha256 } from '@noble/hashes/sha2.js'
import type { Paper } from './document.ts'

/** Width and height of the papers, in millimetres. */
export const paperSize: Readonly<Record<Paper, readonly [width: number, height: number]>> = {
  letter: [215.9, 279.4],
  a4: [210, 297],
}

/**
 * The style of every report on a paper: the printed page of the design notes, section 11. It never varies with
 * the log, so that one hash allows it. Pages have no margin at top and sides, since Chromium repeats what is fixed
 * but clips it to the page area; the frame's head and foot keep the text clear of it.
 */
export const reportStyle = (paper: Paper): string => `
@page { size: ${paper === 'a4' ? 'A4' : 'letter'}; }
@page { margin: 0 0 10mm 0; @bottom-right { content: counter(page) " / " counter(pages); font: 600 9pt Arial, sans-serif; color: #374a54; padding-right: 14mm; vertical-align: top; } }
* { box-sizing: border-box; }
html { background: #e7edee; color-scheme: light; }
body { margin: 0; overflow-wrap: break-word; font: 12pt/1.4 'Atkinson Hyperlegible Next Variable', 'Atkinson Hyperlegible Next', 'Noto Sans', 'Liberation Sans', Arial, sans-serif; color: #10212b; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
.band { display: flex; justify-content: space-between; gap: 6mm; align-items: center; height: 10.5mm; padding: 0 14mm; color: #fff; background: #13242d; font: 700 13pt/1 'Barlow Semi Condensed', 'Roboto Condensed', 'Liberation Sans Narrow', 'Arial Narrow', sans-serif; letter-spacing: .04em; white-space: nowrap; overflow: hidden; }
.band b { font-weight: 600; font-size: 10.5pt; line-height: 1.15; letter-spacing: 0; text-align: center; white-space: normal; overflow: hidden; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; }
.real .band { background: #a5160f; }
.exercise .band { background: repeating-linear-gradient(135deg, #5a2ca0 0 4.5mm, #4b2389 4.5mm 9mm); }
.foot { display: flex; gap: 4mm; align-items: center; padding: 2mm 0 0; margin: 0 14mm; border-top: .3mm solid #b7c4c9; font: 500 8.5pt/1.15 'Barlow Semi Condensed', 'Roboto Condensed', 'Liberation Sans Narrow', 'Arial Narrow', sans-serif; color: #374a54; background: #fff; }
.foot span { white-space: nowrap; }
.foot b { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; min-width: 0; }
.foot span:last-child { margin-left: auto; text-align: right; white-space: normal; }
.frame { width: 100%; border-collapse: collapse; border-spacing: 0; }
.frame > thead > tr > td, .frame > tbody > tr > td, .frame > tfoot > tr > td { padding: 0; border: 0; }
main { padding: 0 14mm; }
h1, h2, h3 { line-height: 1.15; font-weight: 700; break-after: avoid; text-wrap: balance; }
h1 { font-size: 24pt; margin: 6mm 0 1.5mm; letter-spacing: -.005em; }
h2 { font-size: 15.5pt; margin: 9mm 0 2.5mm; padding-top: 2mm; border-top: .6mm solid #10212b; }
h3 { font-size: 12.5pt; margin: 6mm 0 2mm; }
p { margin: 0 0 3mm; orphans: 3; widows: 3; text-wrap: pretty; }
p.lead { font: 600 15pt/1.2 'Barlow Semi Condensed', 'Roboto Condensed', 'Liberation Sans Narrow', 'Arial Narrow', sans-serif; margin-bottom: 1.5mm; }
p.note, .note { font-size: 10.5pt; color: #374a54; }
.note:has(+ .data) { break-after: avoid; }
.boxed { border: .4mm solid #10212b; padding: 2mm 3mm; margin: 0 0 3mm; break-inside: avoid; font-size: 11pt; }
.boxed p { margin: 0; }
.two { display: grid; grid-template-columns: 1fr 1fr; }
.two > * { padding-right: 5mm; min-width: 0; }
.two > * + * { padding: 0 0 0 5mm; border-left: .5mm dashed #a3236f; }
h1 > .two, h2 > .two, h3 > .two, p > .two { width: 100%; }
.two > span { display: block; }
.figures { display: grid; grid-template-columns: repeat(4, 1fr); margin: 4mm 0; border-top: .5mm solid #10212b; border-bottom: .3mm solid #b7c4c9; break-inside: avoid; }
.figures > div { padding: 2.5mm 3mm 2.5mm 0; }
.figures > div + div { padding-left: 3.5mm; border-left: .3mm solid #d5dee1; }
.figures dt { font-size: 10.5pt; line-height: 1.25; color: #374a54; }
.figures dd { margin: 0 0 1mm; font: 700 22pt/1 'Barlow Semi Condensed', 'Roboto Condensed', 'Liberation Sans Narrow', 'Arial Narrow', sans-serif; font-variant-numeric: tabular-nums; }
.figures dd > span + span { display: block; font-size: 13pt; color: #374a54; margin-top: .5mm; }
.figures > div { display: flex; flex-direction: column-reverse; justify-content: flex-end; }
.data table { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: 10.5pt; line-height: 1.3; }
figure.data { margin: 0 0 4mm; }
.data figcaption { font-weight: 400; font-size: 10.5pt; color: #374a54; margin: 0 0 1.5mm; break-after: avoid; break-inside: avoid; }
.data tbody tr:first-child { break-before: avoid; }
.data thead { display: table-header-group; }
.data th, .data td { text-align: left; vertical-align: top; padding: 1.4mm 2mm 1.4mm 0; overflow-wrap: anywhere; }
.data th { font: 600 10.5pt/1.25 'Barlow Semi Condensed', 'Roboto Condensed', 'Liberation Sans Narrow', 'Arial Narrow', sans-serif; color: #374a54; }
.data thead th { border-bottom: .5mm solid #10212b; vertical-align: bottom; }
.data tbody tr { break-inside: avoid; }
.data tbody tr.long { break-inside: auto; }
.data tbody td { border-top: .25mm solid #d5dee1; }
.data tbody th { color: #10212b; font-size: 12pt; padding-top: 3mm; break-after: avoid; }
.data .end { text-align: right; padding-right: 4mm; font-variant-numeric: tabular-nums; }
.line { display: block; white-space: pre-line; }
.line > span:not(.marks) > span + span, .line > del > span + span { display: block; color: #374a54; }
.data figcaption > span, th > span { display: block; }
th > span + span { font-weight: 400; }
.strong { font-weight: 700; }
.strong > span > span + span { font-weight: 400; }
.muted { color: #374a54; }
del { text-decoration: line-through; text-decoration-thickness: .3mm; color: #374a54; }
.mark { display: inline-block; min-width: 6.5mm; padding: .4mm 1mm; margin-right: 1.5mm; text-align: center; color: #fff; font: 700 9pt/1.1 'Barlow Semi Condensed', 'Roboto Condensed', 'Liberation Sans Narrow', 'Arial Narrow', sans-serif; letter-spacing: .04em; white-space: nowrap; text-decoration: none; }
.mark.us { background: #1c3e7c; border-radius: .6mm; }
.mark.ca { background: #86203f; border-radius: 3mm; }
.marks { white-space: nowrap; margin-right: 1.5mm; }
.marks .mark { margin: 0; }
.marks .mark.us { border-radius: .6mm 0 0 .6mm; }
.marks .mark.ca { border-radius: 0 3mm 3mm 0; }
ul { margin: 0 0 3mm; padding-left: 5mm; }
figure { margin: 2mm 0 4mm; }
figcaption { font-weight: 700; margin-bottom: 2mm; break-after: avoid; }
.chart > figcaption > span + span { font-weight: 400; color: #374a54; }
.chart > figcaption > span + span::before { content: " | "; }
figure svg { display: block; max-width: 100%; height: auto; margin-bottom: 3mm; break-inside: avoid; }
.signatures { display: grid; grid-template-columns: 1fr 1fr; gap: 12mm; break-inside: avoid; margin-top: 14mm; }
.signatures div { border-top: .4mm solid #10212b; padding-top: 1.5mm; font-size: 10.5pt; }
.break { break-before: page; }
.one-page { font-size: 10.5pt; }
.one-page h1 { font-size: 19pt; margin-top: 1mm; }
.one-page h2 { margin: 4mm 0 1.5mm; font-size: 12.5pt; padding-top: 1mm; }
.one-page p, .one-page figure { margin-bottom: 1.5mm; }
.one-page .data table { font-size: 9pt; }
.one-page .data th, .one-page .data td { padding-top: .6mm; padding-bottom: .6mm; }
.one-page .data tbody th { font-size: 10.5pt; }
.one-page .data figcaption { display: none; }
.one-page .line > span > span + span, .one-page th > span + span { display: inline; }
.one-page th > span, .one-page .line > span > span { display: inline; }
.one-page .line > span > span + span::before, .one-page th > span + span::before { content: " | "; }
@media screen {
  .sheet { max-width: ${paperSize[paper][0]}mm; margin: 8mm auto; background: #fff; box-shadow: 0 .5mm 3mm #10212b40; min-height: 270mm; }
  .sheet > .band, .sheet > .foot { position: static; }
  .sheet > .foot { padding-bottom: 6mm; }
  .frame > thead, .frame > tfoot { display: none; }
  main { padding-bottom: 10mm; }
}
@media print {
  html { background: #fff; }
  .sheet > .band { position: fixed; top: 0; left: 0; right: 0; }
  .sheet > .foot { position: fixed; bottom: 0; left: 0; right: 0; height: 8mm; }
  .frame > thead td { height: 16mm; }
  .one-page .frame > thead td { height: 13mm; }
  .frame > tfoot td { height: 11mm; }
  main > h1:first-child, main > h2:first-child { margin-top: 0; }
}
`

/** For a Content-Security-Policy: `style-src` with this hash allows this style and no other. */
export const styleHash = (style: string): string => `'sha256-${base64(sha256(utf8(style)))}'`

/** From this Chromium on, `@page` boxes print page numbers by themselves; older ones need `pageNumberFooter`. */
export const PAGE_BOXES_SINCE_CHROMIUM = 131

/** Footer template of Electron's `printToPDF` for Chromium before `PAGE_BOXES_SINCE_CHROMIUM`; page n / m. */
export const pageNumberFooter =
  '<div style="width:100%;padding:0 14mm;text-align:right;font:600 8pt/1 Arial,sans-serif;color:#374a54"><span class="pageNumber"></span> / <span class="totalPages"></span></div>'

function utf8(text: string): Uint8Array {
  return Uint8Array.from([...text].map((sign) => sign.charCodeAt(0)))
}

function base64(bytes: Uint8Array): string {
  const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b, c] = bytes.subarray(at, at + 3)
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0)
    text += signs.charAt(bits >> 18) + signs.charAt((bits >> 12) & 63)
    text += b === undefined ? '=' : signs.charAt((bits >> 6) & 63)
    text += c === undefined ? '=' : signs.charAt(bits & 63)
  }
  return text
}
