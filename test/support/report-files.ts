import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { strFromU8, unzipSync } from 'fflate'

/** When a report says that it was made, to the minute. */
export function madeAt(html: string): string {
  const [, day = '', time = ''] = /(\d{4}-\d\d-\d\d) (\d\d:\d\d)Z/.exec(html.split('<footer')[1] ?? '') ?? []
  return `${day}T${time}:00.000Z`
}

/** The text of each page of a PDF. */
export async function pagesOf(path: string): Promise<string[]> {
  const { stdout } = await promisify(execFile)('pdftotext', ['-layout', path, '-'])
  return stdout.split('\f').slice(0, -1)
}

const plain = (xml: string) =>
  xml
    .replace(/<\/w:p>|<w:tab\/>|<w:br\/>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/&amp;/g, '&')

/** The headers of a Word file, which stand over each of its sections, and its words. */
export async function docxOf(path: string): Promise<{ parts: string[]; text: string }> {
  const files = unzipSync(await readFile(path))
  const read = (name: string) => strFromU8(files[name] ?? new Uint8Array())
  const document = read('word/document.xml')
  const sections = document.match(/<w:sectPr[^]*?<\/w:sectPr>/g) ?? []
  const relations = read('word/_rels/document.xml.rels')
  const parts = sections.flatMap((section) => {
    const ids = [...section.matchAll(/<w:headerReference[^>]*r:id="([^"]+)"/g)].map(([, id]) => id)
    const targets = ids.map(
      (id) =>
        [...relations.matchAll(/<Relationship [^>]*>/g)]
          .map(([each]) => each)
          .find((each) => each.includes(`Id="${id ?? ''}"`))
          ?.match(/Target="([^"]+)"/)?.[1],
    )
    // A section without a header of its own would carry no mark.
    return targets.length === 0 ? [''] : targets.map((target) => plain(read(`word/${target ?? ''}`)))
  })
  return { parts, text: plain(document) }
}

/** The body of a report without its drawings, whose figures their tables have. */
export const withoutDrawings = (html: string): string =>
  html
    .replace(/^[^]*?<main>/, '')
    .replace(/<\/main>[^]*$/, '')
    .replace(/<svg[^]*?<\/svg>/g, ' ')
    .replace(/<[^>]+>/g, ' ')

/** Every number of a text with how often it stands there. */
export function numbersIn(text: string): Record<string, number> {
  const found: Record<string, number> = {}
  for (const [number] of text.replace(/&#?\w+;/g, ' ').matchAll(/\d+/g))
    found[number] = (found[number] ?? 0) + 1
  return found
}

/** The report again and again, each time with one number changed. */
export function* withOneDigitChanged(sections: ReadonlyMap<string, string>): Generator<Map<string, string>> {
  for (const [heading, text] of sections)
    for (const { 0: digit, index } of text.matchAll(/(?<!\d)\d(?!\d*\n)/g)) {
      const changed = `${text.slice(0, index)}${String((Number(digit) + 1) % 10)}${text.slice(index + 1)}`
      yield new Map([...sections, [heading, changed]])
    }
}
