import * as v from 'valibot'
import { ReportDocument } from './document.ts'

/** A chart of the report as the window drew it, by the chart's id; sizes in CSS pixels. */
export const ChartImage = v.strictObject({
  png: v.instance(Uint8Array),
  width: v.pipe(v.number(), v.minValue(1), v.maxValue(4000)),
  height: v.pipe(v.number(), v.minValue(1), v.maxValue(8000)),
})
export type ChartImage = v.InferOutput<typeof ChartImage>

/** What a Word file is built from. A chart without an image stands as its table alone. */
export const DocxRequest = v.strictObject({
  document: ReportDocument,
  charts: v.record(v.string(), ChartImage),
})
export type DocxRequest = v.InferOutput<typeof DocxRequest>
