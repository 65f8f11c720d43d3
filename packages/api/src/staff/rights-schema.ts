import { staffRoles } from "@preamble/db/actor";
import { z } from "zod";

/** What someone here is allowed to do. */
export const mayDo = {
  roles: z.array(z.enum(staffRoles)).max(staffRoles.length),
  mayLowerUrgent: z.boolean(),
};

/** Only a clinician may be named to lower urgent levels. */
export const isNamedRightly = ({
  roles,
  mayLowerUrgent,
}: {
  roles: readonly string[];
  mayLowerUrgent: boolean;
}) => !mayLowerUrgent || roles.includes("clinician");
