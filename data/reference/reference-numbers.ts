import * as v from 'valibot'
import { Country } from '../model/country.ts'
import { Text } from '../model/playbook.ts'
import { Problem } from '../model/problem.ts'
import raw from './reference-numbers.json' with { type: 'json' }

/** A projected dose in millisievert over so many hours from which a country acts; `toMSv` null: no upper end. */
const Criterion = v.strictObject({
  fromMSv: v.number(),
  toMSv: v.nullable(v.number()),
  hours: v.number(),
  source: v.string(),
})

const ReferenceNumbers = v.strictObject({
  note: Text,
  sources: v.array(
    v.strictObject({
      key: v.string(),
      title: Text,
      address: v.nullable(v.string()),
      confidence: v.picklist(['high', 'medium', 'low']),
      note: v.nullable(Text),
    }),
  ),
  /** Protective action criteria of both countries side by side: they differ. */
  protectiveActions: v.array(v.strictObject({ id: v.string(), action: Text, US: Criterion, CA: Criterion })),
  /** Dose limits of emergency workers, millisievert. */
  workerLimits: v.array(v.strictObject({ country: Country, mSv: v.number(), source: v.string() })),
  /** AEGL-2 for 60 minutes, in parts per million; ids are those of the guidebook's materials. */
  aegl2: v.array(v.strictObject({ id: v.string(), name: Text, ppm: v.number(), source: v.string() })),
})
export type ReferenceNumbers = v.InferOutput<typeof ReferenceNumbers>

let loaded: ReferenceNumbers | null = null

/** Numbers to look at beside a run, each with its source and confidence, checked the first time they are asked for. */
export function referenceNumbers(): ReferenceNumbers {
  if (loaded) return loaded
  const result = v.safeParse(ReferenceNumbers, raw)
  if (!result.success) {
    const [issue] = result.issues
    const facts = { record: 'reference-numbers', field: v.getDotPath(issue) ?? '', detail: issue.message }
    throw new Problem('reference.invalid', facts)
  }
  return (loaded = result.output)
}
