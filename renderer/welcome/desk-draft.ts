import type { Country } from '../../data/model/country.ts'

/** What is typed to make a desk and its first official. */
export type DeskDraft = {
  country: Country
  agency: string
  place: string
  code: string
  name: string
  position: string
}

export const emptyDraft = (country: Country): DeskDraft => ({
  country,
  agency: '',
  place: '',
  code: '',
  name: '',
  position: '',
})

/** Message keys of what is missing or wrong, by field. */
type DraftFaults = Partial<
  Record<
    Exclude<keyof DeskDraft, 'country'>,
    | 'welcome.errorAgency'
    | 'welcome.errorPlace'
    | 'welcome.errorCode'
    | 'welcome.errorCodeTaken'
    | 'welcome.errorName'
    | 'welcome.errorPosition'
  >
>

/** What keeps a draft from becoming a desk. */
export function faultsOf(draft: DeskDraft, codes: readonly string[]): DraftFaults {
  const code = draft.code.trim().toUpperCase()
  return {
    ...(draft.agency.trim() === '' && { agency: 'welcome.errorAgency' as const }),
    ...(draft.place.trim() === '' && { place: 'welcome.errorPlace' as const }),
    ...(!/^[A-Z]{2,5}$/.test(code) && { code: 'welcome.errorCode' as const }),
    ...(codes.includes(code) && { code: 'welcome.errorCodeTaken' as const }),
    ...(draft.name.trim() === '' && { name: 'welcome.errorName' as const }),
    ...(draft.position.trim() === '' && { position: 'welcome.errorPosition' as const }),
  }
}

/** A short code for a place: its first three letters, without accents. */
export const codeFor = (place: string): string =>
  place
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .slice(0, 3)
    .toUpperCase()

/** A draft of a desk that is made again: all the same, but for a code of its own. */
export const anew = (desk: DeskDraft): DeskDraft => ({
  ...desk,
  code: `${desk.code.slice(0, 4)}${desk.code.endsWith('B') ? 'C' : 'B'}`,
})
