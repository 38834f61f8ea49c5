import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PlanFile } from '../data/plans/plan-format.ts'
import { root } from './paths.ts'

/*
 * Writes the published JSON Schema of plan files from the schema that reads them: `node tools/plan-schema.ts`.
 * What no JSON Schema can say, such as crossings that Entente does not know, is checked by the reader alone.
 */

type Raw = Record<string, unknown>
type Node = Raw & { type: string; pipe?: readonly Raw[] }

/** The JSON Schema of one of our schemas; draft 2020-12. */
export function jsonSchemaOf(schema: unknown): Raw {
  const node = schema as Node
  if (node.pipe) return piped(node.pipe as readonly Node[])
  switch (node.type) {
    case 'strict_object': {
      const entries = node['entries'] as Record<string, Node>
      return {
        type: 'object',
        properties: Object.fromEntries(
          Object.entries(entries).map(([key, each]) => [key, jsonSchemaOf(each)]),
        ),
        required: Object.entries(entries).flatMap(([key, each]) => (each.type === 'optional' ? [] : [key])),
        additionalProperties: false,
      }
    }
    case 'array':
      return { type: 'array', items: jsonSchemaOf(node['item']) }
    case 'tuple': {
      const items = (node['items'] as Node[]).map(jsonSchemaOf)
      return { type: 'array', prefixItems: items, minItems: items.length, maxItems: items.length }
    }
    case 'nullable':
      return { anyOf: [jsonSchemaOf(node['wrapped']), { type: 'null' }] }
    case 'optional':
      return jsonSchemaOf(node['wrapped'])
    case 'union':
    case 'variant':
      return { anyOf: (node['options'] as Node[]).map(jsonSchemaOf) }
    case 'picklist':
      return { enum: node['options'] }
    case 'literal':
      return { const: node['literal'] }
    case 'string':
    case 'number':
    case 'boolean':
      return { type: node.type }
    default:
      throw new Error(`no JSON Schema for ${node.type}`)
  }
}

function piped([first, ...actions]: readonly Node[]): Raw {
  const base = jsonSchemaOf(first)
  const isText = base['type'] === 'string'
  for (const { type, requirement } of actions as (Node & { requirement?: unknown })[]) {
    if (type === 'min_length') base[isText ? 'minLength' : 'minItems'] = requirement
    else if (type === 'max_length') base[isText ? 'maxLength' : 'maxItems'] = requirement
    else if (type === 'min_value') base['minimum'] = requirement
    else if (type === 'max_value') base['maximum'] = requirement
    else if (type === 'integer' || type === 'safe_integer') base['type'] = 'integer'
    else if (type === 'regex') base['pattern'] = (requirement as RegExp).source
    else if (type !== 'trim' && type !== 'check') throw new Error(`no JSON Schema for ${type}`)
  }
  return base
}

/** The published schema, as its file holds it. */
export const planSchemaText = (): string =>
  `${JSON.stringify(
    {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'urn:entente:plan-1',
      title: 'Entente plan file, version 1',
      ...jsonSchemaOf(PlanFile),
    },
    null,
    2,
  )}\n`

if (process.argv[1] === import.meta.filename)
  writeFileSync(join(root, 'data', 'plans', 'plan-1.schema.json'), planSchemaText())
