import { authEnv } from "@preamble/auth/env";
import { patientSession } from "@preamble/auth/session-limits";

/**
 * The cookie that carries a patient's session. Over https, of which only a trusted proxy can tell, no other
 * host can set it and it never travels in the clear.
 */
export function patientCookie(headers: Pick<Headers, "get">) {
  const secure = authEnv().TRUSTED_PROXY === "1" && headers.get("x-forwarded-proto") === "https";
  return {
    name: secure ? "__Host-preamble_patient" : "preamble_patient",
    options: { path: "/", httpOnly: true, sameSite: "lax", maxAge: patientSession.absoluteMs / 1000, secure },
  } as const;
}
