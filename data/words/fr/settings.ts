import type { settings as en } from '../en/settings.ts'

/** French words of the settings. */
export const settings: Record<keyof typeof en, string> = {
  'settings.title': 'Réglages',
  'settings.text': 'Ils valent pour cette fenêtre sur cet ordinateur et ne font partie d’aucun journal.',
  'settings.display': 'Affichage',
  'settings.theme': 'Thème',
  'settings.theme.system': 'Comme le système',
  'settings.theme.light': 'Clair',
  'settings.theme.dark': 'Sombre, pour les murs',
  'settings.theme.hc': 'Contraste élevé',
  'settings.scale': 'Taille',
  'settings.scale.desk': 'Poste',
  'settings.scale.wall': 'Mur, 125\u00a0%',
  'settings.keys': 'Clavier',
  'settings.singleKeys': 'Touches d’une seule lettre, comme N pour une nouvelle entrée',
  'settings.showKeys': 'Afficher toutes les touches',
  'settings.workspace': 'Cet espace de travail',
  'settings.desks': 'Bureaux et responsables de cet ordinateur',
  'settings.about': 'À propos',
  'settings.version': 'Version',
  'settings.data': 'Données des passages',
  'settings.dataValue': '{version}, état de {asOf}',
  'settings.zones': 'Règles des fuseaux horaires',
  'settings.engine': 'Moteur',
  'settings.folder': 'Dossier des données',
  'settings.openFolder': 'Ouvrir le dossier',
  'settings.folderBrowser': 'Gardé par le navigateur',
  'settings.network': 'Réseau',
  'settings.networkNone': 'Aucun n’est utilisé.',
  'settings.credits': 'Licences et mentions',
  'settings.creditFonts':
    'Atkinson Hyperlegible Next et Barlow Semi Condensed\u00a0: SIL Open Font License 1.1',
  'settings.creditIcons': 'Icônes Lucide\u00a0: licence ISC',
  'settings.creditMap':
    'Carte\u00a0: Natural Earth, domaine public; rivages GSHHG, LGPL 3; ligne frontière © les contributeurs d’OpenStreetMap, ODbL; villes GeoNames, CC BY 4.0',
  'settings.creditSoftware':
    'React, React Aria, Leaflet, Dexie, zustand et autres\u00a0: licences MIT, BSD ou Apache 2.0',
  'settings.creditReactLeaflet':
    'react-leaflet\u00a0: licence Hippocratic 2.1, qui n’est pas une licence libre',
}
