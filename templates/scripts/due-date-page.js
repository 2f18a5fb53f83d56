// The due-date calculator on a page: reads its dates, asks due-dates.js, and writes the answers beside
// the rules. Words and data come from the block "due-data" (Sources/HandbookRendering/DueDates).
"use strict";

(() => {
  const block = document.getElementById("due-data");
  if (!block) return;
  const data = JSON.parse(block.textContent);
  const section = block.closest(".due-dates");
  const form = section.querySelector("form");
  const all = (selector) => [...section.querySelectorAll(selector)];
  const [kindChoice, planChoice] = ["#due-kind", "#due-plan"].map((id) => section.querySelector(id));

  // Words

  function filled(name, values) {
    return data.texts[name].replace(/\{([a-z-]+)\}/g, (hole, key) => values[key] ?? hole);
  }

  function plainDate(day) {
    const { year, month, day: number } = dueDates.civil(day);
    return filled("date", { year, month, day: number, "month-name": data.texts.months[month - 1] });
  }

  function dateText(day) {
    const weekday = data.texts.weekdays[dueDates.weekday(day)];
    return filled("day", { date: plainDate(day), weekday });
  }

  function daysText(name, { first, last }, text = dateText) {
    return filled(name, { first: text(first), last: text(last) });
  }

  function windowText({ first, last }) {
    if (first === null && last === null) return filled("always", {});
    if (last === null) return filled("from", { first: dateText(first) });
    if (first === null) return filled("until", { last: dateText(last) });
    return first === last ? filled("only", { day: dateText(first) }) : daysText("window", { first, last });
  }

  // What was entered

  const plan = () => data.plans[planChoice ? planChoice.value : 0];
  const calendar = () => {
    const index = plan().calendar;
    return index === null ? null : data.calendars[index];
  };

  /// { first, last }; null while a date is missing.
  function entered(event) {
    const inputs = all(`[data-event="${event}"]`);
    const days = inputs.map((input) => dueDates.parsed(input.value));
    return days.includes(null) ? null : { first: days[0], last: days[days.length - 1] };
  }

  const isChosen = (row) => !kindChoice || row.kind === Number(kindChoice.value);
  const planned = (index) => plan().rows === null ? {} : plan().rows[index];
  const partsOf = (row, index) => planned(index)?.parts ?? row.parts;

  // Answers: { text, days } for each part of a deadline; "days" reach from the event to the last day
  // of the visit, and reports follow from their periods.

  function unknown(window) {
    const limits = [window.lower, window.upper];
    if (!limits.some((limit) => limit && limit.unit === "working-day")) return filled("beyond", {});
    return calendar() ? daysText("outside", calendar().covers) : filled("no-calendar", {});
  }

  function answer(part) {
    const event = entered(part.event);
    if (!event) return null;
    if (event.last < event.first) return { text: filled("reversed", {}), days: null };
    if (part.period) {
      const period = dueDates.period(part.period, event.first);
      return period === null
        ? { text: filled("beyond", {}), days: null }
        : { text: daysText("period", period), days: { first: event.first, last: event.first } };
    }
    const dates = dueDates.windowDates(part.window, event, calendar());
    if (dates === null) return { text: unknown(part.window), days: null };
    const eventDay = dueDates.pointOf(part.window.anchor.point, event);
    const last = Math.max(eventDay, dates.last ?? eventDay);
    return { text: windowText(dates), days: { first: eventDay, last } };
  }

  /// Lines are texts, or { text, asides } with what is told more softly behind them.
  function write(target, lines) {
    target.replaceChildren(...lines.map((line) => {
      const element = document.createElement("span");
      element.className = line.text === "" ? "due-note" : "due-line";
      element.append(line.text ?? line);
      for (const aside of line.asides ?? []) {
        const note = document.createElement("span");
        note.className = "due-aside";
        note.textContent = aside;
        element.append(" ", note);
      }
      return element;
    }));
  }

  /// Fills a row and returns the days that its reports follow from.
  function showRow(row, index, element) {
    const own = planned(index);
    const parts = partsOf(row, index);
    const answers = parts.map(answer);
    const lines = own && own.rule ? [{ text: "", asides: [filled("plan-rule", { rule: own.rule })] }] : [];
    answers.forEach((found, number) => {
      if (!found) return;
      const rule = parts[number].words;
      lines.push(parts.length > 1 ? filled("part", { rule, dates: found.text }) : found.text);
    });
    write(element.querySelector(".due-result"), lines);
    return answers.flatMap((found) => found && found.days ? [found.days] : []);
  }

  function dueLine({ last, due }) {
    if (due === null) return { text: dateText(last), asides: [filled("unshifted", {})] };
    const asides = due === last ? [] : [filled("moved", { nominal: dateText(last) })];
    return { text: dateText(due), asides };
  }

  /// In order; a visit with half a year to spare has reports enough at six.
  function periodsOf(paper, stretches) {
    const found = new Map();
    for (const { first, last } of stretches) {
      let day = first;
      for (let count = 0; count < 6 && day <= last; count += 1) {
        const period = dueDates.covering(paper.covers, day);
        if (!period) break;
        found.set(period.first, period);
        day = period.last + 1;
      }
    }
    return [...found.values()].sort((one, other) => one.first - other.first);
  }

  function showPaper(paper, element, stretches) {
    const periods = periodsOf(paper, stretches);
    write(element.querySelector(".due-covered"), periods.map((each) => daysText("covers", each, plainDate)));
    const stages = periods.map((period) =>
      dueDates.stageDates(paper.stages, period, false, calendar(), data.onHoliday));
    for (const item of element.querySelectorAll("[data-stage]")) {
      const lines = stages.flatMap((found, index) => found
        .filter(({ stage }) => stage === Number(item.dataset.stage))
        .map((date) => {
          const line = dueLine(date);
          if (periods.length > 1) {
            line.asides.push(filled("of-period", { last: plainDate(periods[index].last) }));
          }
          return line;
        }));
      write(item.querySelector(".due-result"), lines);
    }
  }

  function showFields(rows) {
    const needed = new Set(rows.flatMap(([row, index]) => partsOf(row, index).map(({ event }) => event)));
    for (const input of all("[data-event]")) {
      input.parentElement.hidden = !needed.has(Number(input.dataset.event));
    }
  }

  function update() {
    const chosen = data.rows.map((row, index) => [row, index]).filter(([row]) => isChosen(row));
    const shown = chosen.filter(([, index]) => planned(index));
    showFields(shown);
    const stretches = new Map();
    for (const element of all("[data-row]")) {
      const index = Number(element.dataset.row);
      element.hidden = !shown.some(([, other]) => other === index);
      if (!element.hidden) stretches.set(index, showRow(data.rows[index], index, element));
    }
    all(".due-none").forEach((note) => { note.hidden = shown.length > 0; });
    let papers = 0;
    for (const element of all("[data-paper]")) {
      const paper = data.papers[Number(element.dataset.paper)];
      const rows = paper.rows.filter((index) => stretches.has(index));
      element.hidden = rows.length === 0;
      if (!element.hidden) papers += 1;
      showPaper(paper, element, rows.flatMap((index) => stretches.get(index)));
    }
    section.classList.toggle("is-empty", !section.querySelector(".due-line"));
    all(".due-papers").forEach((box) => { box.hidden = papers === 0; });
  }

  const none = document.createElement("p");
  none.className = "due-none notice";
  none.textContent = filled("not-planned", {});
  none.hidden = true;
  section.querySelector(".due-rows").after(none);
  all(".due-script").forEach((note) => note.remove());
  form.hidden = false;
  form.addEventListener("input", update);
  form.addEventListener("submit", (event) => event.preventDefault());
  update();
})();
