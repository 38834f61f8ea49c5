import type { playbooks as en } from '../en/playbooks.ts'

/** French words for playbooks: what is wrong with a file, and what its runs say in the log and in reports. */
export const playbooks: Record<keyof typeof en, string> = {
  'playbookFault.notJson': 'Le fichier n’est pas un texte JSON : {detail}',
  'playbookFault.tooLarge': 'Le fichier est trop volumineux : {detail} caractères.',
  'playbookFault.newerFormat':
    'Le fichier est au format {detail}, produit par une version ultérieure d’Entente.',
  'playbookFault.notAPlaybook':
    'Le fichier n’est pas une procédure : il ne commence pas par "format": "entente-playbook".',
  'playbookFault.missing': 'Un champ est absent.',
  'playbookFault.unknownField': 'Ce champ n’existe pas : {detail}.',
  'playbookFault.wrongValue': 'La valeur ne convient pas (trouvée / attendue) : {detail}.',
  'playbookFault.missingEnglish': 'Le texte anglais est absent.',
  'playbookFault.missingFrench': 'Le texte français est absent.',
  'playbookFault.usedTwice': 'Le nom {detail} est utilisé deux fois.',
  'playbookFault.noSuchPart': 'On y nomme {detail}, qui n’existe pas.',
  'playbookFault.noStart': 'Le délai se compte à partir de {detail}, qui ne figure pas parmi les départs.',
  'playbookFault.startOfItself': 'Le délai se compte à partir de la fin de sa propre étape.',
  'playbookFault.jointAlone': 'Une étape commune n’a pas d’autre voie.',
  'playbookFault.laneTwice': 'Le pays ou la voie {detail} y figure deux fois.',
  'playbookFault.waitsForItself': 'L’étape s’attend elle-même par l’entremise d’autres étapes.',
  'playbookFault.emptyPhase': 'La phase ne compte aucune étape.',
  'playbookFault.noRole': 'Personne n’est chargé de l’étape dans la voie {detail}.',
  'playbookFault.unitMissing': 'Un nombre doit avoir une unité.',
  'playbookFault.unitUnused': 'Seuls les nombres et les dénombrements ont des unités.',
  'playbookFault.choiceMissing': 'Un choix doit offrir au moins deux valeurs.',
  'playbookFault.choiceUnused': 'Seul un choix a des valeurs permises.',
  'playbookFault.rangeReversed': 'La plus petite valeur dépasse la plus grande : {detail}.',
  'playbookFault.targetUnsourced': 'Un délai tiré de la doctrine nomme sa référence.',
  'playbookFault.place': '{pointer} : {reason}',
  'playbookFault.placeOfPart': '{part} ({pointer}) : {reason}',
  'kind.playbook.adopted': 'Procédure disponible',
  'kind.run.started': 'Exécution d’une procédure lancée',
  'kind.run.stepStarted': 'Étape commencée',
  'kind.run.stepDone': 'Étape faite',
  'kind.run.stepSkipped': 'Étape omise',
  'kind.run.decisionPointResolved': 'Point de décision tranché',
  'kind.run.informationFilled': 'Élément d’information',
  'kind.run.weightsSet': 'Pondérations de la feuille',
  'kind.run.itemScored': 'Élément de la feuille',
  'kind.run.zoneSet': 'Zone tracée',
  'kind.run.ended': 'Exécution d’une procédure terminée',
  'kind.request.countered': 'Contre-proposition',
  'kind.request.counterAccepted': 'Contre-proposition acceptée',
  'requestState.countered': 'Contre-proposition faite',
  'sentence.request.countered': '{number}, contre-proposition : {title}. {text}',
  'sentence.request.counterAccepted': '{number}, contre-proposition acceptée : {title}. {text}',
  'sentence.playbook.adopted': 'Procédure disponible : {title}, version {version}. {text}',
  'sentence.run.started': '{number} lancée : {title}, version {version}. {facility}. {text}',
  'sentence.run.stepStarted':
    '{number}, {lane, select, US {États-Unis} CA {Canada} other {commun}} : étape {step} commencée : {title}. {text}',
  'sentence.run.stepDone':
    '{number}, {lane, select, US {États-Unis} CA {Canada} other {commun}} : étape {step} faite : {title}. {text}',
  'sentence.run.stepSkipped':
    '{number}, {lane, select, US {États-Unis} CA {Canada} other {commun}} : étape {step} omise : {title}. {text}',
  'sentence.run.decisionPointResolved':
    '{number}, {step} : {title} {option}.{decision, select, none {} other { Accord demandé par {decision}.}} {text}',
  'sentence.run.informationFilled':
    '{number}, {title}{subject, select, none {} other { ({subject})}} : {value}.{baseline, select, none {} other { Normalement {baseline}.}} Observé {at}, {source}, {confidence, select, high {confiance élevée} medium {confiance moyenne} other {confiance faible}}.',
  'sentence.run.weightsSet':
    '{number} : pondérations de la feuille établies.{decision, select, none {} other { Accord demandé par {decision}.}} {text}',
  'sentence.run.itemScored': '{number} : {title} coté sur la feuille. {text}',
  'sentence.run.zoneSet':
    '{number} : zone tracée. Isolation de {isolation} tout autour{protective, select, none {} other {, distance de protection de {protective} sous le vent}}. {edition, select, none {Distances du commandant des interventions.} other {GMU {edition}, {material}.}}{wind, select, none {} other { Vent de {wind}°.}} {text}',
  'sentence.run.ended': '{number} terminée : {title}. {text}',
  'ergDistance.exact': '{km}',
  'ergDistance.atLeast': 'au moins {km}',
  'ergDistance.range': 'de {from} à {km}',
  'elementValue.yes': 'Oui',
  'elementValue.no': 'Non',
}
