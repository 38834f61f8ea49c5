import * as v from 'valibot'
import { Day } from '../../data/model/ids.ts'

/** Whether what stands in a field is a day of the calendar. */
export const isDay = (text: string | null): text is Day => v.is(Day, text)
