import type { GenericSchema } from 'valibot'

export type JsonSchema = { readonly [key: string]: unknown }

/** What our schemas are made of, as far as JSON Schema can say it; valibot keeps it readable on each schema. */
type Part = {
  type: string
  entries?: Record<string, Part>
  item?: Part
  items?: Part[]
  options?: readonly unknown[]
  literal?: unknown
  wrapped?: Part
  key?: Part
  value?: Part
  pipe?: readonly { kind: string; type: string; requirement?: unknown }[]
}

/** A valibot schema as JSON Schema (draft 2020-12): its shape. What checks across parts say is not in it. */
export const jsonSchemaOf = (schema: GenericSchema): JsonSchema => shapeOf(schema as unknown as Part)

function shapeOf(part: Part): JsonSchema {
  return { ...bareShape(part), ...limits(part) }
}

function bareShape(part: Part): JsonSchema {
  switch (part.type) {
    case 'strict_object':
    case 'object': {
      const entries = Object.entries(part.entries ?? {})
      return {
        type: 'object',
        properties: Object.fromEntries(entries.map(([key, each]) => [key, shapeOf(each)])),
        required: entries.filter(([, each]) => each.type !== 'optional').map(([key]) => key),
        additionalProperties: part.type === 'object',
      }
    }
    case 'array':
      return { type: 'array', items: shapeOf(part.item as Part) }
    case 'tuple':
      return { type: 'array', prefixItems: (part.items ?? []).map(shapeOf), items: false }
    case 'record':
      return { type: 'object', additionalProperties: shapeOf(part.value as Part) }
    case 'picklist':
      return { enum: part.options }
    case 'literal':
      return { const: part.literal }
    case 'variant':
    case 'union':
      return { anyOf: (part.options as readonly Part[]).map(shapeOf) }
    case 'nullable':
      return { anyOf: [shapeOf(part.wrapped as Part), { type: 'null' }] }
    case 'optional':
      return shapeOf(part.wrapped as Part)
    case 'string':
    case 'number':
    case 'boolean':
    case 'null':
      return { type: part.type }
    default:
      throw new Error(`no JSON Schema for ${part.type}`)
  }
}

/** Keywords of the checks of a pipe, by what they are on. */
const keywords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  string: { min_length: 'minLength', max_length: 'maxLength' },
  array: { min_length: 'minItems', max_length: 'maxItems' },
  number: { min_value: 'minimum', max_value: 'maximum' },
}

function limits(part: Part): JsonSchema {
  const found: Record<string, unknown> = {}
  for (const { kind, type, requirement } of part.pipe?.slice(1) ?? []) {
    if (kind !== 'validation') continue
    const keyword = keywords[part.type]?.[type]
    if (keyword) found[keyword] = requirement
    else if (type === 'regex') found['pattern'] = (requirement as RegExp).source
    else if (type === 'integer' || type === 'safe_integer') found['type'] = 'integer'
    else if (type === 'uuid') found['format'] = 'uuid'
  }
  return found
}
