// What a name means is shown beside it by the style sheet; Escape takes it away again, until the
// pointer or the keyboard leaves the name.
"use strict";

const shown = () => document.querySelectorAll(".term:hover, .term:focus-within");
const show = (event) => {
  const term = event.target.closest(".term.is-dismissed");
  if (term && !term.contains(event.relatedTarget)) term.classList.remove("is-dismissed");
};
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") for (const term of shown()) term.classList.add("is-dismissed");
});
document.addEventListener("mouseout", show);
document.addEventListener("focusout", show);
