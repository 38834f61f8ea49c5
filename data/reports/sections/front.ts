import { minutesBetween } from '../../rules/instant.ts'
import { offeredPurpose, purposeIn } from '../../words/purpose.ts'
import { translate } from '../../words/translate.ts'
import { leftOut, type ReportContext, type ReportSource } from '../context.ts'
import type { Block, Words } from '../document.ts'
import { closedTimesOf } from './crossings.ts'
import { outOfService } from './out-of-service.ts'
import { registered } from './registered.ts'
import { heading, paragraph, said } from '../words.ts'
import { textOf } from '../tell.ts'

/** Title, period and handling: what the reader must know before the first word. */
export function front(
  context: ReportContext,
  source: ReportSource,
  title: Words,
  markingWords: Words,
): Block[] {
  const { picture, window } = context
  const name = picture.workspace?.name ?? ''
  const marks = picture.workspace?.marks
  const blocks: Block[] = [
    heading(1, title),
    paragraph(said(name), 'lead'),
    paragraph(
      context.say('report.front.period', (language) => ({
        from: textOf(context.local(window.from, 'full'), language),
        to: textOf(context.local(window.to, 'full'), language),
        fromUtc: `${window.from.slice(0, 10)} ${context.utc(window.from)}`,
        toUtc: `${window.to.slice(0, 10)} ${context.utc(window.to)}`,
      })),
      'note',
    ),
    paragraph(
      context.say('report.front.handling', (language) => ({
        marking: textOf(markingWords, language),
        marks: marks ?? 'none',
      })),
      'boxed',
    ),
  ]
  for (const opening of picture.workspace?.openings.slice(1) ?? [])
    blocks.push(
      paragraph(
        context.say('report.front.joined', (language) => ({
          name: opening.name,
          at: textOf(context.local(opening.at, 'full'), language),
          by: picture.people.desks[opening.desk]?.name ?? 'none',
        })),
        'note',
      ),
    )
  if (picture.workspace && picture.workspace.mode !== 'real')
    blocks.push(paragraph(context.say(`report.front.${picture.workspace.mode}`), 'boxed'))
  const { ownCopyOf } = source
  const count = ownCopyOf === null ? 0 : leftOut(source.entries, source.audience, ownCopyOf)
  if (ownCopyOf !== null && count > 0)
    blocks.push(
      paragraph(
        context.say('report.front.leftOut', (language) => ({
          count,
          country: translate(language, `releasability.${ownCopyOf}`),
        })),
        'boxed',
      ),
    )
  return blocks
}

/** Purpose, a paragraph from the numbers, and the numbers. */
export function overview(context: ReportContext): Block[] {
  const { picture, window } = context
  const disruptions = Object.values(picture.disruptions)
  const crossings = new Set(disruptions.map(({ facility }) => facility))
  const decisions = registered(context)
  const agreed = decisions.filter(
    ({ decision, inEffectAt }) => decision.type === 'shared' && inEffectAt !== null,
  )
  const corrected = picture.timeline.filter(
    ({ versions, retracted }) => versions.length > 1 || retracted !== null,
  ).length
  const median = middle(
    agreed.map(({ decision, inEffectAt }) => minutesBetween(decision.proposedAt, inEffectAt ?? '')),
  )
  const outside = outOfService(context)
  const closed = Object.keys(picture.facilities)
    .filter((id) => !outside.includes(id))
    .flatMap((id) => closedTimesOf(context, id))
    .reduce((most, { closedMinutes }) => Math.max(most, closedMinutes), 0)
  const blocks: Block[] = [heading(2, context.say('report.overview'))]
  if (picture.workspace) blocks.push(purposeOf(context, picture.workspace.purpose))
  blocks.push(
    paragraph(
      context.say('report.overview.text', (language) => ({
        duration: textOf(context.duration(minutesBetween(window.from, window.to)), language),
        disruptions: disruptions.length,
        crossings: crossings.size,
        measures: Object.keys(picture.measures).length,
        decisions: decisions.length,
        agreed: agreed.length,
        requests: Object.keys(picture.requests).length,
      })),
    ),
    {
      type: 'keyFigures',
      figures: [
        {
          value: median === null ? said('–') : context.duration(median),
          label: context.say('report.figure.median'),
        },
        {
          value: context.say('report.figure.ofValue', {
            part: agreed.length,
            whole: decisions.filter(({ decision }) => decision.type === 'shared').length,
          }),
          label: context.say('report.figure.agreed'),
        },
        {
          value: closed === 0 ? said('–') : context.duration(closed),
          label: context.say('report.figure.closed'),
        },
        {
          value: context.count(context.included.length),
          label: context.say('report.figure.entries', { corrected }),
        },
      ],
    },
  )
  return blocks
}

/** The purpose: the offered one in each language, another as it was written, which the report says. */
const purposeOf = (context: ReportContext, purpose: string): Block =>
  offeredPurpose(purpose) === null
    ? paragraph(context.say('report.purpose.written', { purpose }))
    : paragraph(context.say('report.purpose', (language) => ({ purpose: purposeIn(language, purpose) })))

/** The median of some minutes; null of none. */
function middle(minutes: readonly number[]): number | null {
  const sorted = [...minutes].sort((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half]
  if (upper === undefined) return null
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? upper)) / 2
}
