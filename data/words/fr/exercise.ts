import type { exercise as en } from '../en/exercise.ts'

/** French words of exercises: what each entry says, and the vocabulary of screens and reports. */
export const exercise: Record<keyof typeof en, string> = {
  'exercise.control': 'Direction de l’exercice',
  'kind.exercise.planned': 'Exercice préparé',
  'kind.exercise.replanned': 'Exercice modifié',
  'kind.exercise.ended': 'Fin de l’exercice',
  'kind.clock.started': 'Horloge d’exercice en marche',
  'kind.clock.paused': 'Horloge d’exercice en pause',
  'kind.clock.rateChanged': 'Vitesse de l’horloge d’exercice',
  'kind.clock.jumped': 'Horloge d’exercice réglée',
  'kind.observation.recorded': 'Observation',
  'kind.objective.rated': 'Objectif coté',
  'kind.hotWash.commented': 'Compte rendu à chaud',
  'kind.report.finalised': 'Rapport définitif',
  'kind.inject.planned': 'Injection prévue',
  'kind.inject.changed': 'Injection modifiée',
  'kind.inject.removed': 'Injection retirée',
  'kind.inject.held': 'Injection retenue',
  'kind.inject.released': 'Injection libérée',
  'kind.inject.retimed': 'Injection déplacée',
  'kind.inject.skipped': 'Injection omise',
  'kind.inject.sent': 'Injection envoyée',
  'kind.inject.delivered': 'Injection',
  'kind.expectedAction.met': 'Action attendue accomplie',
  'kind.correctiveAction.opened': 'Mesure corrective',
  'kind.correctiveAction.updated': 'Mesure corrective modifiée',
  'kind.correctiveAction.closed': 'Mesure corrective réalisée',
  'sentence.exercise.planned':
    '{name} préparé : {type}, {count, plural, =0 {aucun objectif} one {# objectif} other {# objectifs}}.',
  'sentence.exercise.replanned':
    '{name} modifié : {type}, {count, plural, =0 {aucun objectif} one {# objectif} other {# objectifs}}. {text}',
  'sentence.exercise.ended': 'L’exercice est terminé. {text}',
  'sentence.clock.started':
    'L’horloge d’exercice marche à partir de {at}, {rate} fois plus vite que le temps réel.',
  'sentence.clock.paused': 'L’horloge d’exercice est en pause à {at}.',
  'sentence.clock.rateChanged':
    'À partir de {at}, l’horloge d’exercice va {rate} fois plus vite que le temps réel.',
  'sentence.clock.jumped': 'L’horloge d’exercice est réglée à {at}. {text}',
  'sentence.observation.recorded':
    'Objectif {number}, {title}{rating, select, none {} NO {, non observé} other {, cote {rating}}}. {type, select, strength {Force : } areaForImprovement {À améliorer : } other {}}{text}',
  'sentence.objective.rated':
    '{country, select, US {Les États-Unis cotent} other {Le Canada cote}} l’objectif {number}, {title} : {rating, select, NO {non observé} other {{rating}}}. {text}',
  'sentence.hotWash.commented':
    '{cell}, {topic, select, wentWell {bien allé} toImprove {à améliorer} other {surprise}} : {text}',
  'sentence.report.finalised':
    'Le rapport après action {country, select, US {des États-Unis} other {du Canada}} est définitif le {on}. {text}',
  'sentence.inject.planned': 'Injection {number} prévue à {at} : {title}.',
  'sentence.inject.changed': 'Injection {number} modifiée, prévue à {at} : {title}. {text}',
  'sentence.inject.removed': 'Injection {number} retirée de la liste : {title}. {text}',
  'sentence.inject.held': 'Injection {number} retenue : {title}. {text}',
  'sentence.inject.released': 'Injection {number} libérée : {title}. {text}',
  'sentence.inject.retimed':
    'Injection {number} déplacée à {offset}{at, select, none {} other { ({at})}} : {title}. {text}',
  'sentence.inject.skipped': 'Injection {number} omise : {title}. {text}',
  'sentence.inject.sent': 'L’injection {number} de la liste a été envoyée : {title}.',
  'sentence.inject.delivered':
    'EXERCICE. Injection {number}, {channel}, de {from}, pour {to, select, US {les États-Unis} CA {le Canada} other {les deux pays}} : {title}. {text}',
  'sentence.expectedAction.met':
    'Ce que l’injection {number} attend a été accompli par {by} : {title}. {text}',
  'sentence.correctiveAction.opened': '{number}, d’ici le {on}, {organisation} : {title}.',
  'sentence.correctiveAction.updated': '{number} modifiée, d’ici le {on}, {organisation} : {title}. {text}',
  'sentence.correctiveAction.closed': '{number} réalisée le {on} : {title}. {text}',
  'injectChannel.phone': 'téléphone',
  'injectChannel.radio': 'radio',
  'injectChannel.email': 'courriel',
  'injectChannel.alert': 'alerte',
  'injectChannel.waitTime': 'temps d’attente',
  'injectChannel.document': 'document',
  'injectChannel.media': 'médias',
  'injectChannel.inPerson': 'en personne',
  'injectChannel.observed': 'constaté sur place',
}
