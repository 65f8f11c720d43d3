import { issueCopy } from "./documents/issue-copy.ts";
import { issueDocument } from "./documents/issue-document.ts";
import { mount, router } from "./trpc.ts";

/**
 * What puts a file on record by its hash: for the server that has drawn the file, and served to nobody, since whoever
 * could send a hash could have a forged paper confirmed as issued.
 */
export const issueRouter = router({ document: mount(issueDocument), copy: mount(issueCopy) });
