// Shows what search-index.js finds: in a box below the field in the header of every page, and on the page
// search.html. Loaded once somebody turns to the field.
"use strict";

(() => {
  const form = document.querySelector("form[data-search]");
  const { site, begin, prepare, fold, placeOf } = window.visitbookSearch;

  // MARK: Showing hits

  // The text in pieces, those that were looked for marked.
  function marked(text, wanted, from = 0, to = text.length) {
    const { folded, places } = fold(text);
    const spans = [];
    for (const term of wanted) {
      for (let at = placeOf(term.text, folded); at >= 0; at = placeOf(term.text, folded, at + term.text.length)) {
        spans.push([places[at], places[at + term.text.length - 1] + 1]);
      }
    }
    spans.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
    const nodes = [];
    let end = from;
    const add = (start, stop, isHit) => {
      const part = text.slice(Math.max(start, from), Math.min(stop, to)).replaceAll("\n", " · ");
      if (!part) return;
      if (!isHit) return void nodes.push(part);
      const mark = document.createElement("mark");
      mark.textContent = part;
      nodes.push(mark);
    };
    for (const [start, stop] of spans) {
      if (start < end || start >= to || stop <= from) continue;
      add(end, start, false);
      add(start, stop, true);
      end = stop;
    }
    add(end, to, false);
    return nodes;
  }

  // A stretch of the text around the first hit; its beginning where the title is the hit.
  function snippet(text, wanted) {
    const { folded, places } = fold(text);
    const found = wanted.map((term) => placeOf(term.text, folded)).filter((at) => at >= 0);
    const hit = found.length > 0 ? places[Math.min(...found)] : 0;
    const isLatin = !/[\u3400-\u9fff]/.test(text.slice(hit, hit + 40));
    let from = Math.max(0, hit - (isLatin ? 50 : 24));
    let to = Math.min(text.length, hit + (isLatin ? 130 : 70));
    if (isLatin) {
      while (from > 0 && /\S/.test(text[from - 1])) from -= 1;
      while (to < text.length && /\S/.test(text[to])) to += 1;
    }
    const nodes = marked(text, wanted, from, to);
    if (from > 0) nodes.unshift("…");
    if (to < text.length) nodes.push("…");
    return nodes;
  }

  const isChinesePage = document.documentElement.lang.startsWith("zh");

  // Texts that were not translated are announced.
  function span(nodes, className = "") {
    const element = document.createElement("span");
    if (className) element.className = className;
    element.append(...nodes);
    if (!isChinesePage && /[\u3400-\u9fff]/.test(element.textContent)) element.lang = "zh";
    return element;
  }

  function describe(hit, search) {
    const { wanted, start } = search;
    // A part that every page of the sort has ("My visits") says less than the page.
    const isPart = !hit.isPage && !hit.isTitled;
    const place = document.createElement("span");
    place.className = "hit-place";
    place.append(start.labels[hit.sort]);
    if (!hit.isPage) place.append(" › ", span([isPart ? hit.title : hit.pageTitle]));
    const name = hit.names.find((text) => wanted.some((term) => placeOf(term.text, fold(text).folded) >= 0));
    if (name) place.append(" · ", span(marked(name, wanted)));
    const lines = [span(marked(isPart ? hit.pageTitle : hit.title, wanted), "hit-title"), place];
    if (hit.text) lines.push(span(snippet(hit.text, wanted), "hit-text"));
    return lines;
  }

  const said = (text, values) => text.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);

  // Told to who does not see the list.
  const status = document.createElement("p");
  status.className = "search-status";
  status.setAttribute("role", "status");

  function tell(text) {
    if (status.textContent !== text) status.textContent = text;
  }

  // Calls back once nobody has typed for a moment; what is being composed is not yet typed.
  function whenTyped(field, act) {
    let timer = 0;
    const wait = (event) => {
      if (event.isComposing) return;
      clearTimeout(timer);
      timer = setTimeout(act, 120);
    };
    field.addEventListener("input", wait);
    field.addEventListener("compositionend", wait);
  }

  // Only the last search that was begun is shown.
  let latest = 0;

  async function run(typed, count) {
    const number = latest += 1;
    try {
      const search = await begin(typed);
      const hits = await search.next(count);
      return number === latest ? { search, hits, words: search.start.words } : null;
    } catch {
      if (number === latest) tell(form.dataset.failed);
      return null;
    }
  }

  const field = form.elements.q;
  const list = document.getElementById("search-results");

  if (list) openPage(); else openField();

  // MARK: The page search.html

  function openPage() {
    const more = document.getElementById("search-more");
    let current = null;
    form.after(status);

    function add(hits) {
      for (const hit of hits) {
        const item = document.createElement("li");
        const link = document.createElement("a");
        link.href = new URL(hit.href, site).href;
        const [title, ...others] = describe(hit, current.search);
        link.append(title);
        item.append(link, ...others);
        list.append(item);
      }
      const { search, words } = current;
      const count = list.childElementCount;
      more.hidden = search.isDone;
      more.textContent = words.more;
      tell(count === 0 ? words.none : said(words[more.hidden ? "count" : "some"], { n: count }));
    }

    async function start() {
      const typed = field.value.trim();
      try {
        history.replaceState(null, "", typed ? "?q=" + encodeURIComponent(typed) : location.pathname);
      } catch { /* A file's address may have to stay. */ }
      if (!typed) {
        latest += 1;
        list.replaceChildren();
        more.hidden = true;
        return tell("");
      }
      const result = await run(typed, 10);
      if (!result) return;
      current = result;
      list.replaceChildren();
      add(result.hits);
    }

    more.addEventListener("click", async () => {
      const shown = current;
      const first = list.childElementCount;
      const hits = await shown.search.next(10);
      if (shown !== current) return;
      add(hits);
      list.children[first]?.querySelector("a").focus();
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      start();
    });
    whenTyped(field, start);
    form.parentElement.addEventListener("keydown", (event) => {
      if (event.isComposing || (event.key !== "ArrowDown" && event.key !== "ArrowUp" && event.key !== "Escape")) return;
      const links = [...list.querySelectorAll("a")];
      const at = links.indexOf(document.activeElement);
      if (at < 0 && document.activeElement !== field) return;
      if (event.key === "Escape") {
        if (at >= 0) field.focus(); else field.value = "";
        if (at < 0) start();
      } else {
        const next = at + (event.key === "ArrowDown" ? 1 : -1);
        if (next < 0) field.focus(); else links[next]?.focus();
      }
      event.preventDefault();
    });

    field.value = new URLSearchParams(location.search).get("q") ?? "";
    if (field.value) start(); else field.focus();
  }

  // MARK: The field in the header

  function openField() {
    const box = document.createElement("ul");
    box.id = "search-box";
    box.className = "search-box";
    box.hidden = true;
    box.setAttribute("role", "listbox");
    box.setAttribute("aria-label", field.getAttribute("aria-label"));
    form.append(box, status);
    field.setAttribute("role", "combobox");
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-controls", box.id);
    field.setAttribute("aria-expanded", "false");
    let active = -1;

    function open(isOpen) {
      box.hidden = !isOpen;
      field.setAttribute("aria-expanded", String(isOpen));
      if (!isOpen) choose(-1);
    }

    function choose(number) {
      box.children[active]?.setAttribute("aria-selected", "false");
      active = number;
      const option = box.children[active];
      if (!option) return field.removeAttribute("aria-activedescendant");
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      field.setAttribute("aria-activedescendant", option.id);
    }

    function add(href, lines, className = "search-option") {
      const option = document.createElement("li");
      option.id = `search-option-${box.childElementCount}`;
      option.className = className;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.dataset.href = href;
      option.append(...lines);
      box.append(option);
    }

    async function start() {
      const typed = field.value.trim();
      if (!typed) {
        latest += 1;
        tell("");
        return open(false);
      }
      const result = await run(typed, 7);
      if (!result || document.activeElement !== field) return;
      const { search, hits, words } = result;
      choose(-1);
      box.replaceChildren();
      for (const hit of hits) add(new URL(hit.href, site).href, describe(hit, search));
      if (!search.isDone) {
        add(`${form.action}?q=${encodeURIComponent(typed)}`, [span([words.all], "hit-title")], "search-option search-all");
      }
      open(hits.length > 0);
      tell(hits.length === 0 ? words.none
        : said(words[search.isDone ? "count" : "some"], { n: hits.length }));
    }

    function go(option) {
      open(false);
      location.href = option.dataset.href;
    }

    whenTyped(field, start);
    field.addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      const count = box.hidden ? 0 : box.childElementCount;
      if (event.key === "Escape") {
        if (count > 0) open(false); else field.value = "";
      } else if (event.key === "ArrowDown" && count > 0) {
        choose(active + 1 < count ? active + 1 : 0);
      } else if (event.key === "ArrowDown") {
        start();
      } else if (event.key === "ArrowUp" && count > 0) {
        choose(active > 0 ? active - 1 : count - 1);
      } else if (event.key === "Enter" && box.children[active] && !box.hidden) {
        go(box.children[active]);
      } else {
        return;
      }
      event.preventDefault();
    });
    // A press must not take the focus away before it is a click.
    box.addEventListener("pointerdown", (event) => event.preventDefault());
    box.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) go(option);
    });
    form.addEventListener("focusout", (event) => {
      if (!form.contains(event.relatedTarget)) {
        open(false);
        tell("");
      }
    });
    form.addEventListener("submit", (event) => {
      if (!field.value.trim()) event.preventDefault();
    });
    // Typed while this script was on its way.
    prepare();
    if (field.value.trim()) start();
  }
})();
