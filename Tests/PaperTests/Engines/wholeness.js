// What is clipped or overlaps on the sheets of a page, as a list of complaints; run with the print
// media, in which one CSS pixel is 1/96 inch.
(() => {
  const faults = [];
  const pixel = 25.4 / 96;
  const slack = 1.3;
  const excerpt = (text) => text.trim().slice(0, 24);

  function inside(inner, outer) {
    return inner.left >= outer.left - slack && inner.right <= outer.right + slack
      && inner.top >= outer.top - slack && inner.bottom <= outer.bottom + slack;
  }

  // Line boxes are higher than letters; what counts is where ink can be.
  function inked(rect) {
    const trim = rect.height * 0.2;
    return { left: rect.left, right: rect.right, top: rect.top + trim, bottom: rect.bottom - trim };
  }

  const isDate = ({ node }) => (node.parentElement ?? node).closest(".sign-date");

  function overlap(a, b) {
    return Math.min(a.right, b.right) - Math.max(a.left, b.left) > slack
      && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > slack;
  }

  function texts(sheet) {
    const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
    const found = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.data.trim() || node.parentElement.closest(".sheet-draft")) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) {
        if (rect.width > 0) found.push({ node, text: excerpt(node.data), box: inked(rect) });
      }
    }
    return found;
  }

  for (const [index, sheet] of document.querySelectorAll(".sheet").entries()) {
    const complain = (fault) => faults.push(`page ${index + 1}: ${fault}`);
    const frame = sheet.getBoundingClientRect();
    const edge = 8 / pixel;
    const printable = {
      left: frame.left + edge, right: frame.right - edge, top: frame.top + edge,
      bottom: frame.bottom - edge,
    };
    for (const row of sheet.querySelectorAll("tr")) {
      const declared = Number(row.className.slice(1)) / 4 / pixel;
      const height = row.getBoundingClientRect().height;
      if (height > declared + slack) {
        complain(`row '${excerpt(row.textContent)}' is ${height - declared} px too high`);
      }
    }
    const all = texts(sheet);
    for (const { node, text, box } of all) {
      if (!inside(box, printable)) complain(`'${text}' stands outside the printable area`);
      const cell = node.parentElement.closest("td, th, h2, .serial-box, .seal");
      if (cell && !inside(box, cell.getBoundingClientRect())) complain(`'${text}' leaves its place`);
    }
    const marks = [...sheet.querySelectorAll(".box, .digit, .sign-rule, .date-blank, .seal, .scale-bar")]
      .map((mark) => ({ node: mark, text: mark.className, box: mark.getBoundingClientRect() }));
    for (const { node, text, box } of marks) {
      const cell = node.closest("td, th, footer");
      if (!inside(box, cell.getBoundingClientRect())) complain(`a ${text} leaves its place`);
    }
    const drawn = all.concat(marks.filter(({ text }) => text !== "digit"));
    for (let one = 0; one < drawn.length; one += 1) {
      for (let other = one + 1; other < drawn.length; other += 1) {
        const [a, b] = [drawn[one], drawn[other]];
        if (a.node === b.node || a.node.contains(b.node) || b.node.contains(a.node)) continue;
        // A seal goes over the date.
        if ([a, b].some(({ text }) => text === "seal") && [a, b].some(isDate)) continue;
        if (overlap(a.box, b.box)) complain(`'${a.text}' lies on '${b.text}'`);
      }
    }
    const body = sheet.querySelector(".sheet-body").getBoundingClientRect();
    const head = sheet.querySelector(".sheet-head").getBoundingClientRect();
    const foot = sheet.querySelector(".sheet-foot").getBoundingClientRect();
    if (body.bottom > foot.top + slack) complain(`body reaches ${body.bottom - foot.top} px into the foot`);
    for (const { node, text, box } of all) {
      if (node.parentElement.closest(".sheet-head") && box.bottom > head.bottom + slack) {
        complain(`'${text}' reaches from the head into the body`);
      }
      if (node.parentElement.closest(".sheet-foot") && box.top < foot.top - slack) {
        complain(`'${text}' reaches from the foot into the body`);
      }
    }
  }
  return faults;
})()
