// What a person finds on a page: words that can be seen, things that can be tapped.
var finder = {
  controls: "a[href], button, summary, label, input, select, [role=button], [role=option], [role=tab]",

  plain(text) { return text.replace(/\s+/g, " ").trim(); },

  isVisible(element) {
    if (!element.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true })) return false;
    const box = element.getBoundingClientRect();
    if (box.width < 2 || box.height < 2) return false;
    return !element.closest(".visually-hidden, .skip:not(:focus)");
  },

  name(element) {
    return finder.plain(element.innerText || element.getAttribute("aria-label") || element.value || "");
  },

  // Where several fit, the one that says the least else: whoever looks for "Complaint visit" does not
  // tap a paragraph that mentions it. Elements with the text in full come first, and of equal ones
  // the first of the page.
  control(text, within) {
    const root = within ? document.querySelector(within) : document;
    if (!root) return null;
    const found = [...root.querySelectorAll(finder.controls)]
      .filter((each) => finder.name(each).includes(text) && finder.isVisible(each))
      .map((element, order) => ({ element, order, length: finder.name(element).length }));
    found.sort((one, other) => one.length - other.length || one.order - other.order);
    return found.length > 0 ? found[0].element : null;
  },

  // Scrolls to it and says where a finger lands, if nothing lies over it.
  point(element) {
    if (!element) return null;
    element.scrollIntoView({ block: "center", behavior: "instant" });
    for (const box of element.getClientRects()) {
      const x = box.left + box.width / 2;
      const y = box.top + box.height / 2;
      const hit = document.elementFromPoint(x, y);
      if (!hit || !(element.contains(hit) || hit.contains(element) && hit.closest("label"))) continue;
      const link = element.closest("a[href]");
      const isOther = link && link.href.split("#")[0] !== location.href.split("#")[0];
      const leaves = Boolean(isOther && !link.download && link.target !== "_blank");
      return { x, y, leaves, label: finder.name(element) };
    }
    return null;
  },

  // The smallest element that has the text must lie in the window after a scroll, uncovered and
  // not beyond its right edge.
  shows(text, within) {
    const root = within ? document.querySelector(within) : document.body;
    if (!root) return false;
    const holders = [...root.querySelectorAll("*"), root].filter((each) =>
      finder.plain(each.innerText || "").includes(text)
      && ![...each.children].some((child) => finder.plain(child.innerText || "").includes(text)));
    return holders.some((holder) => {
      if (!finder.isVisible(holder)) return false;
      holder.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
      return [...holder.getClientRects()].some((box) => {
        const x = Math.min(Math.max(box.left + Math.min(box.width, 40) / 2, 0), innerWidth - 1);
        const y = Math.min(Math.max(box.top + Math.min(box.height, 20) / 2, 0), innerHeight - 1);
        const hit = document.elementFromPoint(x, y);
        return box.left >= -1 && box.left < innerWidth && hit && (holder.contains(hit) || hit.contains(holder));
      });
    });
  },
};
