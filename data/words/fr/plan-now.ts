import type { planNow as en } from '../en/plan-now.ts'

/** French words of what a crossing's plan says now, in an event. */
export const planNow: Record<keyof typeof en, string> = {
  'planNow.title': 'Plan régional maintenant',
  'planNow.none': 'Cet événement ne suit aucun plan pour ce poste.',
  'planNow.noneClosed': 'Cet événement n’a suivi aucun plan pour ce poste.',
  'planNow.followOther': 'Suivre un autre plan ou une autre version',
  'planNow.entry': 'Plan {number} version {version} : son entrée au journal',
  'planNow.level': 'Niveau {level} : {name}',
  'planNow.noneMet': 'Aucune condition n’est remplie.',
  'planNow.detail': '(maintenant {detail})',
  'planNow.toJudge': 'à juger par une personne : {text}',
  'planNow.unknown':
    '{count, plural, one {# condition d’un niveau supérieur est inconnue} other {# conditions de niveaux supérieurs sont inconnues}}',
  'planNow.unknownOf': 'Niveau {level} : {text}',
  'planNow.measures': 'Mesures à prendre ({count})',
  'planNow.noMeasures': 'Le plan ne nomme aucune mesure pour ce niveau.',
  'planNow.measure': '{type}, niveau {level}{owner, select, none {} other {, {owner}}}',
  'planNow.started': 'En cours',
  'planNow.ended': 'Terminée',
  'planNow.start': 'Lancer',
  'planNow.startIt': 'Lancer : {title}',
  'planNow.key.start': 'Lancer la prochaine mesure du plan',
  'planNow.key.follow': 'Suivre un plan',
  'planNow.follow.title': 'Suivre un plan pour {crossing}',
  'planNow.follow.submit': 'Suivre ce plan',
  'planNow.follow.hint':
    'L’événement garde le texte du plan tel qu’il est maintenant. Une version ultérieure ne compte que si elle est suivie à son tour.',
  'planNow.follow.plan': 'Plan régional',
  'planNow.follow.none': 'Aucun plan sur cet ordinateur ne nomme ce poste.',
  'planNow.follow.file': 'Ouvrir un fichier de plan',
  'planNow.follow.from':
    '{from} · {state, select, inForce {en vigueur} oneCountry {approuvé par un seul pays} other {approbation inconnue}}',
  'planNow.follow.elsewhere':
    'Ce plan ne nomme pas {crossing} : ses niveaux et ses mesures ne paraîtront pas ici.',
  'planNow.follow.notInForce':
    '{state, select, oneCountry {Un seul pays a approuvé cette version.} other {Aucune approbation de cette version n’est connue ici.}} Elle peut être suivie; le journal dit quel texte.',
}
