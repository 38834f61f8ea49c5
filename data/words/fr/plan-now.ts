import type { planNow as en } from '../en/plan-now.ts'

/** French words of what a regional plan says of a crossing in an event. */
export const planNow: Record<keyof typeof en, string> = {
  'planNow.title': 'Plan régional',
  'planNow.noPlan': 'Cet événement ne suit aucun plan qui nomme ce poste.',
  'planNow.followAPlan': 'Suivre un plan',
  'planNow.another': 'En suivre un autre',
  'planNow.at': 'Niveau {level} : {what}',
  'planNow.level': 'Niveau {level}',
  'planNow.by': 'Selon {number} {version} : {title}',
  'planNow.judge': 'À juger par une personne :',
  'planNow.measures': 'Mesures que le plan demande maintenant',
  'planNow.noMeasures': 'Le plan ne demande aucune mesure à ce niveau.',
  'planNow.start': 'Lancer',
  'planNow.startThis': 'Lancer : {title}',
  'planNow.running': 'en cours',
  'planNow.ended': 'terminée',
  'planNow.noneMet': 'Aucune condition d’un niveau supérieur n’est remplie.',
  'planNow.untold': 'Inconnu, et peut-être rempli :',
  'planNow.file': 'Ouvrir un fichier de plan',
  'planNow.fromFile': 'Fichier « {name} » : aucune approbation ne voyage dans un fichier',
  'planNow.elsewhere': 'Ce plan ne nomme pas {name} : ses niveaux et ses mesures ne paraîtront pas ici.',
  'planNow.follow': 'Suivre un plan régional à {name}',
  'planNow.follow.submit': 'Suivre ce plan',
  'planNow.plan': 'Plan régional',
  'planNow.offer':
    '{state, select, inForce {En vigueur : approuvé par les deux pays} other {Ébauche : non approuvée par les deux pays}} · {from, select, here {de ce journal} other {de « {from} »}}',
  'planNow.draft':
    'Cette version n’est pas approuvée par les deux pays. On peut s’en servir de guide; elle n’engage personne.',
  'planNow.snapshot':
    'Le texte tel qu’il est maintenant est conservé dans cet événement. Les changements ultérieurs du plan n’y changent rien ici.',
  'planNow.none':
    'Aucun plan sur cet ordinateur ne nomme {name}. Saisissez-en un ou importez-le sous Plans régionaux, dans ce journal ou dans un espace de planification.',
  'planNow.toPlans': 'Vers les plans régionaux',
  'planNow.key.follow': 'Suivre un plan ici',
  'planNow.key.start': 'Lancer une mesure du plan, selon son rang',
}
