// The field in the header of every page: the scripts of search are loaded once somebody turns to it.
"use strict";

(() => {
  const form = document.querySelector("form[data-search]");
  if (!form) return;
  const field = form.elements.q;
  // What a phone's keyboard writes on its Enter key; the HTML checker does not know the attribute.
  field.enterKeyHint = "search";

  function load() {
    field.removeEventListener("focus", load);
    for (const name of ["search-index.js", "search.js"]) {
      const script = document.createElement("script");
      script.src = form.dataset.search + name;
      // In their order.
      script.async = false;
      document.head.append(script);
    }
  }

  if (document.getElementById("search-results")) load(); else field.addEventListener("focus", load);

  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.defaultPrevented || event.altKey) return;
    const isChord = event.ctrlKey || event.metaKey;
    const isTyping = event.target.closest("input, textarea, select, [contenteditable]");
    // Some keyboards have the stroke on a key that needs Shift.
    if (isChord ? event.key !== "k" : event.key !== "/" || isTyping) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
})();
