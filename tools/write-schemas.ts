import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ExerciseFile } from '../data/exercises/exercise-format.ts'
import { Playbook } from '../data/model/playbook.ts'
import { jsonSchemaOf } from './json-schema.ts'

const $schema = 'https://json-schema.org/draft/2020-12/schema'

/** Schemas that are published beside the formats they describe, made from the code that checks them. */
export const publishedSchemas = [
  {
    path: 'data/playbooks/playbook.schema.json',
    schema: { $schema, title: 'Entente playbook, format 1', ...jsonSchemaOf(Playbook) },
  },
  {
    path: 'data/exercises/exercise-1.schema.json',
    schema: {
      $schema,
      $id: 'urn:entente:exercise-1',
      title: 'Entente exercise file, version 1',
      ...jsonSchemaOf(ExerciseFile),
    },
  },
]

if (import.meta.main)
  for (const { path, schema } of publishedSchemas)
    writeFileSync(join(import.meta.dirname, '..', path), `${JSON.stringify(schema, null, 1)}\n`)
