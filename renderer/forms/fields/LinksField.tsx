import { X } from 'lucide-react'
import { useMemo } from 'react'
import type { Link } from '../../../data/model/entries/body.ts'
import { linkLabel, type SentenceContext } from '../../../data/words/links.ts'
import { linkTitle } from '../../../data/words/sentence.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { Button } from '../../ui/parts/Button.tsx'
import { ComboBox } from '../../ui/parts/ComboBox.tsx'
import type { FieldProps } from '../../ui/parts/FieldFrame.tsx'
import '../../ui/parts/picked.css'
import type { Option } from '../../ui/parts/Select.tsx'
import { useFacilityOptions } from '../../state/use-facility-options.ts'
import { useSentenceContext } from '../../state/use-sentence-context.ts'

const keyOf = (link: Link) => `${link.type} ${link.id}`
const linkOf = (key: string): Link => {
  const [type, id] = key.split(' ')
  return { type, id } as Link
}

/** What an entry points at: things of this workspace by number or title, and crossings by name. */
export function LinksField(
  props: FieldProps & { value: readonly Link[]; onChange: (value: Link[]) => void },
) {
  const t = useTranslate()
  const context = useSentenceContext()
  const facilities = useFacilityOptions()
  const { value, onChange } = props
  const things = useMemo(() => (context ? thingOptions(context) : []), [context])
  if (!context) return null
  const places = (items: readonly Option[]) => items.map((item) => ({ ...item, id: `facility ${item.id}` }))
  const isFree = ({ id }: Option) => !value.some((link) => keyOf(link) === id)
  const search = (text: string) => {
    const wanted = text.toLowerCase()
    const found = things.filter(({ label, hint }) => `${label} ${hint ?? ''}`.toLowerCase().includes(wanted))
    return [...found, ...places(facilities.search(text))].filter(isFree)
  }
  return (
    <div className="col">
      <ComboBox
        {...props}
        items={[...things, ...places(facilities.items)].filter(isFree)}
        search={search}
        value={null}
        clearsOnChoice
        onChange={(key) => {
          if (key !== null) onChange([...value, linkOf(key)])
        }}
      />
      {value.length > 0 && (
        <ul className="picked" aria-label={props.label}>
          {value.map((link) => {
            const name = linkLabel(link, context)
            return (
              <li key={keyOf(link)} className="picked-item">
                <strong>{name}</strong>
                <span className="grow sub picked-title">{linkTitle(link, context)}</span>
                <Button
                  size="sm"
                  variant="ghost"
                  icon={<X aria-hidden="true" />}
                  label={t('form.remove', { name })}
                  onPress={() => onChange(value.filter((each) => keyOf(each) !== keyOf(link)))}
                />
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}

function thingOptions({ picture }: SentenceContext): Option[] {
  const option = (type: Link['type'], id: string, number: string, title: string): Option => ({
    id: `${type} ${id}`,
    label: number,
    hint: title,
  })
  return [
    ...Object.values(picture.disruptions).map((each) =>
      option('disruption', each.disruption, each.number, each.title),
    ),
    ...Object.values(picture.decisions).map((each) =>
      option('decision', each.decision, each.number, each.terms.title),
    ),
    ...Object.values(picture.measures).map((each) =>
      option('measure', each.measure, each.number, each.title),
    ),
    ...Object.values(picture.requests).map((each) =>
      option('request', each.request, each.number, each.title),
    ),
  ]
}
