import type { Tx } from "@preamble/db/client";
import { cases, earlierForm, triage } from "@preamble/db/schema";
import { rankOf } from "@preamble/domain/levels";
import type { FiredRule, Triage } from "@preamble/domain/triage/triage";
import { and, desc, eq, inArray } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import { loadProtocol } from "../protocols.ts";
import { answerThen } from "./describe-case.ts";
import { mostUrgentFirst } from "./most-urgent-first.ts";

type Giver = { readonly result: Triage; readonly intakeId: string; readonly at: Date };

/** Where a level comes from: the answers in force, those that were or those of an earlier form, a clinician alone. */
export type StandsBy = "this-form" | "answers-before" | "earlier-form" | "clinician";

/**
 * The triage that gave each of these cases the level in force, the last of them over all forms of the case; none for a
 * case whose level a clinician alone gave.
 */
export async function levelGivers(
  tx: Tx,
  clinicId: string,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, Giver>> {
  if (caseIds.length === 0) return new Map();
  const ofCases = and(eq(cases.clinicId, clinicId), inArray(cases.id, [...caseIds]));
  const forms = unionAll(
    tx
      .select({ caseId: cases.id, intakeId: cases.intakeId, levelRank: cases.levelRank })
      .from(cases)
      .where(ofCases),
    tx
      .select({ caseId: cases.id, intakeId: earlierForm.intakeId, levelRank: cases.levelRank })
      .from(earlierForm)
      .innerJoin(cases, and(eq(cases.clinicId, earlierForm.clinicId), eq(cases.id, earlierForm.caseId)))
      .where(ofCases),
  ).as("forms");
  const rows = await tx
    .selectDistinctOn([forms.caseId], {
      caseId: forms.caseId,
      intakeId: forms.intakeId,
      result: triage.result,
      at: triage.createdAt,
    })
    .from(forms)
    .innerJoin(
      triage,
      and(
        eq(triage.clinicId, clinicId),
        eq(triage.intakeId, forms.intakeId),
        eq(triage.levelRank, forms.levelRank),
      ),
    )
    .orderBy(forms.caseId, desc(triage.createdAt));
  return new Map(rows.map(({ caseId, ...giver }) => [caseId, giver]));
}

type Shown = { readonly levelRank: number; readonly intakeId: string; readonly result: Triage };

/** Whether the level in force is above what the answers in force give. */
export const isAbove = ({ levelRank, result }: Omit<Shown, "intakeId">): boolean =>
  levelRank > rankOf(result.level);

/** What a case whose form and answers these are stands by. */
export function standsBy(shown: Shown, giver: Giver | undefined): StandsBy {
  if (shown.levelRank === rankOf(shown.result.level)) return "this-form";
  if (!giver) return "clinician";
  return giver.intakeId === shown.intakeId ? "answers-before" : "earlier-form";
}

/** Whether one triage found what another did: the same level by the same rules. */
export function findsTheSame(one: Triage, other: Triage): boolean {
  const ruleIds = ({ fired }: Triage) => fired.map(({ ruleId }) => ruleId).join();
  return one.level === other.level && ruleIds(one) === ruleIds(other);
}

/** The rules that gave the level in force and fire no more, most urgent first; none where it is that of the answers. */
export const rulesBefore = (shown: Omit<Shown, "intakeId">, giver: Giver | undefined): FiredRule[] =>
  giver && isAbove(shown)
    ? mostUrgentFirst(giver.result.fired.filter(({ level }) => rankOf(level) > rankOf(shown.result.level)))
    : [];

/** The same rules in the words of their own version, with the answers that made them fire. */
export async function describeRulesBefore(tx: Tx, shown: Omit<Shown, "intakeId">, giver: Giver | undefined) {
  const rules = rulesBefore(shown, giver);
  if (!giver || rules.length === 0) return [];
  const { content } = await loadProtocol(tx, giver.result.protocolHash);
  return rules.map(({ ruleId, level, because }) => {
    const {
      clinicianMessage = "",
      rationale = "",
      citation = "",
    } = content.rules.find(({ id }) => id === ruleId) ?? {};
    return {
      ruleId,
      level,
      clinicianMessage,
      rationale,
      citation,
      version: content.version,
      hash: giver.result.protocolHash,
      at: giver.at,
      because: because.map((cited) => answerThen(content, cited)),
    };
  });
}
