import { useState } from 'react'
import { countries, type Country } from '../../../data/model/country.ts'
import type { Link } from '../../../data/model/entries/body.ts'
import type { HotWashTopic } from '../../../data/model/entries/exercise.ts'
import { exerciseOf } from '../../../data/projections/exercises.ts'
import { hotWashByCell } from '../../../data/projections/hot-wash.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { EntryLinks } from '../../signing/EntryLinks.tsx'
import { SignedDialog } from '../../signing/SignedDialog.tsx'
import { useSignedForm } from '../../signing/use-signed-form.ts'
import { useDesk } from '../../state/desk.ts'
import { now } from '../../state/now.ts'
import { useSession } from '../../state/session.ts'
import { useSentenceContext } from '../../state/use-sentence-context.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { draft } from '../../state/write.ts'
import { CountryMark } from '../../ui/CountryMark.tsx'
import { Segment } from '../../ui/parts/Segment.tsx'
import { TextArea, TextField } from '../../ui/parts/TextField.tsx'

const topics: readonly HotWashTopic[] = ['wentWell', 'toImprove', 'surprised']

/** A comment of the hot wash, as its cell says it: one of the recorder's own country, or of the other one in the room. */
export function HotWashForm() {
  const t = useTranslate()
  const own = useDesk((state) => state.acting?.desk.country ?? 'US')
  const context = useSentenceContext()
  const picture = useWorkspace((state) => state.picture)
  const releasability = useSession((state) => state.releasability)
  const [at] = useState(now)
  const [country, setCountry] = useState<Country>(own)
  const [cell, setCell] = useState('')
  const [topic, setTopic] = useState<HotWashTopic | null>(null)
  const [text, setText] = useState('')
  const [links, setLinks] = useState<Link[]>([])
  const form = useSignedForm([cell, text, topic ?? '', ...links.map(({ id }) => id)])
  const spoken = hotWashByCell(picture?.hotWash ?? []).filter((each) => each.country === country)
  const organisations = picture ? (exerciseOf(picture)?.overview.organisations ?? []) : []
  const known = [
    ...spoken.map((each) => each.cell),
    ...organisations.filter((each) => each.country === country).map(({ name }) => name),
  ]
  const offered = [...new Set(known)].slice(0, 8)
  return (
    <SignedDialog
      width="wide"
      title={t('improvement.commentTitle')}
      submit={t('form.save')}
      form={form}
      releasability={releasability}
      onSubmit={() =>
        void form.submit((kept) =>
          cell.trim() !== '' && text.trim() !== '' && topic !== null
            ? draft('hotWash.commented', {
                country,
                cell: cell.trim(),
                topic,
                text: text.trim(),
                links,
                ...kept,
              })
            : null,
        )
      }
    >
      <div className="fields">
        <TextField
          label={t('improvement.cell')}
          hint={t('improvement.cellHint')}
          isRequired
          autoFocus
          maxLength={300}
          value={cell}
          onChange={setCell}
          error={form.missing(cell)}
        />
        <Segment<Country>
          label={t('improvement.country')}
          items={countries.map((id) => ({
            id,
            label: t(`country.${id}`),
            icon: <CountryMark country={id} />,
          }))}
          value={country}
          onChange={setCountry}
        />
      </div>
      {offered.length > 0 && (
        <div className="row wrap" role="group" aria-label={t('improvement.cells')}>
          {offered.map((name) => (
            <button key={name} type="button" className="tag line entry-link" onClick={() => setCell(name)}>
              {name}
            </button>
          ))}
        </div>
      )}
      <Segment<HotWashTopic>
        label={t('report.hotWash.topic')}
        isRequired
        items={topics.map((id) => ({ id, label: t(`hotWashTopic.${id}`) }))}
        value={topic}
        onChange={setTopic}
        error={form.isTried && topic === null ? t('form.error.required') : undefined}
      />
      <TextArea
        label={t('report.hotWash.text')}
        isRequired
        rows={3}
        maxLength={20_000}
        value={text}
        onChange={setText}
        error={form.missing(text)}
      />
      {context && <EntryLinks links={links} onChange={setLinks} context={context} at={at} />}
    </SignedDialog>
  )
}
