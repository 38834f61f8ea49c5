import { useMemo, useState } from 'react'
import { readMsel } from '../../../../data/exercises/read-msel.ts'
import { timeText } from '../../../../data/exercises/msel-time.ts'
import type { Draft } from '../../../../data/model/entry.ts'
import type { Inject } from '../../../../data/model/inject.ts'
import { plannedDraft } from '../../../../data/projections/delivery.ts'
import { exerciseOf, objectivesOf } from '../../../../data/projections/exercises.ts'
import type { Picture } from '../../../../data/projections/picture.ts'
import { facilityById } from '../../../../data/reference/reference.ts'
import { mselFaultText, mselNoticeText } from '../../../../data/words/msel-words.ts'
import { SignedDialog } from '../../../signing/SignedDialog.tsx'
import { refusalOf, useSignedForm } from '../../../signing/use-signed-form.ts'
import { useLanguage } from '../../../i18n/language.ts'
import { useTranslate } from '../../../i18n/use-translate.ts'
import { useDesk } from '../../../state/desk.ts'
import { draft, newId, write } from '../../../state/write.ts'
import { Either } from '../../../ui/Either.tsx'
import { Callout } from '../../../ui/parts/Callout.tsx'
import { Segment } from '../../../ui/parts/Segment.tsx'
import { Table } from '../../../ui/parts/Table.tsx'
import { TextField } from '../../../ui/parts/TextField.tsx'
import { Addressees } from '../../parts/Addressees.tsx'
import { useDesignView } from '../design-view.ts'
import { typedTexts } from '../typed-texts.ts'
import { withReason } from './prepare-drafts.ts'

type How = 'add' | 'replace'

/** What a list of events holds, before anything of it is taken in: all of it or, with every fault and its place, nothing. */
export function ImportForm({ picture }: { picture: Picture }) {
  const t = useTranslate()
  const language = useLanguage()
  const country = useDesk((state) => state.acting?.desk.country ?? 'US')
  const [file] = useState(() => useDesignView.getState().list)
  const [start, setStart] = useState('')
  const overview = exerciseOf(picture)?.overview
  const clock = /^\d{1,2}:\d\d$/.test(start.trim()) ? start.trim() : null
  const day = overview?.startsOn ?? null
  const read = useMemo(
    () =>
      readMsel(file?.bytes ?? new Uint8Array(), {
        language,
        objectives: objectivesOf(picture),
        start: clock === null ? null : { day, time: clock },
        isFacility: (id) => facilityById(id) !== undefined,
      }),
    [file, language, picture, clock, day],
  )
  const injects = read.ok ? read.injects : []
  const lines = Object.values(picture.events).filter(({ removed }) => !removed)
  const open = lines.filter(({ sent }) => !sent)
  const clashes = (how: How) => {
    const kept = (how === 'add' ? lines : lines.filter(({ sent }) => sent)).map(
      ({ content }) => content.number,
    )
    return injects.filter(({ number }) => kept.includes(number)).map(({ number }) => number)
  }
  const [how, setHow] = useState<How>(() => (clashes('add').length > 0 ? 'replace' : 'add'))
  const clashing = clashes(how)
  const form = useSignedForm(typedTexts(injects))
  const save = () =>
    void form.sign((kept) => {
      if (!read.ok || clashing.length > 0) return null
      const gone: Draft[] = (how === 'replace' ? open : []).map(({ event, heads, releasability }) =>
        draft(
          'inject.removed',
          { event, reason: t('design.import.replaced', { name: file?.name ?? '' }) },
          { releasability, basedOn: heads },
        ),
      )
      const added = injects.map((content) =>
        withReason(plannedDraft({ event: newId(), content }, country), kept),
      )
      const problem = added[0] && refusalOf(added[0])
      if (problem) return Promise.resolve({ ok: false, problem })
      return write([...gone, ...added])
    })
  return (
    <SignedDialog
      title={t('design.import.title', { name: file?.name ?? '' })}
      submit={t('design.import.submit', { count: injects.length })}
      form={form}
      releasability={country}
      onSubmit={save}
      width="wide"
    >
      {read.ok ? (
        <Callout tone="info">{t('design.import.good', { count: injects.length })}</Callout>
      ) : (
        <Callout tone="bad" isAlert>
          <p>{t('design.import.refused', { count: read.faults.length })}</p>
          <ul className="import-faults">
            {read.faults.map((fault, place) => (
              <li key={place}>{mselFaultText(fault, language)}</li>
            ))}
          </ul>
        </Callout>
      )}
      {read.ok && open.length > 0 && (
        <Segment<How>
          label={t('design.import.how')}
          look="cards"
          items={[
            { id: 'add', label: t('design.import.add') },
            { id: 'replace', label: t('design.import.replace', { count: open.length }) },
          ]}
          value={how}
          onChange={setHow}
          error={clashing.length > 0 ? t('design.import.clash', { numbers: clashing.join(', ') }) : undefined}
        />
      )}
      {read.ok && open.length === 0 && clashing.length > 0 && (
        <Callout tone="bad">{t('design.import.clash', { numbers: clashing.join(', ') })}</Callout>
      )}
      <TextField
        label={t('design.import.start')}
        hint={t('design.import.startHint')}
        value={start}
        onChange={setStart}
        error={start.trim() !== '' && clock === null ? t('ui.timeHint') : undefined}
      />
      {read.ok && read.notices.length > 0 && (
        <details className="import-notices">
          <summary>{t('design.import.notices', { count: read.notices.length })}</summary>
          <ul>
            {read.notices.map((notice, place) => (
              <li key={place}>{mselNoticeText(notice, language)}</li>
            ))}
          </ul>
        </details>
      )}
      {read.ok && <Preview injects={injects} />}
    </SignedDialog>
  )
}

function Preview({ injects }: { injects: readonly Inject[] }) {
  const t = useTranslate()
  const head = [t('design.col.number'), t('design.col.time'), t('design.col.inject'), t('design.col.to')]
  return (
    <Table label={t('design.import.preview')} isDense head={head}>
      {injects.map(({ number, offset, title, to }) => (
        <tr key={number}>
          <th scope="row">{number}</th>
          <td className="nowrap sign">{timeText(offset)}</td>
          <td>
            <Either text={title} />
          </td>
          <td>
            <Addressees countries={to.countries} organisation={to.organisation} />
          </td>
        </tr>
      ))}
    </Table>
  )
}
