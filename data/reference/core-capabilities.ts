import type { Bilingual } from '../model/country.ts'
import type { CoreCapability, MissionArea } from '../model/exercise.ts'

/** A core capability with its mission areas; the French name is our own rendering. */
export type CapabilityRecord = {
  id: CoreCapability
  name: Bilingual
  areas: readonly MissionArea[]
  /** One of those that an exercise at the border is offered first: our own choice. */
  isBorder: boolean
}

const all: readonly MissionArea[] = ['prevention', 'protection', 'mitigation', 'response', 'recovery']
/** The facts name prevention and protection together. */
const guard: readonly MissionArea[] = ['prevention', 'protection']
const mitigation: readonly MissionArea[] = ['mitigation']
const response: readonly MissionArea[] = ['response']
const both: readonly MissionArea[] = ['response', 'recovery']
const recovery: readonly MissionArea[] = ['recovery']

type Row = [id: CoreCapability, en: string, fr: string, areas: readonly MissionArea[], isBorder?: boolean]

const rows: readonly Row[] = [
  ['planning', 'Planning', 'Planification', all, true],
  ['publicInformation', 'Public Information and Warning', 'Information et alerte du public', all, true],
  ['operationalCoordination', 'Operational Coordination', 'Coordination opérationnelle', all, true],
  [
    'intelligenceSharing',
    'Intelligence and Information Sharing',
    'Échange de renseignements et d’information',
    guard,
  ],
  ['interdiction', 'Interdiction and Disruption', 'Interdiction et perturbation', guard],
  [
    'screeningSearchDetection',
    'Screening, Search, and Detection',
    'Contrôle, recherche et détection',
    guard,
    true,
  ],
  ['forensics', 'Forensics and Attribution', 'Criminalistique et attribution', guard],
  [
    'accessControl',
    'Access Control and Identity Verification',
    'Contrôle d’accès et vérification de l’identité',
    guard,
    true,
  ],
  ['cybersecurity', 'Cybersecurity', 'Cybersécurité', guard],
  ['physicalProtection', 'Physical Protective Measures', 'Mesures de protection matérielle', guard],
  [
    'riskManagement',
    'Risk Management for Protection Programs and Activities',
    'Gestion des risques des programmes et activités de protection',
    guard,
  ],
  [
    'supplyChainIntegrity',
    'Supply Chain Integrity and Security',
    'Intégrité et sécurité de la chaîne d’approvisionnement',
    guard,
    true,
  ],
  ['communityResilience', 'Community Resilience', 'Résilience des collectivités', mitigation],
  [
    'vulnerabilityReduction',
    'Long-term Vulnerability Reduction',
    'Réduction de la vulnérabilité à long terme',
    mitigation,
  ],
  [
    'riskAssessment',
    'Risk and Disaster Resilience Assessment',
    'Évaluation des risques et de la résilience aux catastrophes',
    mitigation,
  ],
  [
    'threatsAndHazards',
    'Threats and Hazards Identification',
    'Détermination des menaces et des dangers',
    mitigation,
  ],
  ['infrastructureSystems', 'Infrastructure Systems', 'Systèmes d’infrastructure', both, true],
  ['criticalTransportation', 'Critical Transportation', 'Transport essentiel', response, true],
  [
    'environmentalResponse',
    'Environmental Response/Health and Safety',
    'Intervention environnementale, santé et sécurité',
    response,
    true,
  ],
  ['fatalityManagement', 'Fatality Management Services', 'Services de gestion des décès', response],
  [
    'fireManagement',
    'Fire Management and Suppression',
    'Gestion des incendies et lutte contre le feu',
    response,
  ],
  [
    'logistics',
    'Logistics and Supply Chain Management',
    'Logistique et gestion de la chaîne d’approvisionnement',
    response,
    true,
  ],
  ['massCare', 'Mass Care Services', 'Services d’aide aux sinistrés', response],
  [
    'searchAndRescue',
    'Mass Search and Rescue Operations',
    'Recherche et sauvetage à grande échelle',
    response,
  ],
  [
    'onSceneSecurity',
    'On-scene Security, Protection, and Law Enforcement',
    'Sécurité des lieux, protection et application de la loi',
    response,
    true,
  ],
  [
    'operationalCommunications',
    'Operational Communications',
    'Communications opérationnelles',
    response,
    true,
  ],
  [
    'publicHealth',
    'Public Health, Healthcare, and Emergency Medical Services',
    'Santé publique, soins de santé et services médicaux d’urgence',
    response,
    true,
  ],
  ['situationalAssessment', 'Situational Assessment', 'Évaluation de la situation', response, true],
  ['economicRecovery', 'Economic Recovery', 'Rétablissement économique', recovery, true],
  [
    'healthAndSocialServices',
    'Health and Social Services',
    'Services de santé et services sociaux',
    recovery,
  ],
  ['housing', 'Housing', 'Logement', recovery],
  [
    'naturalAndCulturalResources',
    'Natural and Cultural Resources',
    'Ressources naturelles et culturelles',
    recovery,
  ],
]

/** The 32 core capabilities of the US National Preparedness Goal, 2nd edition, in its order (exercise facts, section 3). */
export const coreCapabilities: readonly CapabilityRecord[] = rows.map(
  ([id, en, fr, areas, isBorder = false]) => ({ id, name: { en, fr }, areas, isBorder }),
)

const byId = new Map(coreCapabilities.map((record) => [record.id, record]))

/** The name of a core capability. */
export const capabilityName = (id: CoreCapability): Bilingual => byId.get(id)?.name ?? { en: id, fr: id }
