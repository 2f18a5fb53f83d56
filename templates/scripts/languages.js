// The switch of language leads to the place that is being read; without script it leads to the top.
"use strict";
{
  // A section of a document has a number that is the same in all languages; what else has an id has
  // the same in all of them.
  const places = Array.from(document.querySelectorAll("main :is(h2, h3, h4, h5, h6)[id]"));
  const name = (heading) => (heading.querySelector("a.anchor[id]") || heading).id;
  const passed = (heading) => {
    const [box] = heading.getClientRects();
    return box !== undefined && box.top < window.innerHeight / 3;
  };
  const switches = document.querySelector(".languages");
  const follow = (event) => {
    const link = event.target.closest("a[hreflang]");
    if (!link) return;
    const place = window.scrollY > 0 ? places.filter(passed).pop() : undefined;
    link.hash = place ? name(place) : "";
  };
  if (switches) {
    // Before the address is used, however the link is opened.
    switches.addEventListener("pointerdown", follow);
    switches.addEventListener("click", follow);
  }
}
