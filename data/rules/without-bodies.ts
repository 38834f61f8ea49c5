import { canonical } from '../model/canonical.ts'
import { hashText } from '../model/hash.ts'

/**
 * A journal without the bodies of some entries. Every other line stays byte for byte as it was, also one that cannot
 * be read; `open` and `seal` take a line's lock off and put it on.
 */
export function withoutBodies(
  journal: string,
  hashes: ReadonlySet<string>,
  { open, seal }: { open: (line: string) => string; seal: (line: string) => string },
): string {
  return journal
    .split('\n')
    .map((written) => {
      const line = open(written)
      const thin = withoutBody(line, hashes)
      return thin === line ? written : seal(thin)
    })
    .join('\n')
}

function withoutBody(line: string, hashes: ReadonlySet<string>): string {
  if (!line.startsWith('{"body":"')) return line
  let header: unknown
  try {
    header = (JSON.parse(line) as { header?: unknown }).header
  } catch {
    return line
  }
  if (typeof header !== 'string' || !hashes.has(hashText(header))) return line
  return canonical({ body: null, header, salt: null })
}
