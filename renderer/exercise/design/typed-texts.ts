/** Names inside a document, choices and hashes are no words about a person. */
const notWords = new Set([
  ...['id', 'type', 'facility', 'facilities', 'sha256', 'mediaType', 'direction', 'mode', 'state', 'number'],
  ...['objectives', 'tasks', 'capabilities', 'countries', 'country', 'role', 'channel', 'basis', 'method'],
  ...['plan', 'startsOn', 'endsOn', 'gateGroup', 'missionAreas', 'of'],
])

/** Every free text of what was typed or read from a file, for the check on personal data. */
export function typedTexts(value: unknown, name = ''): string[] {
  if (typeof value === 'string') return value === '' || notWords.has(name) ? [] : [value]
  if (Array.isArray(value)) return value.flatMap((each: unknown) => typedTexts(each, name))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => typedTexts(each, key))
}
