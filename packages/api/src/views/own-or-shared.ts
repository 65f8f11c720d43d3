import { savedView } from "@preamble/db/schema";
import { and, eq, isNull, or } from "drizzle-orm";

type Member = { readonly clinicId: string; readonly staffMemberId: string };

/** A member's own views and those of their clinic. */
export const ownOrShared = ({ clinicId, staffMemberId }: Member) =>
  and(
    eq(savedView.clinicId, clinicId),
    or(isNull(savedView.staffMemberId), eq(savedView.staffMemberId, staffMemberId)),
  );
