// Leads to what is due next, by the clock of whoever reads; the page is complete without it.
"use strict";

{
  const now = new Date();
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((number) => String(number).padStart(2, "0")).join("-");
  const days = [...document.querySelectorAll("[data-day]")];
  const next = days.find((day) => day.dataset.day >= today);
  const menu = document.querySelector(".calendar-jump");
  // Before the plan begins, the top of the page is the next day anyway.
  if (next && menu && next !== days[0]) {
    next.classList.add("is-next");
    next.id = "next";
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = "#next";
    link.textContent = menu.dataset.next;
    item.append(link);
    menu.querySelector("ul").prepend(item);
  }
}
