import type { plans as en } from '../en/plans.ts'

/** Mots français des plans régionaux. */
export const plans: Record<keyof typeof en, string> = {
  'kind.plan.drafted': 'Ébauche de plan',
  'kind.plan.revised': 'Plan révisé',
  'kind.plan.elementAssessed': 'Élément de plan évalué',
  'kind.plan.approved': 'Plan approuvé',
  'kind.plan.approvalWithdrawn': 'Approbation de plan retirée',
  'kind.plan.exercised': 'Plan mis en exercice',
  'kind.plan.reviewed': 'Plan revu',
  'kind.plan.retired': 'Plan abrogé',
  'kind.plan.activated': 'Plan activé',
  'kind.priorityList.adopted': 'Liste prioritaire adoptée',
  'kind.priorityList.amended': 'Liste prioritaire modifiée',
  'kind.committee.formed': 'Comité formé',
  'kind.committee.membersChanged': 'Membres du comité changés',
  'kind.committee.met': 'Réunion de comité',
  'kind.actionItem.opened': 'Suivi ouvert',
  'kind.actionItem.updated': 'Suivi mis à jour',
  'kind.actionItem.closed': 'Suivi terminé',
  'sentence.plan.drafted':
    'Ébauche de {number}, version {version} : {title}. {count, plural, one {# poste} other {# postes}}. {text}',
  'sentence.plan.revised':
    '{number} révisé, version {version} : {title}. {count, plural, one {# poste} other {# postes}}. {text}',
  'sentence.plan.elementAssessed':
    '{number} {version} : {element}, {score, select, none {cote retirée} other {cote de {score} sur 4}}. {owner, select, none {} other {Responsable : {owner}.}} {text}',
  'sentence.plan.approved':
    '{country, select, US {Les États-Unis approuvent} other {Le Canada approuve}} {number} {version} : {title}. {text}',
  'sentence.plan.approvalWithdrawn':
    '{country, select, US {Les États-Unis retirent} other {Le Canada retire}} l’approbation de {number} {version} : {title}. {text}',
  'sentence.plan.exercised':
    '{number} {version} mis en exercice : {name} ({type}), terminé le {on}, {count, plural, =0 {aucun poste nommé} one {# poste nommé} other {# postes nommés}}.',
  'sentence.plan.reviewed': '{number} {version} revu; prochaine revue au plus tard le {on}. {text}',
  'sentence.plan.retired': '{number} abrogé : {title}. {text}',
  'sentence.plan.activated': 'Cet événement suit le plan {number} {version} : {title}. {text}',
  'sentence.priorityList.adopted':
    '{country, select, US {Les États-Unis adoptent} other {Le Canada adopte}} la liste prioritaire de {year} : {count, plural, one {# poste} other {# postes}}. {text}',
  'sentence.priorityList.amended':
    'Liste prioritaire de {year} modifiée à compter du {on} : {added, plural, one {# ajout} other {# ajouts}}, {removed, plural, one {# retrait} other {# retraits}}. {text}',
  'sentence.committee.formed': '{number} formé : {title}. {count, plural, one {# siège} other {# sièges}}.',
  'sentence.committee.membersChanged':
    '{number} {title} : membres changés, {count, plural, one {# siège} other {# sièges}}. {text}',
  'sentence.committee.met': 'Réunion de {number} {title} le {on}. {text}',
  'sentence.actionItem.opened': '{number} ouvert : {title}. {owner}, échéance {on}. {text}',
  'sentence.actionItem.updated': '{number} mis à jour : {title}. {owner}, échéance {on}. {text}',
  'sentence.actionItem.closed': '{number} terminé le {on} : {title}. {text}',
  'exerciseType.tabletop': 'exercice sur table',
  'exerciseType.drill': 'manœuvre',
  'exerciseType.functional': 'exercice fonctionnel',
  'exerciseType.fullScale': 'exercice grandeur réelle',
  'exerciseType.activation': 'activation réelle',
}
