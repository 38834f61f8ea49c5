import { createContext, useContext } from 'react'
import type { PlaybookFault } from '../../../data/rules/playbook-faults.ts'
import { useTranslate } from '../../i18n/use-translate.ts'

/** Faults of the document that is edited, as it stands. */
export const FaultsContext = createContext<readonly PlaybookFault[]>([])

/** The reason of the first fault at a place, in words; undefined: none there. */
export function useFaultAt(pointer: string): string | undefined {
  const t = useTranslate()
  const fault = useContext(FaultsContext).find((each) => each.pointer === pointer)
  return fault && t(`playbookFault.${fault.code}`, { detail: fault.detail })
}
