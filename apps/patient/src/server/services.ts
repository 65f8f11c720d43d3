import { keepServices } from "@preamble/api/keep-services";
import { keepRenderer } from "@preamble/documents/keep-renderer";
import { patientEnv } from "../env.ts";

/** This process's connections. */
export const services = () => keepServices(patientEnv().DATABASE_URL);

/** The PDF thread of this process. */
export const renderer = () => keepRenderer(patientEnv().RENDER_WORKER);
