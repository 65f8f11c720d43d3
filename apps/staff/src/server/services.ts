import { keepServices } from "@preamble/api/keep-services";
import { keepRenderer } from "@preamble/documents/keep-renderer";
import { staffEnv } from "../env.ts";

/** This process's connections. */
export const services = () => keepServices(staffEnv().DATABASE_URL);

/** The PDF thread of this process. */
export const renderer = () => keepRenderer(staffEnv().RENDER_WORKER);
