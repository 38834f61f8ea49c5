/** An XML file that is not well-formed, or has what no spreadsheet part has. */
export class XmlFault extends Error {}

/** What is told of an XML text, in its order; names come without their prefix. */
export type XmlHandler = {
  open(name: string, attributes: ReadonlyMap<string, string>): void
  text(text: string): void
  close(name: string): void
}

const deepest = 40
const mostAttributes = 60

/** Signs that XML 1.0 has none of. */
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/

const tagName = /[A-Za-z_][\w.:-]*/y
const attribute = /\s+([A-Za-z_][\w.:-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y
const tagEnd = /\s*(\/?)>/y

/**
 * Reads well-formed XML from beginning to end. Nothing is declared in it: a DOCTYPE is refused, and with it every
 * entity but the five of XML itself.
 *
 * @throws XmlFault
 */
export function readXml(text: string, handler: XmlHandler): void {
  if (notXml.test(text)) throw new XmlFault('sign')
  const open: string[] = []
  let at = text.startsWith('\ufeff') ? 1 : 0
  let hasRoot = false
  while (at < text.length) {
    const next = text.indexOf('<', at)
    const words = text.slice(at, next < 0 ? text.length : next)
    if (words !== '') {
      if (open.length > 0) handler.text(plain(words))
      else if (words.trim() !== '') throw new XmlFault('text outside')
    }
    if (next < 0) break
    at = step(next)
  }
  if (open.length > 0 || !hasRoot) throw new XmlFault('cut short')

  /** Reads one tag, comment or section, and says where the next begins. */
  function step(from: number): number {
    if (text.startsWith('<?', from)) return after('?>', from)
    if (text.startsWith('<!--', from)) return after('-->', from)
    if (text.startsWith('<![CDATA[', from)) {
      const end = after(']]>', from)
      if (open.length === 0) throw new XmlFault('text outside')
      handler.text(text.slice(from + 9, end - 3))
      return end
    }
    if (text.startsWith('<!', from)) throw new XmlFault('declaration')
    return text.startsWith('</', from) ? closing(from + 2) : opening(from + 1)
  }

  function after(end: string, from: number): number {
    const place = text.indexOf(end, from)
    if (place < 0) throw new XmlFault('cut short')
    return place + end.length
  }

  function matched(pattern: RegExp, from: number): RegExpExecArray | null {
    pattern.lastIndex = from
    return pattern.exec(text)
  }

  function opening(from: number): number {
    const name = matched(tagName, from)?.[0]
    if (name === undefined || (open.length === 0 && hasRoot)) throw new XmlFault('tag')
    hasRoot = true
    const attributes = new Map<string, string>()
    let place = from + name.length
    for (let found = matched(attribute, place); found; found = matched(attribute, place)) {
      const key = found[1] ?? ''
      if (attributes.has(key) || attributes.size >= mostAttributes) throw new XmlFault('attribute')
      attributes.set(key, plain(found[2] ?? found[3] ?? ''))
      place += found[0].length
    }
    const end = matched(tagEnd, place)
    if (!end) throw new XmlFault('tag')
    handler.open(bare(name), attributes)
    if (end[1] === '/') handler.close(bare(name))
    else open.push(name)
    if (open.length > deepest) throw new XmlFault('too deep')
    return place + end[0].length
  }

  function closing(from: number): number {
    const name = matched(tagName, from)?.[0]
    if (name === undefined || open.pop() !== name) throw new XmlFault('tag')
    const end = matched(tagEnd, from + name.length)
    if (!end || end[1] === '/') throw new XmlFault('tag')
    handler.close(bare(name))
    return from + name.length + end[0].length
  }
}

const bare = (name: string): string => name.slice(name.indexOf(':') + 1)

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** A text with its references resolved; XML's own five and numbers of signs, nothing else. */
function plain(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&([^;&]{0,12})(;?)/g, (_whole, name: string, end: string) => {
    const sign = named[name] ?? numbered(name)
    if (sign === null || end === '') throw new XmlFault('reference')
    return sign
  })
}

function numbered(name: string): string | null {
  const found = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/.exec(name)
  const code = found ? parseInt(found[1] ?? found[2] ?? '', found[1] ? 16 : 10) : 0
  const isSign = code === 9 || code === 10 || code === 13 || (code >= 32 && code <= 0x10ffff)
  return isSign && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : null
}

/** A text as it stands in XML; signs that XML has none for are left out. */
export const xmlText = (text: string): string =>
  text
    .replace(new RegExp(notXml, 'g'), '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;')
