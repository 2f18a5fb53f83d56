// The server shows the page under the address that was asked for. Where this script was found tells
// where the site lies, and the links are set to lead there.
"use strict";

(() => {
  const folder = new URL("../../", document.currentScript.src);
  const steps = folder.pathname.split("/").filter((step) => step !== "").map(decodeURIComponent);
  const handbooks = document.body.dataset.handbooks.split(" ");
  // Handbooks have assets of their own, one folder below those of the site.
  const isHandbook = handbooks.includes(steps[steps.length - 1]);
  const root = isHandbook ? new URL("../", folder) : folder;
  for (const link of document.querySelectorAll("a[data-path]")) {
    link.href = new URL(link.dataset.path, root).href;
  }
})();
