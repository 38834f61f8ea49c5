import type { Objective } from '../../../../data/model/exercise.ts'
import { capabilityName } from '../../../../data/reference/core-capabilities.ts'
import { useLanguage } from '../../../i18n/language.ts'
import { useFormats } from '../../../i18n/use-formats.ts'
import { useTranslate } from '../../../i18n/use-translate.ts'
import { Either } from '../../../ui/Either.tsx'
import { Tag } from '../../../ui/parts/Tag.tsx'
import { eitherText } from '../../../../data/words/either-text.ts'

/** One objective as its players read it: capabilities, gate, critical tasks and their targets. */
export function ObjectiveWords({ objective }: { objective: Objective }) {
  const t = useTranslate()
  const language = useLanguage()
  const f = useFormats()
  const { number, title, capabilities, gateGroup, tasks } = objective
  return (
    <section className="objective" aria-label={t('design.objective', { number })}>
      <p>
        <span className="sign">{number}</span>{' '}
        <strong>
          <Either text={title} />
        </strong>
      </p>
      <p className="row wrap">
        {capabilities.map((id) => (
          <Tag key={id} tone="line">
            {capabilityName(id)[language]}
          </Tag>
        ))}
        {gateGroup && <span className="sub">{t('design.gate', { group: t(`gateGroup.${gateGroup}`) })}</span>}
      </p>
      {tasks.length > 0 && (
        <ul className="plain-list">
          {tasks.map(({ id, text, target, targetMinutes, reference }) => {
            const minutes = targetMinutes === null ? '' : f.duration(targetMinutes)
            const words = [eitherText(target, language), minutes].filter(Boolean).join(' · ')
            return (
              <li key={id}>
                <Either text={text} />
                {words && <span className="sub"> {t('design.target', { target: words })}</span>}
                {reference && <span className="sub"> {reference}</span>}
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
