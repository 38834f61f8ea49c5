import type { BodyOf } from '../../../data/model/kinds.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { CountryMark } from '../../ui/CountryMark.tsx'
import { DayField } from '../../ui/parts/DayField.tsx'
import { Segment } from '../../ui/parts/Segment.tsx'
import { TextArea, TextField } from '../../ui/parts/TextField.tsx'
import { isDay } from '../../signing/is-day.ts'
import type { useSignedForm } from '../../signing/use-signed-form.ts'

type Said = Pick<BodyOf<'actionItem.opened'>, 'title' | 'text' | 'lead' | 'owner' | 'due'>
/** What is to be done, as far as it is typed. */
export type Work = Omit<Said, 'due'> & { due: string | null }

export const blankWork: Work = { title: '', text: '', lead: 'both', owner: '', due: null }

/** All that is typed, to look through for personal data and for changes. */
export const workTexts = ({ title, text, lead, owner, due }: Work): string[] => [
  title,
  text,
  lead,
  owner,
  due ?? '',
]

/** The work as an entry holds it; null while something is missing. */
export const workOf = (work: Work): Said | null =>
  work.title.trim() !== '' && work.owner.trim() !== '' && isDay(work.due)
    ? {
        title: work.title.trim(),
        text: work.text.trim(),
        lead: work.lead,
        owner: work.owner.trim(),
        due: work.due,
      }
    : null

const leads = ['both', 'US', 'CA'] as const

/** What is to be done, whose it is and until when. */
export function WorkFields(props: {
  work: Work
  onChange: (work: Work) => void
  form: ReturnType<typeof useSignedForm>
}) {
  const t = useTranslate()
  const { work, form } = props
  const set = (changed: Partial<Work>) => props.onChange({ ...work, ...changed })
  return (
    <>
      <TextField
        label={t('committees.what')}
        isRequired
        autoFocus
        value={work.title}
        onChange={(title) => set({ title })}
        error={form.missing(work.title)}
        maxLength={300}
      />
      <div className="fields">
        <TextField
          label={t('committees.owner')}
          hint={t('committees.ownerHint')}
          isRequired
          value={work.owner}
          onChange={(owner) => set({ owner })}
          error={form.missing(work.owner)}
          maxLength={300}
        />
        <DayField
          label={t('committees.due')}
          isRequired
          value={work.due}
          onChange={(due) => set({ due })}
          error={form.isTried && !isDay(work.due) ? t('committees.dayMissing') : undefined}
        />
      </div>
      <Segment<Work['lead']>
        label={t('committees.lead')}
        items={leads.map((id) => ({
          id,
          label: t(`country.${id === 'both' ? 'joint' : id}`),
          icon: <CountryMark country={id === 'both' ? 'joint' : id} />,
        }))}
        value={work.lead}
        onChange={(lead) => set({ lead })}
      />
      <TextArea label={t('committees.text')} rows={3} value={work.text} onChange={(text) => set({ text })} />
    </>
  )
}
