/** Loaded when the request is shown instead of sent. */
export { showRequest } from "../run/show-request.ts";
