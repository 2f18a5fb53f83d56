// Small comforts of the pages; everything works without them.
"use strict";

// Phones begin with the contents folded, wide screens show them beside the text.
const wide = window.matchMedia("(min-width: 64rem)");
const contents = document.querySelector(".contents details");
if (contents) {
  const fold = () => { contents.open = wide.matches; };
  fold();
  wide.addEventListener("change", fold);
  contents.addEventListener("click", (event) => {
    if (!wide.matches && event.target.closest("a")) contents.open = false;
  });
}

// The contents follow the reader.
const links = new Map();
for (const link of document.querySelectorAll(".contents a")) {
  links.set(decodeURIComponent(link.hash.slice(1)), link);
}
if (links.size > 0 && "IntersectionObserver" in window) {
  let current = null;
  const observer = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      if (!entry.isIntersecting) continue;
      if (current) current.removeAttribute("aria-current");
      current = links.get(entry.target.id);
      current.setAttribute("aria-current", "location");
    }
  }, { rootMargin: "-10% 0px -75% 0px" });
  for (const id of links.keys()) {
    const heading = document.getElementById(id);
    if (heading) observer.observe(heading);
  }
}

// A heading's sign puts its address on the clipboard, where the browser lets it.
const status = document.createElement("p");
status.className = "copied";
status.setAttribute("role", "status");
document.body.append(status);
let hide = 0;
document.addEventListener("click", (event) => {
  const anchor = event.target.closest("a.anchor");
  if (!anchor || !navigator.clipboard) return;
  navigator.clipboard.writeText(anchor.href).then(() => {
    status.textContent = document.body.dataset.copied;
    status.classList.add("is-shown");
    clearTimeout(hide);
    hide = setTimeout(() => status.classList.remove("is-shown"), 1600);
  }, () => {});
});

// Whoever has no mouse scrolls a wide table with the arrow keys.
for (const box of document.querySelectorAll(".table-scroll, .body > table")) {
  if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
}

// On paper everything is open.
window.addEventListener("beforeprint", () => {
  for (const details of document.querySelectorAll("details")) details.open = true;
});
