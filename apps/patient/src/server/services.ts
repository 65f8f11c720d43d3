import { keepServices } from "@preamble/api/keep-services";
import { keepRenderer } from "@preamble/documents/keep-renderer";
import { env } from "../env.ts";

/** This process's connections. */
export const services = () => keepServices(env().DATABASE_URL);

/** The PDF thread of this process. */
export const renderer = () => keepRenderer(env().RENDER_WORKER);
