// Looks things up in the search index, from a folder as from a server: the index is a set of scripts, each
// of which calls visitbookSearch(name, number, content), and is loaded when it is needed. docs/search.md
// describes the files; fold(), sortOf() and pieces() do what SearchFold.swift and SearchQuery.swift do.
// search.js shows what is found.
"use strict";

(() => {
  const site = new URL(".", document.querySelector("form[data-search]").action);

  // MARK: Loading

  const waiting = new Map();
  const loaded = new Map();

  window.visitbookSearch = (name, number, content) => waiting.get(`${name}-${number}`)?.(content);

  function load(name, number, read = (content) => content) {
    const key = `${name}-${number}`;
    if (!loaded.has(key)) {
      const promise = new Promise((resolve, reject) => {
        waiting.set(key, resolve);
        const script = document.createElement("script");
        script.src = new URL(`search/${name === "index" ? name : key}.js`, site).href;
        script.addEventListener("error", () => reject(new Error(key)));
        document.head.append(script);
      }).then(read);
      promise.catch(() => loaded.delete(key));
      loaded.set(key, promise);
    }
    return loaded.get(key);
  }

  const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const valueOf = new Map([...digits].map((digit, value) => [digit, value]));

  function numbers(text) {
    const all = [];
    let number = 0;
    let shift = 0;
    for (const digit of text) {
      const value = valueOf.get(digit);
      number += (value & 31) * 2 ** shift;
      shift += 5;
      if (value < 32) {
        all.push(number);
        number = 0;
        shift = 0;
      }
    }
    return all;
  }

  // Where each of so many things begins, and where the last one ends.
  function starts(counts) {
    const all = [0];
    for (const count of counts) all.push(all[all.length - 1] + count);
    return all;
  }

  // The last of ascending values that is not greater than `value`; -1: none.
  function place(values, value) {
    let low = 0;
    let high = values.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[middle] <= value) low = middle + 1; else high = middle;
    }
    return low - 1;
  }

  const scripts = new Map();

  function readIndex(content) {
    for (let i = 0; i < content.from.length; i += 1) {
      scripts.set(content.from.charCodeAt(i), content.to.charCodeAt(i));
    }
    const pages = starts(numbers(content.pages));
    return {
      ...content, pages, texts: starts(numbers(content.texts)), sorts: numbers(content.sorts),
      count: pages[pages.length - 1],
    };
  }

  function readKeys(content) {
    const parts = content.split(" ");
    const keys = [];
    const lists = [];
    for (let i = 0; i + 1 < parts.length; i += 2) {
      keys.push(parts[i]);
      lists.push(parts[i + 1]);
    }
    return { keys, lists };
  }

  const index = () => load("index", 0, readIndex);

  // MARK: Texts made comparable, unit by unit

  function plain(unit) {
    if (unit >= 0xff01 && unit <= 0xff5e) return plain(unit - 0xfee0);
    if (unit === 9 || unit === 12 || unit === 13 || unit === 0xa0 || unit === 0x202f
      || unit === 0x205f || unit === 0x3000 || (unit >= 0x2000 && unit <= 0x200a)) return 32;
    if ((unit >= 0x2010 && unit <= 0x2015) || unit === 0x2212) return 0x2d;
    if (unit === 0x2018 || unit === 0x2019) return 0x27;
    if (unit === 0x201c || unit === 0x201d) return 0x22;
    if (unit > 0x52f) return unit;
    const lower = String.fromCharCode(unit).toLowerCase();
    return lower.length === 1 ? lower.charCodeAt(0) : unit;
  }

  const space = 0, feed = 1, sign = 2, joiner = 3, letter = 4, digit = 5, character = 6;
  const ranges = [
    [0x0a, 0x0a, feed], [0x20, 0x20, space], [0x2d, 0x2f, joiner], [0x30, 0x39, digit],
    [0x3a, 0x3a, joiner], [0x5f, 0x5f, joiner], [0x61, 0x7a, letter], [0xdf, 0xf6, letter],
    [0xf8, 0x24f, letter], [0x370, 0x52f, letter], [0x3005, 0x3007, character],
    [0x3040, 0x30ff, character], [0x3400, 0x4dbf, character], [0x4e00, 0x9fff, character],
    [0xac00, 0xd7a3, character], [0xd800, 0xdfff, character], [0xf900, 0xfaff, character],
  ];

  function sortOf(unit) {
    const range = ranges.find(([, last]) => unit <= last);
    return range && unit >= range[0] ? range[2] : sign;
  }

  const isWord = (sort) => sort === letter || sort === digit;
  const sortAt = (text, i) => (i >= 0 && i < text.length ? sortOf(text.charCodeAt(i)) : sign);

  // The folded text, and for each of its units where it stands in the original.
  function fold(text) {
    let folded = "";
    const places = [];
    let hasSpace = false;
    let last = feed;
    for (let i = 0; i < text.length; i += 1) {
      const raw = text.charCodeAt(i);
      const unit = scripts.get(raw) ?? plain(raw);
      const sort = sortOf(unit);
      if (sort === space) {
        hasSpace = true;
        continue;
      }
      if (hasSpace && sort !== feed && sort !== character && last !== character && last !== feed) {
        folded += " ";
        places.push(i - 1);
      }
      hasSpace = false;
      last = sort;
      folded += String.fromCharCode(unit);
      places.push(i);
    }
    return { folded, places };
  }

  // MARK: What is typed

  function terms(typed) {
    const all = [];
    let raw = "";
    for (const unit of typed.split("")) {
      const code = plain(unit.charCodeAt(0));
      if (code === 32 || code === 10) {
        all.push(raw);
        raw = "";
      } else {
        raw += unit;
      }
    }
    all.push(raw);
    return [...new Set(all.map((text) => fold(text).folded))]
      .map((text) => ({ text, pieces: pieces(text) })).filter((term) => term.pieces.length > 0);
  }

  // What must be looked up for a term: pairs of characters, a single character, beginnings of words.
  function pieces(text) {
    const all = [];
    let i = 0;
    while (i < text.length) {
      const sort = sortAt(text, i);
      let end = i + 1;
      if (sort === character) {
        while (sortAt(text, end) === character) end += 1;
        if (end - i === 1) all.push({ key: text[i], isWhole: false });
        for (let k = i; k + 1 < end; k += 1) all.push({ key: text.slice(k, k + 2), isWhole: true });
      } else if (isWord(sort)) {
        while (isWord(sortAt(text, end))) end += 1;
        all.push({ key: text.slice(i, end), isWhole: false });
      }
      i = end;
    }
    return all;
  }

  // Where a term stands in a folded text, from a place on; -1: nowhere. A word is found by its
  // beginning, a code also by what stands inside it.
  function find(term, text, from = 0) {
    for (let at = text.indexOf(term, from); at >= 0; at = text.indexOf(term, at + 1)) {
      if (!isWord(sortAt(term, 0)) || !isWord(sortAt(text, at - 1)) || isCode(text, at)) return at;
    }
    return -1;
  }

  const isInRun = (text, i) => isWord(sortAt(text, i))
    || (sortAt(text, i) === joiner && isWord(sortAt(text, i - 1)) && isWord(sortAt(text, i + 1)));

  function isCode(text, at) {
    let i = at;
    while (isInRun(text, i - 1)) i -= 1;
    for (; isInRun(text, i); i += 1) if (sortAt(text, i) === digit) return true;
    return false;
  }

  // MARK: Looking up

  const inText = 1, inTitle = 2;

  // Marks the entries that hold a piece.
  async function look(piece, start) {
    const marks = new Uint8Array(start.count);
    const first = Math.max(0, place(start.keys, piece.key));
    let last = first;
    while (!piece.isWhole && start.keys[last + 1]?.startsWith(piece.key)) last += 1;
    const files = [];
    for (let n = first; n <= last && n < start.keys.length; n += 1) {
      files.push(load("keys", n, readKeys));
    }
    for (const { keys, lists } of await Promise.all(files)) {
      let k = place(keys, piece.key);
      if (keys[k] !== piece.key) k += 1;
      for (; k < keys.length && (piece.isWhole ? keys[k] === piece.key : keys[k].startsWith(piece.key)); k += 1) {
        let entry = 0;
        for (const number of numbers(lists[k])) {
          entry += Math.floor(number / 2);
          marks[entry] |= number % 2 ? inText | inTitle : inText;
          entry += 1;
        }
      }
    }
    return marks;
  }

  const both = (left, right) => left.map((mark, i) => mark & right[i]);

  // The entry of a number, with what its page is called.
  async function entry(number, start) {
    const file = place(start.texts, number);
    let next = start.texts[file];
    for (const [href, title, names, sections] of await load("texts", file)) {
      if (number < next + sections.length) {
        const [anchor, heading, text, isTitled] = sections[number - next];
        const page = place(start.pages, number);
        const isPage = start.pages[page] === number;
        return {
          number, page, isPage, href: href + (anchor ? "#" + encodeURIComponent(anchor) : ""),
          title: heading || title, pageTitle: title, isTitled, sort: start.sorts[page], text,
          names: isPage && names ? names.split("\n") : [],
        };
      }
      next += sections.length;
    }
    return null;
  }

  // Whether all terms stand in an entry: in what it is called, or also in its text.
  function judge(found, wanted) {
    const called = [found.title, ...found.names].map((text) => fold(text).folded);
    const text = fold(found.text).folded;
    let result = inText | inTitle;
    for (const term of wanted) {
      if (called.some((name) => find(term.text, name) >= 0)) continue;
      if (find(term.text, text) < 0) return 0;
      result = inText;
    }
    return result;
  }

  // Hits of a search, best first, as many as are asked for at a time.
  class Search {
    constructor(typed, wanted, start, marks) {
      this.typed = fold(typed).folded;
      this.wanted = wanted;
      this.start = start;
      this.marks = marks;
      const all = marks.length > 0 ? marks.reduce(both) : [];
      const isPage = new Set(start.pages);
      const tiers = [[], [], []];
      all.forEach((mark, number) => {
        if (mark & inTitle) tiers[isPage.has(number) ? 0 : 1].push(number);
        else if (mark) tiers[2].push(number);
      });
      // Texts: by sort of page, first what states it; of a sort in the order of the entries.
      const sort = (number) => start.sorts[place(start.pages, number)];
      tiers[2] = tiers[2].map((number) => [sort(number), number])
        .sort((a, b) => a[0] - b[0] || a[1] - b[1]).map(([, number]) => number);
      this.titled = tiers[0].concat(tiers[1]);
      this.others = tiers[2];
      this.ready = [];
      this.later = [];
      this.pages = wanted.length > 1 ? null : [];
      this.shown = new Set();
    }

    static async make(typed) {
      const start = await index();
      const wanted = terms(typed);
      const marks = await Promise.all(wanted.map(async (term) => {
        const all = await Promise.all(term.pieces.map((piece) => look(piece, start)));
        return all.reduce(both);
      }));
      return new Search(typed.trim(), wanted, start, marks);
    }

    get isDone() {
      const rest = [this.titled, this.ready, this.later, this.others];
      return rest.every((list) => list.length === 0) && this.pages?.length === 0;
    }

    async next(count) {
      const hits = [];
      while (hits.length < count && !this.isDone) {
        hits.push(...await this.step(count - hits.length));
      }
      return hits;
    }

    async step(count) {
      if (this.ready.length === 0 && this.titled.length > 0) await this.readTitles();
      for (const list of [this.ready, this.later]) {
        if (list.length > 0) return this.show(list.splice(0, count));
        if (this.titled.length > 0) return [];
      }
      if (this.others.length > 0) {
        const found = await this.take(this.others, count);
        return this.show(found.filter(({ mark }) => mark).map(({ hit }) => hit));
      }
      this.pages ??= this.wholePages();
      return this.whole(this.pages.splice(0, count));
    }

    // What is called exactly so comes first. What has all terms only with its text comes after the titles.
    async readTitles() {
      const found = await this.take(this.titled, 16);
      for (const { hit, mark } of found) {
        if (mark) (mark & inTitle ? this.ready : this.later).push(hit);
      }
      const isExact = (hit) => [hit.title, ...hit.names].some((name) => fold(name).folded === this.typed);
      this.ready.sort((left, right) => isExact(right) - isExact(left));
    }

    show(hits) {
      for (const hit of hits) this.shown.add(hit.page);
      return hits;
    }

    async take(list, count) {
      const hits = await Promise.all(list.splice(0, count).map((n) => entry(n, this.start)));
      return hits.filter(Boolean).map((hit) => ({ hit, mark: judge(hit, this.wanted) }));
    }

    // Pages that hold all terms, though no section of theirs does.
    wholePages() {
      const { pages } = this.start;
      const all = [];
      for (let page = 0; page + 1 < pages.length && all.length < 20; page += 1) {
        if (this.shown.has(page)) continue;
        const isFound = this.marks.every((marks) => this.entriesOf(page, marks).length > 0);
        if (isFound) all.push(page);
      }
      return all;
    }

    entriesOf(page, marks) {
      const all = [];
      for (let n = this.start.pages[page]; n < this.start.pages[page + 1]; n += 1) {
        if (marks[n]) all.push(n);
      }
      return all;
    }

    async whole(pages) {
      const hits = await Promise.all(pages.map(async (page) => {
        let first = null;
        for (const [i, term] of this.wanted.entries()) {
          const all = await Promise.all(
            this.entriesOf(page, this.marks[i]).map((n) => entry(n, this.start)));
          const found = all.find((candidate) => candidate && judge(candidate, [term]));
          if (!found) return null;
          first ??= found;
        }
        return first;
      }));
      return hits.filter(Boolean);
    }
  }

  Object.assign(window.visitbookSearch, {
    site,
    // A search that was begun.
    begin: Search.make,
    // What is first found, as objects with href and title: for tests, and for scripts of a house's own.
    find: async (typed, count) => (await Search.make(typed)).next(count),
    // Begins to load what every search needs.
    prepare: () => index().catch(() => {}),
    fold,
    placeOf: find,
  });
})();
