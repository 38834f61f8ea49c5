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
}
