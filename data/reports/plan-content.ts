import type { PlanContent } from '../model/plan.ts'
import { formatList } from '../words/format.ts'
import { conditionText } from '../words/plan-words.ts'
import { translate } from '../words/translate.ts'
import type { ReportContext } from './context.ts'
import type { Block, Line, Row } from './document.ts'
import { flowText, textOf } from './tell.ts'
import { cells, column, heading, line, marked, muted, said, saidIfAny, strong } from './words.ts'

type Part = keyof PlanContent

/** The words of a plan, part by part; a part that says nothing says so. */
export function planContentBlocks(context: ReportContext, content: PlanContent): Block[] {
  const parts: [Part, Line[]][] = [
    ['purpose', [line(said(content.purpose))]],
    ['crossings', content.crossings.map((id) => line(context.facility(id)))],
    ['owner', [...country('US', content.owner.US), ...country('CA', content.owner.CA)]],
    ['parties', content.parties.flatMap((each) => sided(each.country, each.agency, each.role))],
    ['authorities', content.authorities.flatMap((each) => sided(each.country, each.reference, each.allows))],
    [
      'activation',
      [
        ...country('US', content.activation.US),
        ...country('CA', content.activation.CA),
        ...saidIfAny(content.activation.joint),
      ],
    ],
    ['alternates', alternates(context, content)],
    ['stagingAreas', stagingAreas(context, content)],
    ['detours', detours(context, content)],
    ['contacts', contacts(context, content)],
    ['levels', levels(context, content)],
    ['measures', measures(context, content)],
    ['communications', communications(context, content)],
    ['information', information(context, content)],
    ['reopening', content.reopening.flatMap(({ criterion, saidBy }) => sided(saidBy, criterion, ''))],
    [
      'reviewBy',
      [content.reviewBy === null ? muted(context.say('planReport.unknown')) : line(said(content.reviewBy))],
    ],
  ]
  const rows = parts.map(([part, lines]): Row =>
    cells(
      [strong(context.say(`planPart.${part}`))],
      lines.length > 0 ? lines : [muted(context.say('planReport.none'))],
    ),
  )
  return [
    heading(2, context.say('planReport.content')),
    {
      type: 'table',
      caption: context.say('planReport.content'),
      head: [
        column(context.say('planReport.head.part'), 24),
        column(context.say('planReport.head.text'), 76),
      ],
      rows,
    },
  ]
}

const country = (side: 'US' | 'CA', text: string): Line[] => (text === '' ? [] : [marked(side, said(text))])

const sided = (of: 'US' | 'CA' | 'both', text: string, more: string): Line[] => [
  { ...line(said(text)), mark: of === 'both' ? 'SHARED' : of },
  ...(more === '' ? [] : [muted(said(more))]),
]

const alternates = (context: ReportContext, content: PlanContent): Line[] =>
  content.alternates.flatMap(({ from, to, mode, capacityPerHour: count, limits }) => [
    line(
      context.each(
        (language) =>
          `${textOf(context.facility(from), language)} → ${textOf(context.facility(to), language)} (${translate(language, `modeText.${mode}`)})`,
      ),
    ),
    muted(count === null ? context.say('planReport.unknown') : context.say('planReport.perHour', { count })),
    ...saidIfAny(limits),
  ])

const stagingAreas = (context: ReportContext, content: PlanContent): Line[] =>
  content.stagingAreas.flatMap(({ name, country: side, crossing, capacity: count, owner, access }) => [
    marked(side, said(name)),
    muted(context.facility(crossing)),
    muted(count === null ? context.say('planReport.unknown') : context.say('planReport.capacity', { count })),
    ...saidIfAny(owner),
    ...saidIfAny(access),
  ])

const detours = (context: ReportContext, content: PlanContent): Line[] =>
  content.detours.flatMap(({ name, country: side, via, restrictions, agreedBy }) => [
    marked(side, said(`${name}: ${via}`)),
    ...saidIfAny(restrictions),
    ...(agreedBy.length === 0
      ? []
      : [muted(context.say('planReport.agreedBy', (language) => ({ by: formatList(agreedBy, language) })))]),
  ])

const contacts = (context: ReportContext, content: PlanContent): Line[] =>
  content.contacts.flatMap(({ country: side, agency, position, phone, isAlwaysAnswered, alternate }) => [
    marked(side, said(`${agency}, ${position}: ${phone}`)),
    ...(isAlwaysAnswered ? [muted(context.say('planReport.always'))] : []),
    ...saidIfAny(alternate),
  ])

function levels(context: ReportContext, { levels: all, serviceLevel }: PlanContent): Line[] {
  const { minutesMonThu: monThu, minutesFriSun: friSun } = serviceLevel
  return [
    muted(context.say('planReport.serviceLevel', { monThu, friSun })),
    ...all.flatMap(({ level, conditions }) => [
      strong(context.each((language) => `${level} – ${translate(language, `triggerLevel.${level}`)}`)),
      ...conditions.map((each) => line(context.each((language) => conditionText(each, language)))),
    ]),
  ]
}

const measures = (context: ReportContext, content: PlanContent): Line[] =>
  [...content.measures]
    .sort((a, b) => a.level - b.level)
    .flatMap(({ level, lead, owner, type, title, text, directions, modes }) => [
      {
        ...strong(
          context.each(
            (language) =>
              `${translate(language, 'planReport.level', { level })} · ${translate(language, `measure.${type}`)} · ${title}`,
          ),
        ),
        mark: lead === 'both' ? ('SHARED' as const) : lead,
      },
      muted(context.each((language) => flowText(directions, modes, language))),
      ...saidIfAny(owner),
      ...saidIfAny(text),
    ])

function communications(context: ReportContext, { communications: plan }: PlanContent): Line[] {
  const channels = (['primary', 'alternate', 'contingency', 'emergency', 'bridgeCall'] as const).flatMap(
    (key) =>
      plan[key] === ''
        ? []
        : [line(context.each((language) => `${translate(language, `planChannel.${key}`)} – ${plan[key]}`))],
  )
  const radio = plan.radio.flatMap(({ name, frequency, users, acrossBorder, authority }) => [
    {
      ...line(said([name, frequency].filter((part) => part !== '').join(', '))),
      mark: users.length === 2 ? ('SHARED' as const) : (users[0] ?? 'SHARED'),
    },
    muted(context.say('planReport.across', { isAcross: acrossBorder ? 'yes' : 'no' })),
    ...saidIfAny(authority),
  ])
  return [...channels, ...radio]
}

const information = (context: ReportContext, content: PlanContent): Line[] =>
  content.information.flatMap(({ name, unit, everyMinutes: minutes, from }) => [
    ...sided(from, unit === '' ? name : `${name} (${unit})`, ''),
    ...(minutes === null ? [] : [muted(context.say('planReport.every', { minutes }))]),
  ])
