/** An element of an XML document: name with prefix, attributes, and what is in it. */
export type XmlElement = {
  name: string
  attributes: ReadonlyMap<string, string>
  children: XmlElement[]
  text: string
}

const nameSign = String.raw`[A-Za-z_][\w.:-]*`
const attribute = new RegExp(String.raw`^\s+(${nameSign})\s*=\s*("[^"<]*"|'[^'<]*')`)
const isText = /^(?:[^<&\p{Cc}\ufffe\uffff]|[\t\n\r]|&(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)*$/iu

/** Reads a well-formed document; throws where it is not one. Knows what our files use: no DTD, no CDATA. */
export function parseXml(source: string): XmlElement {
  const root: XmlElement = { name: '', attributes: new Map(), children: [], text: '' }
  const open = [root]
  let rest = source.replace(/^\ufeff?<\?xml [^?]*\?>\s*/, '')
  const fail = (why: string): never => {
    throw new Error(`${why}: ${rest.slice(0, 120)}`)
  }
  const top = () => open.at(-1) ?? fail('nothing open')
  while (rest !== '') {
    const text = /^[^<]*/.exec(rest)?.[0] ?? ''
    if (!isText.test(text)) fail('text that XML does not allow')
    top().text += text
    rest = rest.slice(text.length)
    if (rest === '') break
    const end = /^<\/([^>\s]+)\s*>/.exec(rest)
    if (end) {
      if (open.length < 2 || top().name !== end[1]) fail('end of another element')
      open.pop()
      rest = rest.slice(end[0].length)
      continue
    }
    const start = new RegExp(`^<(${nameSign})`).exec(rest) ?? fail('not a tag')
    rest = rest.slice(start[0].length)
    const attributes = new Map<string, string>()
    for (let found = attribute.exec(rest); found; found = attribute.exec(rest)) {
      const [all, name = '', value = ''] = found
      if (attributes.has(name)) fail(`attribute ${name} twice`)
      if (!isText.test(value)) fail('attribute that XML does not allow')
      attributes.set(name, value.slice(1, -1))
      rest = rest.slice(all.length)
    }
    const close = /^\s*(\/?)>/.exec(rest) ?? fail('tag without an end')
    rest = rest.slice(close[0].length)
    const element: XmlElement = { name: start[1] ?? '', attributes, children: [], text: '' }
    top().children.push(element)
    if (close[1] === '') open.push(element)
  }
  const [document] = root.children
  if (open.length !== 1 || root.children.length !== 1 || !document) return fail('not one whole element')
  const used = new Set(everyElement(document).flatMap(({ name, attributes }) => [name, ...attributes.keys()]))
  for (const name of used) {
    const [prefix, local] = name.split(':')
    if (local === undefined || prefix === 'xml' || prefix === 'xmlns') continue
    if (!document.attributes.has(`xmlns:${prefix ?? ''}`) && !source.includes(`xmlns:${prefix ?? ''}=`))
      fail(`prefix ${prefix ?? ''} without a namespace`)
  }
  return document
}

/** An element and everything in it, in document order. */
export const everyElement = (element: XmlElement): XmlElement[] => [
  element,
  ...element.children.flatMap(everyElement),
]
