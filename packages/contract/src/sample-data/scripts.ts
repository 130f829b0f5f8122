import type { ScriptActivity, ScriptDocumentThread } from './script.ts';
import { arCasablanca } from './threads/ar-casablanca.ts';
import { documentThreads } from './threads/documents.ts';
import { enAutomationEarlier } from './threads/en-automation-earlier.ts';
import { enAutomation } from './threads/en-automation.ts';
import { enFieldEarlier } from './threads/en-field-earlier.ts';
import { enField } from './threads/en-field.ts';
import { enLifeEarlier } from './threads/en-life-earlier.ts';
import { enLife } from './threads/en-life.ts';
import { enQuestions } from './threads/en-questions.ts';
import { frAtelierNuit } from './threads/fr-atelier-nuit.ts';
import { frAtelier } from './threads/fr-atelier.ts';
import { frCasablanca } from './threads/fr-casablanca.ts';
import { frChoralePotager } from './threads/fr-chorale-potager.ts';
import { frDirection } from './threads/fr-direction.ts';
import { frEssais } from './threads/fr-essais.ts';
import { frEvenements } from './threads/fr-evenements.ts';
import { frIdees } from './threads/fr-idees.ts';
import { frLogistique } from './threads/fr-logistique.ts';
import { frMercis } from './threads/fr-mercis.ts';
import { frQualite } from './threads/fr-qualite.ts';
import { frQuestions2 } from './threads/fr-questions-2.ts';
import { frQuestions } from './threads/fr-questions.ts';
import { frRh } from './threads/fr-rh.ts';
import { frSondagesIdees } from './threads/fr-sondages-idees.ts';
import { frVie } from './threads/fr-vie.ts';
import { jaOsaka } from './threads/ja-osaka.ts';

/** Every thread that was written by hand. */
export const handWrittenActivities: readonly ScriptActivity[] = [
  ...arCasablanca,
  ...enAutomationEarlier,
  ...enAutomation,
  ...enFieldEarlier,
  ...enField,
  ...enLifeEarlier,
  ...enLife,
  ...enQuestions,
  ...frAtelierNuit,
  ...frAtelier,
  ...frCasablanca,
  ...frChoralePotager,
  ...frDirection,
  ...frEssais,
  ...frEvenements,
  ...frIdees,
  ...frLogistique,
  ...frMercis,
  ...frQualite,
  ...frQuestions2,
  ...frQuestions,
  ...frRh,
  ...frSondagesIdees,
  ...frVie,
  ...jaOsaka,
];

/** Threads under pages of the intranet that are no activities. */
export const handWrittenDocuments: readonly ScriptDocumentThread[] = [...documentThreads];
