/** More views of a member and their clinic than a page can show are refused. */
export const mostViews = 40;
