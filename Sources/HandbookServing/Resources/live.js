// Lets an open page follow the files: the server says when it is out of date, and the page is loaded
// again where the reader was.
"use strict";

(() => {
  const own = document.currentScript.dataset;
  const place = "visitbook-place";

  // Browsers keep the place on a reload, but not past a page that was shorter for a moment.
  const kept = JSON.parse(sessionStorage.getItem(place) || "null");
  sessionStorage.removeItem(place);
  if (kept && kept.path === location.pathname) {
    addEventListener("load", () => scrollTo({ left: kept.x, top: kept.y, behavior: "instant" }));
  }

  const reload = () => {
    if (!document.documentElement.dataset.leaving) {
      sessionStorage.setItem(place, JSON.stringify({
        path: location.pathname, x: scrollX, y: scrollY,
      }));
      document.documentElement.dataset.leaving = "yes";
      location.reload();
    }
  };

  // Said by screen readers too, after a moment: most pages are made again before it is over.
  const status = document.createElement("p");
  status.className = "visitbook-status";
  status.lang = own.language;
  status.setAttribute("role", "status");
  document.body.append(status);
  let timer = 0;
  const say = (text) => {
    clearTimeout(timer);
    if (!text) {
      status.textContent = "";
      return;
    }
    timer = setTimeout(() => { status.textContent = text; }, 400);
  };

  const events = new EventSource("/-/events");
  events.addEventListener("version", (event) => {
    if (event.data !== own.version) reload();
    else say("");
  });
  events.addEventListener("stale", () => say(own.stale));
  events.addEventListener("error", () => say(own.lost));
  addEventListener("pagehide", () => events.close());
  // A page that comes back from the browser's memory looks at the server again.
  addEventListener("pageshow", (event) => { if (event.persisted) reload(); });

  // Escape closes what stands over the page.
  const notice = document.querySelector(".visitbook-notice.is-errors details");
  if (notice) {
    addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !notice.open) return;
      notice.open = false;
      notice.querySelector("summary").focus();
    });
  }
})();
