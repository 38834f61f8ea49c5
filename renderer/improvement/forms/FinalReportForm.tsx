import { useState } from 'react'
import { uuidv7 } from 'uuidv7'
import * as v from 'valibot'
import { Day } from '../../../data/model/ids.ts'
import type { Entry } from '../../../data/model/entry.ts'
import { Problem, type Result } from '../../../data/model/problem.ts'
import { extendPicture } from '../../../data/projections/picture.ts'
import { afterAction } from '../../../data/reports/after-action.ts'
import { maySee, type Audience } from '../../../data/reports/context.ts'
import type { ReportLanguage } from '../../../data/reports/document.ts'
import { reportHtml } from '../../../data/reports/html.ts'
import { dayOf } from '../../../data/rules/day.ts'
import { entryIn } from '../../../data/projections/entry-in.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { SignedDialog } from '../../signing/SignedDialog.tsx'
import { useSignedForm } from '../../signing/use-signed-form.ts'
import { useDesk } from '../../state/desk.ts'
import { exportReport, type ExportJob, type SavedFile } from '../../state/export-report.ts'
import { machine } from '../../state/machine.ts'
import { realNow } from '../../state/now.ts'
import { lastPaper } from '../../state/paper.ts'
import { reportSource } from '../../state/report-source.ts'
import { useBindsNow } from '../../state/use-binds-now.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { draft, write } from '../../state/write.ts'
import { Callout } from '../../ui/parts/Callout.tsx'
import { DayField } from '../../ui/parts/DayField.tsx'
import { Segment } from '../../ui/parts/Segment.tsx'
import { TextArea } from '../../ui/parts/TextField.tsx'
import { useFinalOutcome } from '../final-outcome.ts'
import { forPlan, writeForPlan } from '../final-library.ts'
import { usePlanLibraries } from '../use-plan-libraries.ts'

type Format = Exclude<ExportJob['format'], 'data'>
type Choices = { audience: Audience; language: ReportLanguage; format: Format }

/** Exports the report and declares that file final for the official's country, in one step; then tells the plan's library. */
export function FinalReportForm() {
  const t = useTranslate()
  const country = useDesk((state) => state.acting?.desk.country ?? 'US')
  const desk = useDesk((state) => state.acting?.desk.id ?? '')
  const isRevoked = useWorkspace((state) => state.real?.trust[desk]?.standing === 'revoked')
  const binds = useBindsNow()
  const isBrowser = machine().kind === 'browser'
  const [choices, setChoices] = useState<Choices>({
    audience: 'both',
    language: 'both',
    format: isBrowser ? 'html' : 'pdf',
  })
  const [on, setOn] = useState<string | null>(() => dayOf(realNow()))
  const [remarks, setRemarks] = useState('')
  const form = useSignedForm([remarks])
  const { reread } = usePlanLibraries()
  const set = (changed: Partial<Choices>) => setChoices({ ...choices, ...changed })
  const today = dayOf(realNow())
  const dayFault = !v.is(Day, on)
    ? t('committees.dayMissing')
    : on > today
      ? t('improvement.notYet')
      : undefined
  return (
    <SignedDialog
      width="wide"
      title={t('improvement.finalTitle', { country })}
      submit={t('improvement.key.final')}
      form={form}
      releasability="SHARED"
      onSubmit={() =>
        void form.sign((kept) =>
          v.is(Day, on) && on <= today
            ? declare(choices, (sha256) => ({ sha256, on, remarks: remarks.trim(), ...kept })).finally(reread)
            : null,
        )
      }
    >
      <Callout tone="info">{t('improvement.finalText')}</Callout>
      {!binds && (
        <Callout tone="warn">
          {t('improvement.notBinding', { standing: isRevoked ? 'revoked' : 'unchecked' })}
        </Callout>
      )}
      <Segment<Audience>
        label={t('report.screen.copyFor')}
        items={[
          { id: 'both', label: t('report.screen.bothCountries') },
          { id: country, label: t(`country.${country}`) },
        ]}
        value={choices.audience}
        onChange={(audience) => set({ audience })}
      />
      <div className="fields">
        <Segment<Format>
          label={t('report.screen.format')}
          items={[
            ...(isBrowser
              ? []
              : [
                  { id: 'pdf' as const, label: 'PDF' },
                  { id: 'docx' as const, label: 'DOCX' },
                ]),
            { id: 'html', label: 'HTML' },
          ]}
          value={choices.format}
          onChange={(format) => set({ format })}
        />
        <Segment<ReportLanguage>
          label={t('report.screen.language')}
          items={[
            { id: 'both', label: 'EN + FR' },
            { id: 'en', label: 'EN' },
            { id: 'fr', label: 'FR' },
          ]}
          value={choices.language}
          onChange={(language) => set({ language })}
        />
      </div>
      <DayField
        label={t('improvement.finalOn')}
        isRequired
        value={on}
        onChange={setOn}
        error={form.isTried ? dayFault : undefined}
      />
      <TextArea label={t('form.remarks')} autoFocus rows={2} value={remarks} onChange={setRemarks} />
    </SignedDialog>
  )
}

/** The entry is written only once the file is on the disk, and carries the hash of what was saved. */
async function declare(
  choices: Choices,
  bodyOf: (sha256: string) => Parameters<typeof draft<'report.finalised'>>[1],
): Promise<Result<Entry[]>> {
  try {
    const [file] = await exported(choices)
    if (!file) throw new Problem('report.cancelled')
    const outcome = await write(draft('report.finalised', bodyOf(file.sha256), { releasability: 'SHARED' }))
    if (!outcome.ok) return outcome
    const { id: workspace, real } = useWorkspace.getState()
    // The picture learns of the entry a moment later.
    const after =
      real &&
      extendPicture(
        real,
        outcome.value.filter(({ hash }) => !holds(real, hash)),
      )
    const said = after ? forPlan(after).said : null
    const told = said ? await writeForPlan(said) : null
    useFinalOutcome.setState({ workspace, path: file.path, problem: told && !told.ok ? told.problem : null })
    return outcome
  } catch (thrown) {
    const { code, facts } = Problem.from(thrown)
    return { ok: false, problem: { code, facts } }
  }
}

const holds = (picture: NonNullable<ReturnType<typeof useWorkspace.getState>['real']>, hash: string) =>
  entryIn(picture.timeline, hash) !== undefined

function exported({ audience, language, format }: Choices): Promise<SavedFile[]> {
  const { entries, unread, checked } = useWorkspace.getState()
  const source = { ...reportSource({ entries, unread, checked }), audience, ownCopyOf: null }
  const document = afterAction({ ...source, language, paper: lastPaper() })
  const { mode, workspaceName } = document
  const desk = useDesk.getState().acting?.desk.code ?? ''
  const number = entries.filter(({ releasability }) => maySee(audience, releasability)).length
  return exportReport({
    id: uuidv7(),
    made: { document, html: reportHtml(document) },
    name: { mode, workspaceName, desk, number, language },
    format,
    data: () => Promise.resolve([]),
    onProgress: () => undefined,
  })
}
