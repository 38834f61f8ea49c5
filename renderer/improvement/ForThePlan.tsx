import { CircleAlert, CircleCheck } from 'lucide-react'
import { useState } from 'react'
import type { ProblemData } from '../../data/model/problem.ts'
import type { Picture } from '../../data/projections/picture.ts'
import { uncountedReports } from '../../data/projections/final-drafts.ts'
import { facilityById, facilityName } from '../../data/reference/reference.ts'
import { modeMark } from '../../data/words/mode-mark.ts'
import { fileName } from '../../data/reports/file-name.ts'
import { gapText, ratingsText } from '../../data/words/coverage-words.ts'
import { useLanguage } from '../i18n/language.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useDesk } from '../state/desk.ts'
import { machine } from '../state/machine.ts'
import { useHotkeys } from '../ui/hotkeys.ts'
import { Button } from '../ui/parts/Button.tsx'
import { Callout } from '../ui/parts/Callout.tsx'
import { ProblemNotice } from '../ui/parts/ProblemNotice.tsx'
import { Skeleton } from '../ui/parts/Skeleton.tsx'
import { forPlan, recordIn, ruleOn, writeForPlan, type ForPlan } from './final-library.ts'
import { KeyMend } from './KeyMend.tsx'
import { usePlanLibraries } from './use-plan-libraries.ts'

/** What the exercise says for the plan that it tested: what is missing, what was written where, what is left by hand. */
export function ForThePlan({ real, mayWrite }: { real: Picture; mayWrite: boolean }) {
  const t = useTranslate()
  const { said, gaps } = forPlan(real)
  return (
    <section aria-label={t('improvement.forPlan')}>
      <h2 className="title">{t('improvement.forPlan')}</h2>
      {gaps.length > 0 && (
        <>
          <p className="sub">{t('improvement.gaps')}</p>
          <ul className="final-gaps">
            {gaps.map((gap) => (
              <li key={gap}>
                <CircleAlert aria-hidden="true" className="icon" />
                {gap === 'reportUnchecked' ? <Unchecked real={real} /> : t(`improvement.gap.${gap}`)}
              </li>
            ))}
          </ul>
        </>
      )}
      {said && <Told said={said} mayWrite={mayWrite} />}
    </section>
  )
}

/** Who declared a report final that does not count, why, and what mends it: once a country and reason. */
function Unchecked({ real }: { real: Picture }) {
  const t = useTranslate()
  const said = uncountedReports(real)
  const each = said.filter(
    ({ country, isRevoked }, at) =>
      said.findIndex((other) => other.country === country && other.isRevoked === isRevoked) === at,
  )
  return (
    <span className="col">
      {each.map(({ hash, country, isRevoked }) => (
        <span key={hash} className="col">
          <span>
            {t('improvement.gap.reportUnchecked', { country, standing: isRevoked ? 'revoked' : 'unchecked' })}
          </span>
          <KeyMend isRevoked={isRevoked} />
        </span>
      ))}
    </span>
  )
}

type Facts = readonly (readonly [name: string, value: string])[]

function useFacts({ exercise, snapshot }: NonNullable<ForPlan>): Facts {
  const t = useTranslate()
  const f = useFormats()
  const language = useLanguage()
  const final = (country: 'US' | 'CA') => {
    const on = exercise.reportFinal[country]
    return `${t(`country.${country}`)} ${on === null ? t('improvement.notFinal') : f.day(on)}`
  }
  const named = (id: string) => {
    const facility = facilityById(id)
    return facility ? facilityName(facility, language) : id
  }
  return [
    [
      t('improvement.plan'),
      `${snapshot.number}, ${snapshot.major}.${snapshot.minor}, ${snapshot.content.title}`,
    ],
    [t('report.exercise.name'), exercise.name],
    [t('report.exercise.type'), t(`exerciseType.${exercise.type}`)],
    [t('improvement.ended'), f.day(exercise.endedOn)],
    [t('improvement.tookPart'), f.list(exercise.countries.map((each) => t(`country.${each}`)))],
    [t('report.exercise.facilities'), f.list(exercise.crossings.map(named))],
    [t('evaluation.ratings'), ratingsText(exercise, language)],
    [t('improvement.final'), f.list([final('US'), final('CA')])],
    ['SHA-256', exercise.reportHash ?? '–'],
  ]
}

function Told({ said, mayWrite }: { said: NonNullable<ForPlan>; mayWrite: boolean }) {
  const t = useTranslate()
  const facts = useFacts(said)
  const { libraries, problem, reread } = usePlanLibraries()
  const [failed, setFailed] = useState<ProblemData | null>(null)
  const [isBusy, setBusy] = useState(false)
  const library = libraries?.find(({ id }) => id === said.snapshot.library) ?? null
  const isNoted = library !== null && recordIn(library.picture, said) !== null
  const mayNote = mayWrite && library !== null && !isNoted && !isBusy
  const note = async () => {
    setBusy(true)
    const outcome = await writeForPlan(said)
    setBusy(false)
    setFailed(outcome.ok ? null : outcome.problem)
    reread()
  }
  useHotkeys('improvement', { ...(mayNote && { v: () => void note() }) })
  return (
    <>
      <dl className="action-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {problem && <ProblemNotice problem={problem} />}
      {failed && <ProblemNotice problem={failed} />}
      {libraries === null && !problem && <Skeleton rows={1} />}
      {library && isNoted && <Noted library={library} said={said} />}
      {library && !isNoted && (
        <Callout
          tone="warn"
          actions={
            <Button hotkey="V" isDisabled={!mayNote} isPending={isBusy} onPress={() => void note()}>
              {t('improvement.key.note')}
            </Button>
          }
        >
          {t('improvement.notNoted', { library: library.name })}
        </Callout>
      )}
      {libraries !== null && !library && <ByHand facts={facts} />}
    </>
  )
}

function Noted(props: { library: Parameters<typeof ruleOn>[0]; said: NonNullable<ForPlan> }) {
  const t = useTranslate()
  const language = useLanguage()
  const { library, said } = props
  const gaps = ruleOn(library, said)
  const { number, major, minor } = said.snapshot
  return (
    <>
      <Callout icon={<CircleCheck aria-hidden="true" />}>
        {t('improvement.noted', { library: library.name, number, version: `${major}.${minor}` })}
      </Callout>
      {gaps?.length === 0 && <p>{t('improvement.validates')}</p>}
      {gaps !== null && gaps.length > 0 && (
        <Callout tone="warn">
          {t('improvement.validatesNot')}
          <ul>
            {gaps.map((gap) => (
              <li key={gap.code}>{gapText(gap, language)}</li>
            ))}
          </ul>
        </Callout>
      )}
      {gaps === null && <p className="sub">{t('improvement.noStanding')}</p>}
    </>
  )
}

/** The library is on another computer: the facts go there as a file, and an official notes them at the plan. */
function ByHand({ facts }: { facts: Facts }) {
  const t = useTranslate()
  const [path, setPath] = useState<string | null>(null)
  const desk = useDesk((state) => state.acting?.desk.code ?? '')
  const save = async () => {
    const name = facts[1]?.[1] ?? ''
    const content = [
      modeMark('exercise'),
      t('improvement.fileTitle'),
      '',
      ...facts.map(([of, value]) => `${of}: ${value}`),
      '',
    ].join('\n')
    const suggestedName = fileName({
      mode: 'exercise',
      workspaceName: name,
      desk,
      number: 1,
      extension: 'txt',
    })
    const filters = [{ name: 'TXT', extensions: ['txt'] }]
    setPath(await machine().saveFile({ suggestedName, content, filters }))
  }
  return (
    <Callout tone="warn" actions={<Button onPress={() => void save()}>{t('improvement.saveFacts')}</Button>}>
      {t('improvement.byHand')}
      {path !== null && <p role="status">{t('report.screen.saved', { files: path })}</p>}
    </Callout>
  )
}
