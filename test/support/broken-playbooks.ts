import type { PlaybookFaultCode } from '../../data/rules/playbook-faults.ts'
import { samplePlaybook } from './sample-playbook.ts'

/** A broken file, and what must be said of it: code, JSON pointer, and the part at that place. */
export type BrokenFile = {
  what: string
  text: string
  code: PlaybookFaultCode
  pointer: string
  part: string | null
}

const sample = JSON.stringify(samplePlaybook())

const whole: BrokenFile[] = (
  [
    ['an empty file', '', 'notJson'],
    ['a cut file', sample.slice(0, 900), 'notJson'],
    ['a list', '[]', 'notAPlaybook'],
    ['another format', '{"format":"entente-plan"}', 'notAPlaybook'],
    ['an enormous file', ' '.repeat(4_000_001), 'tooLarge'],
  ] as const
).map(([what, text, code]) => ({ what, text, code, pointer: '', part: null }))

/** What | where it is changed | to which JSON (empty: removed) | fault | its place, `=` for the same | part. */
const changed = `
a later format | /formatVersion | 2 | newerFormat | | -
no title | /title | | missing | = | -
no French title | /title/fr | | missingFrench | = | -
an empty French step | /steps/1/title/fr | " " | missingFrench | = | P2-1
an English gap in an option | /points/0/options/1/text/en | | missingEnglish | = | open
a misspelt field | /steps/0/titel | "x" | unknownField | = | P1-1
a third lane | /steps/2/lanes | ["MX"] | wrongValue | /steps/2/lanes/0 | P2-2
no lane | /steps/2/lanes | [] | wrongValue | = | P2-2
a target of zero minutes | /steps/0/target/minutes | 0 | wrongValue | = | P1-1
half a minute | /steps/0/target/minutes | 0.5 | wrongValue | = | P1-1
an unknown basis | /steps/0/target/basis | "law" | wrongValue | = | P1-1
a confidence that is none | /references/0/confidence | "sure" | wrongValue | = | R1
a name with a space | /elements/0/id | "E 1" | wrongValue | = | E 1
one option only | /points/0/options/1 | | wrongValue | /points/0/options | D1
nobody who must concur | /points/0/needs | [] | wrongValue | = | D1
two steps of one name | /steps/3/id | "P2-2" | usedTwice | = | P2-2
an element named as a step | /elements/2/id | "P2-3" | usedTwice | = | P2-3
a phase that is not there | /steps/3/phase | "P9" | noSuchPart | = | P2-3
a phase without a step | /phases/1/id | "P3" | emptyPhase | /phases/1 | P3
a step after none | /steps/1/after | ["P1-9"] | noSuchPart | /steps/1/after/0 | P2-1
a step after itself | /steps/0/after | ["P2-2"] | waitsForItself | = | P1-1
an element that is not there | /steps/0/elements | ["E1","E9"] | noSuchPart | /steps/0/elements/1 | P1-1
a do-not that is not there | /steps/0/doNots | ["N9"] | noSuchPart | /steps/0/doNots/0 | P1-1
a source that is not there | /doNots/0/references | ["R9"] | noSuchPart | /doNots/0/references/0 | N1
a target from nowhere | /steps/1/target/from | "noon" | noStart | = | P2-1
a target from its own end | /steps/0/target/from | "stopped" | startOfItself | = | P1-1
a start at no step | /starts/1/at/step | "P7-7" | noSuchPart | = | stopped
a start at no point | /starts/2/at/point | "D7" | noSuchPart | = | decided
doctrine without its source | /steps/0/target/basis | "doctrine" | targetUnsourced | /steps/0/target/reference | P1-1
a joint step in a country's lane | /steps/1/lanes | ["joint","US"] | jointAlone | = | P2-1
a lane twice | /steps/0/lanes | ["CA","CA"] | laneTwice | = | P1-1
a lane without a role | /steps/0/roles/CA | null | noRole | = | P1-1
a number without a unit | /elements/0/units | [] | unitMissing | = | E1
a text with a unit | /elements/0/type | "text" | unitUnused | /elements/0/units | E1
a choice of one | /elements/1/options | [] | choiceMissing | = | E2
a range the wrong way round | /elements/2/min | 11 | rangeReversed | /elements/2/max | E3
two criteria of one name | /worksheet/criteria/1/id | "C1" | usedTwice | = | C1
a card without its source | /cards/0/facts/0/reference | "R4" | noSuchPart | = | K1
a text where a list belongs | /steps | "none" | wrongValue | = | -
a link that is a number | /references/0/address | 7 | wrongValue | = | R1
`

/** More than forty files that must be refused. */
export const brokenPlaybooks: readonly BrokenFile[] = [
  ...whole,
  ...changed
    .trim()
    .split('\n')
    .map((row): BrokenFile => {
      const [what = '', at = '', value = '', code, pointer = '', part = ''] = row
        .split('|')
        .map((cell) => cell.trim())
      return {
        what,
        text: textWith(at, value),
        code: code as PlaybookFaultCode,
        pointer: pointer === '=' ? at : pointer,
        part: part === '-' ? null : part,
      }
    }),
]

function textWith(pointer: string, value: string): string {
  const playbook: unknown = JSON.parse(sample)
  const keys = pointer.slice(1).split('/')
  const last = keys.pop() ?? ''
  const parent = keys.reduce((at, key) => (at as Record<string, unknown>)[key], playbook)
  if (value !== '') (parent as Record<string, unknown>)[last] = JSON.parse(value)
  else if (Array.isArray(parent)) parent.splice(Number(last), 1)
  else Reflect.deleteProperty(parent as object, last)
  return JSON.stringify(playbook)
}
