import type { Releasability } from '../model/country.ts'
import { translate } from '../words/translate.ts'
import { contextOf, type ReportContext, type ReportSource } from './context.ts'
import type { Block, ReportDocument, Words } from './document.ts'
import { corrections, timeline } from './sections/timeline.ts'
import { crossings, situation } from './sections/crossings.ts'
import { decisionRegister } from './sections/decisions.ts'
import { exerciseOverview } from './sections/exercise.ts'
import { front, overview } from './sections/front.ts'
import { lessons, openItems, participants } from './sections/closing.ts'
import { hotWash, improvementPlan } from './sections/improvement.ts'
import { integrity, signatures } from './sections/integrity.ts'
import { evidence, masterEvents } from './sections/msel.ts'
import { objectives } from './sections/objectives.ts'
import { requests } from './sections/requests.ts'
import { playbookRuns } from './sections/runs.ts'
import { worstMomentMap } from './sections/worst-moment.ts'
import { attachments, measures, messages, waits } from './sections/work.ts'

/** The after-action report of a log. Pure: the same source gives the same document. */
export function afterAction(source: ReportSource): ReportDocument {
  const context = contextOf(source)
  const title = context.say('report.title')
  return documentOf(context, source, title, false, (markingWords) => [
    ...front(context, source, title, markingWords),
    ...exerciseOverview(context),
    ...overview(context),
    ...objectives(context),
    ...evidence(context),
    ...situation(context),
    ...timeline(context),
    ...masterEvents(context),
    ...crossings(context),
    ...worstMomentMap(context),
    ...measures(context),
    ...decisionRegister(context),
    ...playbookRuns(context),
    ...requests(context),
    ...waits(context),
    ...messages(context),
    ...openItems(context),
    ...lessons(context),
    ...hotWash(context),
    ...improvementPlan(context),
    ...participants(context),
    ...corrections(context),
    ...attachments(context),
    ...integrity(context),
    ...signatures(context),
  ])
}

/** Title, mode and marking of any report, around its blocks. */
export function documentOf(
  context: ReportContext,
  source: ReportSource,
  title: Words,
  isOnePage: boolean,
  blocks: (markingWords: Words) => Block[],
): ReportDocument {
  const marking = markingOf(context, source)
  const { workspace } = context.picture
  const mode = workspace?.mode ?? 'real'
  const markingKey = `report.marking.${marking}` as const
  return {
    title,
    mode,
    modeWords: { en: translate('en', `report.mode.${mode}`), fr: translate('fr', `report.mode.${mode}`) },
    workspaceName: workspace?.name ?? '',
    language: source.language,
    marking,
    markingWords: { en: translate('en', markingKey), fr: translate('fr', markingKey) },
    marks: workspace?.marks ?? null,
    dataVersion: source.reference.dataVersion,
    generatedAt: source.generatedAt,
    paper: source.paper,
    isOnePage,
    blocks: blocks(context.say(markingKey)),
  }
}

/** The highest releasability inside. A count of what was left out is itself only the owner's to see. */
function markingOf(context: ReportContext, source: ReportSource): Releasability {
  if (source.ownCopyOf !== null) return source.ownCopyOf
  return context.included.find(({ releasability }) => releasability !== 'SHARED')?.releasability ?? 'SHARED'
}
