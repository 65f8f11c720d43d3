import { authEnv } from "@preamble/auth/env";

const sessionSeconds = 24 * 3600;

/**
 * The cookie that carries a patient's session. Over https, of which only a trusted proxy can tell, no other
 * host can set it and it never travels in the clear.
 */
export function patientCookie(headers: Pick<Headers, "get">) {
  const secure = authEnv().TRUSTED_PROXY === "1" && headers.get("x-forwarded-proto") === "https";
  return {
    name: secure ? "__Host-preamble_patient" : "preamble_patient",
    options: { path: "/", httpOnly: true, sameSite: "lax", maxAge: sessionSeconds, secure },
  } as const;
}
