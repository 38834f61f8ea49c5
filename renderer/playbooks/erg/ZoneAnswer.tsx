import { ergTable } from '../../../data/reference/erg.ts'
import { referenceNumbers } from '../../../data/reference/reference-numbers.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { isRadioactive } from '../../ui/HazardSymbol.tsx'
import { Callout } from '../../ui/parts/Callout.tsx'
import { ZoneFigure } from './ZoneFigure.tsx'
import { subjectOf, type ZoneAnswer as Answer, type ZoneInput } from './zone-input.ts'

/** The distances for what is filled in, with edition and source; or why there are none. */
export function ZoneAnswer(props: { input: ZoneInput; answer: Answer }) {
  const t = useTranslate()
  const language = useLanguage()
  const { input, answer } = props
  const { edition, windFrom, kmPerHour } = input
  const { guide, material } = subjectOf(input)
  if (!answer.ok)
    return (
      <Callout tone={answer.reason === 'notInTable' ? 'warn' : 'info'}>
        {t(`erg.answer.${answer.reason}`, { edition })}
      </Callout>
    )
  const { from, guides } = answer
  const aegl = referenceNumbers().aegl2.find(({ id }) => id === material?.id)
  const measured = referenceNumbers().sources.find(({ key }) => key === aegl?.source)
  const source = ergTable().sources.find(({ key }) => key === answer.source)
  return (
    <section aria-label={t('erg.answer')} aria-live="polite">
      <h3 className="sec">
        {t(`erg.answer.${from}`, { edition, guides: guides.join(', ') })}
        {from !== 'commander' && from !== 'guides' && guides.length > 0 && (
          <> · {t('erg.answer.guideNumber', { guides: guides.join(', ') })}</>
        )}
      </h3>
      <ZoneFigure
        facts={{
          isolationM: answer.isolationM,
          protective: answer.protective,
          fireM: answer.fireM,
          wind: windFrom === null ? null : { from: windFrom, kmPerHour },
          isRadioactive: isRadioactive(guide?.guides),
        }}
      />
      {!answer.protective && from !== 'commander' && <p className="sub">{t('erg.answer.noProtective')}</p>}
      {answer.protective && windFrom === null && <p className="sub">{t('erg.answer.noSquare')}</p>}
      {source && (
        <p className="erg-small">
          {t('erg.source', { title: source.title[language], confidence: source.confidence })}{' '}
          {source.note?.[language]}
        </p>
      )}
      <p className="erg-small">
        {t('erg.commanderMay')} {ergTable().note[language]}
      </p>
      {aegl && (
        <p className="erg-small">
          <b>{aegl.name[language]}</b> {t('erg.aegl', { ppm: aegl.ppm })}{' '}
          {measured && t('erg.source', { title: measured.title[language], confidence: measured.confidence })}
        </p>
      )}
    </section>
  )
}
