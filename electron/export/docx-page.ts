import type { ReportDocument } from '../../data/reports/document.ts'
import { paperSize } from '../../data/reports/style.ts'

/** The page that a Word file is laid out for; lengths in twentieths of a point. */
export type Page = {
  width: number
  height: number
  margin: { top: number; right: number; bottom: number; left: number; header: number; footer: number }
  /** Width between the margins. */
  textWidth: number
  isOnePage: boolean
}

const TWENTIETHS_IN_MM = 1440 / 25.4
const SIDE = 794

/** The page of a report: its paper, and margins that leave room for header and footer. */
export function pageOf({ paper, isOnePage }: ReportDocument): Page {
  const [width, height] = paperSize[paper].map((length) => Math.round(length * TWENTIETHS_IN_MM)) as [
    number,
    number,
  ]
  const [top, bottom] = isOnePage ? [1000, 900] : [1300, 1100]
  return {
    width,
    height,
    margin: { top, right: SIDE, bottom, left: SIDE, header: 420, footer: 420 },
    textWidth: width - 2 * SIDE,
    isOnePage,
  }
}

/** Widths of columns by their share in percent; together exactly the width between the margins. */
export function columnWidths(percents: readonly number[], { textWidth }: Page): number[] {
  const whole = percents.reduce((sum, percent) => sum + percent, 0)
  let before = 0
  let place = 0
  return percents.map((percent) => {
    before += percent
    const end = Math.round((textWidth * before) / whole)
    const width = end - place
    place = end
    return width
  })
}
