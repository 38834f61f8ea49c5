import { Phone } from 'lucide-react'
import { otherCountry } from '../../data/model/country.ts'
import { contactsOf } from '../../data/projections/plan-contacts.ts'
import type { RequestView } from '../../data/projections/requests.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useDesk } from '../state/desk.ts'
import { useWorkspace } from '../state/workspace.ts'
import { Fact } from './Fact.tsx'

/** Whom to call in the other country about a request: the positions of the plan that the event follows. */
export function RequestContacts({ request }: { request: RequestView }) {
  const t = useTranslate()
  const mine = useDesk((state) => state.acting?.desk.country ?? otherCountry(request.to))
  const activated = useWorkspace((state) => state.picture?.activatedPlans)
  const focus = useWorkspace((state) => state.picture?.workspace?.facilities)
  const gate = request.terms.gate?.facility
  const found = contactsOf(activated ?? [], [...(gate ? [gate] : []), ...(focus ?? [])], otherCountry(mine))
  return (
    <Fact name={t('contacts.title')}>
      {found && found.contacts.length > 0 ? (
        found.contacts.map(({ agency, position, phone, isAlwaysAnswered, alternate }) => (
          <span key={agency + position} className="request-contact">
            <Phone aria-hidden="true" className="icon" />
            <span>
              <b>{phone}</b> {agency}, {position}
              {isAlwaysAnswered && <span className="sub"> · {t('contacts.always')}</span>}
              {alternate && <span className="sub"> · {alternate}</span>}
            </span>
          </span>
        ))
      ) : (
        <span className="sub">{t('contacts.none')}</span>
      )}
    </Fact>
  )
}
