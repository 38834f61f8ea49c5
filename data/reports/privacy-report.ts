import { privacyView, type OldVersion, type PrivacyView } from '../projections/privacy.ts'
import { translate } from '../words/translate.ts'
import { periodText } from '../words/privacy-values.ts'
import { entryReference } from '../words/links.ts'
import { entrySentence } from '../words/sentence.ts'
import { documentOf } from './after-action.ts'
import { contextOf, type ReportContext, type ReportSource } from './context.ts'
import type { Block, Line, ReportDocument } from './document.ts'
import { front } from './sections/front.ts'
import { integrity } from './sections/integrity.ts'
import { cells, column, heading, line, marked, muted, paragraph, said, strong, tableOr } from './words.ts'
import type { Entry } from '../model/entry.ts'
import type { MessageKey } from '../words/catalogue.ts'

/** What is kept, for what and how long, who got it, and what was purged, held, corrected and complained about. Pure. */
export function privacyReport(source: ReportSource): ReportDocument {
  const context = contextOf(source)
  const view = privacyView(context.picture)
  const title = context.say('privacy.report.title')
  return documentOf(context, source, title, false, (markingWords) => [
    ...front(context, source, title, markingWords),
    ...purpose(context, view),
    ...retention(context, view),
    ...list(context, 'privacy.report.disclosures', 'privacy.none.disclosures', view.disclosures),
    ...oldVersions(context, view.oldVersions),
    ...list(context, 'privacy.report.kept', 'privacy.none.kept', view.kept, keptLines),
    ...list(context, 'privacy.report.purges', 'privacy.none.purges', [...view.purges, ...view.erasures]),
    ...list(
      context,
      'privacy.report.holds',
      'privacy.none.holds',
      view.holds.flatMap(({ placed, lifted }) => (lifted ? [placed, lifted] : [placed])),
    ),
    ...list(
      context,
      'privacy.report.concerns',
      'privacy.none.concerns',
      view.concerns.flatMap(({ reported, closed }) => (closed ? [reported, closed] : [reported])),
    ),
    ...integrity(context),
  ])
}

function purpose(context: ReportContext, view: PrivacyView): Block[] {
  const { country, workspace } = context.picture
  return [
    heading(2, context.say('privacy.report.purpose')),
    paragraph(context.say('privacy.report.purposeText', { purpose: workspace?.purpose ?? '' })),
    ...view.purposes.map((entry) => paragraph(sentence(context, entry))),
    paragraph(context.say('privacy.notice.what')),
    paragraph(context.say(`privacy.authority.${country}`)),
  ]
}

function retention(context: ReportContext, view: PrivacyView): Block[] {
  const rows = view.classes.map(({ which, period, set, count }) =>
    cells(
      [strong(context.each((language) => translate(language, `privacy.class.${which}`)))],
      [line(context.count(count))],
      [line(context.each((language) => periodText(period, language)))],
      set
        ? [line(said(entryReference(set, context.picture))), line(said(set.body.reason))]
        : [muted(context.say('privacy.default'))],
    ),
  )
  return [
    heading(2, context.say('privacy.report.retention')),
    tableOr(
      {
        caption: context.say('privacy.report.retention'),
        head: [
          column(context.say('privacy.head.class'), 34),
          column(context.say('report.head.entries'), 12, 'end'),
          column(context.say('privacy.head.period'), 20),
          column(context.say('privacy.head.set'), 34),
        ],
        rows,
      },
      context.say('privacy.default'),
    ),
  ]
}

const sentence = (context: ReportContext, entry: Entry) =>
  context.each((language) =>
    entrySentence(entry, { language, picture: context.picture, facilityName: (id) => id }),
  )

const keptLines = (context: ReportContext, { body }: Entry): Line[] => {
  const kept = body.personalDataKept
  return kept
    ? [
        line(
          context.each((language) =>
            kept.found.map((each) => translate(language, `personalData.${each}`)).join(', '),
          ),
        ),
        line(said(kept.reason)),
      ]
    : []
}

function list(
  context: ReportContext,
  title: MessageKey,
  nothing: MessageKey,
  entries: readonly Entry[],
  tell: (context: ReportContext, entry: Entry) => Line[] = (_, entry) => [line(sentence(context, entry))],
): Block[] {
  return [
    heading(2, context.say(title)),
    tableOr(
      {
        caption: context.say(title),
        head: [
          column(context.say('privacy.head.when'), 24),
          column(context.say('privacy.head.entry'), 22),
          column(context.say('privacy.head.what'), 54),
        ],
        rows: entries.map((entry) =>
          cells(
            [line(context.local(entry.recordedAt))],
            [
              marked(context.countryOf(entry.desk), said(entryReference(entry, context.picture))),
              ...[context.author(entry)].flatMap((by) => (by === null ? [] : [muted(said(by))])),
            ],
            tell(context, entry),
          ),
        ),
      },
      context.say(nothing),
    ),
  ]
}

function oldVersions(context: ReportContext, old: readonly OldVersion[]): Block[] {
  return [
    heading(2, context.say('privacy.report.oldVersions')),
    tableOr(
      {
        caption: context.say('privacy.report.oldVersions'),
        head: [
          column(context.say('privacy.head.recipient'), 30),
          column(context.say('privacy.head.entry'), 20),
          column(context.say('privacy.head.sent'), 25),
          column(context.say('privacy.head.told'), 25),
        ],
        rows: old.map(({ recipient, country, folded, sentAt, notifiedAt }) =>
          cells(
            [marked(country, said(recipient))],
            [line(said(entryReference(folded.entry, context.picture)))],
            [line(context.local(sentAt))],
            [line(notifiedAt === null ? context.say('privacy.notTold') : context.local(notifiedAt))],
          ),
        ),
      },
      context.say('privacy.none.oldVersions'),
    ),
  ]
}
