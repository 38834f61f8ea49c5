import { planCatalogue } from '../../data/reference/guide-checklist.ts'
import { useLanguage } from '../i18n/language.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { CardButton } from '../ui/parts/CardButton.tsx'

/** Plans and arrangements that are known to exist; none of their words ships. */
export function CatalogueList(props: { selected: string | null; onSelect: (id: string) => void }) {
  const t = useTranslate()
  const language = useLanguage()
  return (
    <>
      <p className="sub plans-note">{t('plans.catalogueText')}</p>
      <ul className="card-list">
        {planCatalogue.map(({ id, type, title, covers }) => (
          <li key={id}>
            <CardButton
              look="plan-card"
              isSelected={id === props.selected}
              onPress={() => props.onSelect(id)}
            >
              <span className="sign sub">{t(`plans.known.${type}`)}</span>
              <span className="plan-card-title">{title[language]}</span>
              <span className="sub">{covers[language]}</span>
            </CardButton>
          </li>
        ))}
      </ul>
    </>
  )
}
