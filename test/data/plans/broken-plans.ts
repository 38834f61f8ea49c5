import { samplePlan } from '../../../data/plans/sample-plan.ts'
import { writePlanFile } from '../../../data/plans/plan-file.ts'
import { type PlanFile } from '../../../data/plans/plan-format.ts'

type Path = readonly (string | number)[]
type Loose = Record<string | number, unknown>

/** The sample with one place changed; `undefined` takes the place out. */
function changed(path: Path, value: unknown): string {
  const file = structuredClone(samplePlan('en')) as unknown as Loose
  const last = path.at(-1) ?? ''
  const parent = path.slice(0, -1).reduce<Loose>((at, key) => at[key] as Loose, file)
  if (value === undefined) Reflect.deleteProperty(parent, last)
  else parent[last] = value
  return JSON.stringify(file)
}

const whole = writePlanFile(samplePlan('en'))
const content = (...path: Path): Path => ['content', ...path]
const first = <K extends keyof PlanFile['content']>(key: K) => (samplePlan('en').content[key] as unknown[])[0]

/** Broken plan files: what is wrong, the text, the place and the reason of the refusal. */
export const brokenPlans: readonly [what: string, text: string, at: string, reason: string][] = [
  ['nothing at all', '', '/', 'notJson'],
  ['no JSON', 'a plan', '/', 'notJson'],
  ['cut in the middle', whole.slice(0, 900), '/content/communications/radio/0', 'notJson'],
  ['a comma too many', whole.replace('"isSample": true,', '"isSample": true,,'), '/', 'notJson'],
  ['something behind the end', `${whole}{}`, '/', 'notJson'],
  [
    'a name that stands twice',
    whole.replace('"isSample": true,', '"minor": 3, "minor": 4,'),
    '/minor',
    'twiceNamed',
  ],
  ['brackets without end', `{"format":${'['.repeat(100)}`, `/format${'/0'.repeat(40)}`, 'tooDeep'],
  ['a list', '[]', '/format', 'notAPlan'],
  ['another file', '{"format":"geojson"}', '/format', 'notAPlan'],
  ['a later format', changed(['format'], 'entente-plan-2'), '/format', 'newer'],
  ['no words', changed(['content'], undefined), '/content', 'missing'],
  ['a field that no plan has', changed(['secret'], 1), '/secret', 'unknownField'],
  [
    'a field of the words that no plan has',
    changed(content('vulnerabilities'), []),
    '/content/vulnerabilities',
    'unknownField',
  ],
  ['no title', changed(content('title'), undefined), '/content/title', 'missing'],
  ['an empty title', changed(content('title'), '  '), '/content/title', 'empty'],
  ['a title of 301 signs', changed(content('title'), 'x'.repeat(301)), '/content/title', 'tooLong'],
  ['no crossing', changed(content('crossings'), []), '/content/crossings', 'tooFew'],
  [
    '51 crossings',
    changed(
      content('crossings'),
      Array.from({ length: 51 }, (_, i) => `c${i}`),
    ),
    '/content/crossings',
    'tooMany',
  ],
  [
    'a crossing that is not a name',
    changed(content('crossings', 1), 'Peace Bridge'),
    '/content/crossings/1',
    'badForm',
  ],
  [
    'a crossing that nobody knows',
    changed(content('crossings', 1), 'golden-gate'),
    '/content/crossings/1',
    'unknownCrossing',
  ],
  ['a crossing twice', changed(content('crossings', 1), 'peace-bridge'), '/content/crossings/1', 'twice'],
  [
    'an alternate of another crossing',
    changed(content('alternates', 0, 'from'), 'blue-water-bridge'),
    '/content/alternates/0/from',
    'notInPlan',
  ],
  [
    'a crossing as its own alternate',
    changed(content('alternates', 0, 'to'), 'peace-bridge'),
    '/content/alternates/0/to',
    'itself',
  ],
  [
    'a capacity in words',
    changed(content('alternates', 0, 'capacityPerHour'), 'many'),
    '/content/alternates/0/capacityPerHour',
    'wrongType',
  ],
  [
    'half a truck',
    changed(content('stagingAreas', 0, 'capacity'), 1.5),
    '/content/stagingAreas/0/capacity',
    'outOfRange',
  ],
  [
    'an outline of two corners',
    changed(content('stagingAreas', 0, 'area'), [
      [42, -79],
      [43, -79],
    ]),
    '/content/stagingAreas/0/area',
    'tooFew',
  ],
  [
    'a corner past the pole',
    changed(content('stagingAreas', 0, 'area', 0, 0), 91),
    '/content/stagingAreas/0/area/0/0',
    'outOfRange',
  ],
  [
    'an outline whose edges cross',
    changed(content('stagingAreas', 0, 'area'), [
      [42, -79],
      [43, -78],
      [42, -78],
      [43, -79],
    ]),
    '/content/stagingAreas/0/area',
    'outline',
  ],
  [
    'two areas of one key',
    changed(content('stagingAreas', 1), first('stagingAreas')),
    '/content/stagingAreas/1/key',
    'twice',
  ],
  [
    'a contact without a number',
    changed(content('contacts', 0, 'phone'), ''),
    '/content/contacts/0/phone',
    'empty',
  ],
  [
    'a contact of a third country',
    changed(content('contacts', 0, 'country'), 'MX'),
    '/content/contacts/0/country',
    'notAllowed',
  ],
  ['a level 6', changed(content('levels', 0, 'level'), 6), '/content/levels/0/level', 'notAllowed'],
  ['a level twice', changed(content('levels', 1, 'level'), 1), '/content/levels/1/level', 'twice'],
  [
    'a condition of no kind',
    changed(content('levels', 0, 'conditions', 0, 'type'), 'mood'),
    '/content/levels/0/conditions/0/type',
    'notAllowed',
  ],
  [
    'a wait of minus one minute',
    changed(content('levels', 1, 'conditions', 0, 'over'), -1),
    '/content/levels/1/conditions/0/over',
    'outOfRange',
  ],
  [
    'a higher level with a lower wait',
    changed(content('levels', 2, 'conditions', 0), {
      type: 'wait',
      modes: ['passenger'],
      over: 30,
      forMinutes: 0,
    }),
    '/content/levels/2/conditions/0/over',
    'overGap',
  ],
  [
    'a measure of no type',
    changed(content('measures', 0, 'type'), 'prayer'),
    '/content/measures/0/type',
    'notAllowed',
  ],
  [
    'a measure in an area that the plan has not',
    changed(content('measures', 1, 'staging'), 'lot-9'),
    '/content/measures/1/staging',
    'unknownStaging',
  ],
  [
    'a measure to a crossing that nobody knows',
    changed(content('measures', 2, 'to', 0), 'london-bridge'),
    '/content/measures/2/to/0',
    'unknownCrossing',
  ],
  [
    'a channel for nobody',
    changed(content('communications', 'radio', 0, 'users'), []),
    '/content/communications/radio/0/users',
    'tooFew',
  ],
  ['a day that there is not', changed(content('reviewBy'), '2027-02-29'), '/content/reviewBy', 'badForm'],
  [
    'a day written the other way round',
    changed(content('reviewBy'), '01/12/2027'),
    '/content/reviewBy',
    'badForm',
  ],
  ['a version in words', changed(['major'], 'one'), '/major', 'wrongType'],
  [
    'a score of 5',
    changed(['assessments', 0], { element: 'PR-01', score: 5, evidence: '', owner: '', by: null }),
    '/assessments/0/score',
    'notAllowed',
  ],
  [
    'an element that the guide has not',
    changed(['assessments', 0], { element: 'PR-99', score: 2, evidence: '', owner: '', by: null }),
    '/assessments/0/element',
    'unknownElement',
  ],
]
