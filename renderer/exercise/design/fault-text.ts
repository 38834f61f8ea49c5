import type { Translate } from '../../i18n/use-translate.ts'

const known = [
  ...(['empty', 'tooFew', 'tooMany', 'tooLong', 'outOfRange', 'badForm', 'order', 'twice'] as const),
  ...(['unknown', 'time'] as const),
] as const

type Faults = readonly { at: string; reason: string }[]

/** What is wrong at a place or below it, in words; undefined where nothing is. */
export function faultIn(faults: Faults, at: string, t: Translate): string | undefined {
  const fault = faults.find((each) => each.at === at || each.at.startsWith(`${at}/`))
  if (!fault) return undefined
  const reason = known.find((each) => each === fault.reason)
  return t(reason ? `design.fault.${reason}` : 'design.fault.empty')
}
