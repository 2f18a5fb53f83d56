// When is a visit in time, and when are the reports on it due? Computes with the values of the model
// as its JSON has them (docs/model.schema.json), by the rules of the program's own calendar:
// Sources/HandbookModel/Calendar, function by function. DueDateScriptTests holds the two equal. What
// happens on a page is due-date-page.js.
//
// A day is the number of days since 1970-01-01; "days" are { first, last }, both included; null is
// what cannot be computed.
"use strict";

const dueDates = (() => {
  const yearOne = -719162;
  const lastDay = 2932896;
  const trunc = Math.trunc;

  // CalendarDay

  function monthLength(month, year) {
    if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
    return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  }

  function day(year, month, number) {
    if (year < 1 || year > 9999 || month < 1 || month > 12) return null;
    if (number < 1 || number > monthLength(month, year)) return null;
    const shifted = month <= 2 ? year - 1 : year;
    const era = Math.floor(shifted / 400);
    const yearOfEra = shifted - era * 400;
    const dayOfYear = trunc((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + number - 1;
    const dayOfEra = yearOfEra * 365 + trunc(yearOfEra / 4) - trunc(yearOfEra / 100) + dayOfYear;
    return era * 146097 + dayOfEra - 719468;
  }

  function civil(ordinal) {
    const shifted = ordinal + 719468;
    const era = Math.floor(shifted / 146097);
    const dayOfEra = shifted - era * 146097;
    const yearOfEra = trunc(
      (dayOfEra - trunc(dayOfEra / 1460) + trunc(dayOfEra / 36524) - trunc(dayOfEra / 146096)) / 365);
    const dayOfYear =
      dayOfEra - (365 * yearOfEra + trunc(yearOfEra / 4) - trunc(yearOfEra / 100));
    const index = trunc((5 * dayOfYear + 2) / 153);
    const month = index < 10 ? index + 3 : index - 9;
    return {
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      day: dayOfYear - trunc((153 * index + 2) / 5) + 1,
    };
  }

  // 0 is Monday.
  function weekday(ordinal) { return (((ordinal + 3) % 7) + 7) % 7; }

  /// "2026-01-31", as a date field has it; null for anything else.
  function parsed(text) {
    const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
    return parts ? day(Number(parts[1]), Number(parts[2]), Number(parts[3])) : null;
  }

  // DayArithmetic

  function addDays(ordinal, count) {
    const sum = ordinal + count;
    return sum >= yearOne && sum <= lastDay ? sum : null;
  }

  function firstOfMonth(ordinal, count) {
    if (Math.abs(count) >= 200000) return null;
    const { year, month } = civil(ordinal);
    const months = year * 12 + month - 1 + count;
    return months >= 12 ? day(trunc(months / 12), (months % 12) + 1, 1) : null;
  }

  function inMonth(ordinal, number) {
    const date = civil(ordinal);
    const length = monthLength(date.month, date.year);
    return ordinal - date.day + Math.min(Math.max(number, 1), length);
  }

  function addMonths(ordinal, count) {
    const first = firstOfMonth(ordinal, count);
    return first === null ? null : inMonth(first, civil(ordinal).day);
  }

  function addOffset(ordinal, { count, unit }, calendar) {
    switch (unit) {
    case "day": return addDays(ordinal, count);
    case "month": return addMonths(ordinal, count);
    case "working-day": return workingDay(ordinal, count, calendar);
    case "half-month": {
      const month = addMonths(ordinal, trunc(count / 2));
      return month === null ? null : addDays(month, (count % 2) * 15);
    }
    case "hour": return addDays(ordinal, trunc(count / 24) + (count % 24 > 0 ? 1 : 0));
    default: return null;
    }
  }

  // WorkingCalendar: { week: [true for each worked day, Monday first], covers, holidays: [days],
  // workdays: [day] }, or null where there is none.

  function isWorking(ordinal, calendar) {
    if (ordinal < calendar.covers.first || ordinal > calendar.covers.last) return null;
    if (calendar.workdays.includes(ordinal)) return true;
    return calendar.week[weekday(ordinal)]
      && !calendar.holidays.some((rest) => rest.first <= ordinal && ordinal <= rest.last);
  }

  function workingDay(ordinal, count, calendar) {
    if (!calendar) return null;
    let found = ordinal;
    for (let left = Math.abs(count); left > 0;) {
      found += Math.sign(count);
      const isWorked = isWorking(found, calendar);
      if (isWorked === null) return null;
      if (isWorked) left -= 1;
    }
    return found;
  }

  function shifted(ordinal, shift, calendar) {
    if (shift === "none") return ordinal;
    if (!calendar) return null;
    const step = shift === "earlier" ? -1 : 1;
    for (let found = ordinal;; found += step) {
      const isWorked = isWorking(found, calendar);
      if (isWorked === null) return null;
      if (isWorked) return found;
    }
  }

  // CalendarPeriods

  const monthsOf = { month: 1, quarter: 3, "half-year": 6, year: 12 };

  function startOf(period, ordinal) {
    switch (period) {
    case "day": return ordinal;
    case "week": return addDays(ordinal, -weekday(ordinal));
    default: return firstOfMonth(ordinal, -((civil(ordinal).month - 1) % monthsOf[period]));
    }
  }

  function startAfter(period, first, times) {
    if (Math.abs(times) >= 400000) return null;
    switch (period) {
    case "day": return addDays(first, times);
    case "week": return addDays(first, 7 * times);
    default: return firstOfMonth(first, monthsOf[period] * times);
    }
  }

  function period(name, ordinal) {
    const first = startOf(name, ordinal);
    const next = first === null ? null : startAfter(name, first, 1);
    return next === null ? null : { first, last: next - 1 };
  }

  function periodAfter(name, ordinal, count) {
    const first = startOf(name, ordinal);
    const start = first === null ? null : startAfter(name, first, count);
    return start === null ? null : period(name, start);
  }

  // WindowDates

  function pointOf(point, { first, last }) {
    switch (point) {
    case "start": return first;
    case "middle": return first + trunc((last - first) / 2);
    default: return last;
    }
  }

  function bound(limit, anchorDay, inward, calendar) {
    const ordinal = addOffset(anchorDay, limit, calendar);
    return ordinal === null ? null : addDays(ordinal, limit.included ? 0 : inward);
  }

  /// { first, last } in which a missing end has no limit.
  function windowDates(window, event, calendar) {
    const anchorDay = pointOf(window.anchor.point, event);
    const dates = { first: null, last: null };
    if (window.lower) {
      dates.first = bound(window.lower, anchorDay, 1, calendar);
      if (dates.first === null) return null;
    }
    if (window.upper) {
      dates.last = bound(window.upper, anchorDay, -1, calendar);
      if (dates.last === null) return null;
    }
    return dates;
  }

  // CoveredDates

  function isAhead(covers) { return covers.period ? covers.offset > 0 : covers.from.month > 0; }

  function onOccasion(covers, ordinal) {
    if (covers.period) return periodAfter(covers.period, ordinal, covers.offset);
    const [from, to] = [covers.from, covers.to].map(({ day: number, month }) => {
      const first = firstOfMonth(ordinal, month);
      return first === null ? null : inMonth(first, number);
    });
    return from === null || to === null || from > to ? null : { first: from, last: to };
  }

  /// The covered period that a day lies in.
  function covering(covers, ordinal) {
    if (covers.period) return period(covers.period, ordinal);
    const reach = Math.min(Math.max(Math.abs(covers.from.month), Math.abs(covers.to.month)), 24);
    for (let months = -reach; months <= reach; months += 1) {
      const occasion = firstOfMonth(ordinal, months);
      const found = occasion === null ? null : onOccasion(covers, occasion);
      if (found && found.first <= ordinal && ordinal <= found.last) return found;
    }
    return null;
  }

  // DueDateResolver: "state" is { covered, isAhead, before, calendar }.

  const weekdays =
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

  function isDayExcluded(due) {
    if (due.shifted !== undefined) return isDayExcluded(due.shifted);
    return (due.day !== undefined || due.weekday !== undefined) && due.included === false;
  }

  function earliest({ before, covered }) { return Math.max(before ?? covered.last, covered.last); }

  function matches(month, reference) {
    if (reference.month !== undefined) return civil(month).month === reference.month;
    if (reference.monthOfQuarter !== undefined) {
      return (civil(month).month - 1) % 3 === reference.monthOfQuarter;
    }
    return true;
  }

  function firstNotTooEarly(state, dayIn) {
    const limit = earliest(state);
    for (let months = 0; months <= 12; months += 1) {
      const month = firstOfMonth(limit, months);
      if (month === null) return null;
      const found = dayIn(month);
      if (found !== null && found >= limit) return found;
    }
    return null;
  }

  function lastBeforeCovered({ covered }, dayIn) {
    for (let months = 0; months <= 12; months += 1) {
      const month = firstOfMonth(covered.first, -months);
      if (month === null) return null;
      const found = dayIn(month);
      if (found !== null && found < covered.first) return found;
    }
    return null;
  }

  function dayOfMonth(number, reference, state) {
    const dayIn = (month) => matches(month, reference) ? inMonth(month, number) : null;
    if (state.isAhead) return lastBeforeCovered(state, dayIn);
    const end = state.covered.last;
    let month = null;
    if (reference.monthsAfter !== undefined) {
      month = firstOfMonth(end, reference.monthsAfter);
    } else if (reference.monthOfQuarter !== undefined) {
      const quarter = periodAfter("quarter", end, reference.quartersAfter);
      month = quarter && firstOfMonth(quarter.first, reference.monthOfQuarter);
    } else if (reference.month !== undefined && reference.yearsAfter !== undefined) {
      month = day(civil(end).year + reference.yearsAfter, reference.month, 1);
    } else {
      return firstNotTooEarly(state, dayIn);
    }
    return month === null ? null : inMonth(month, number);
  }

  function endOfMonths(months, state) {
    const dayIn = (month) => civil(month).month % months === 0 ? inMonth(month, 31) : null;
    return state.isAhead ? lastBeforeCovered(state, dayIn) : firstNotTooEarly(state, dayIn);
  }

  function onWeekday(name, state) {
    const wanted = weekdays.indexOf(name);
    if (!state.isAhead) {
      const limit = earliest(state);
      return addDays(limit, (wanted - weekday(limit) + 7) % 7);
    }
    const eve = addDays(state.covered.first, -1);
    return eve === null ? null : addDays(eve, -((weekday(eve) - wanted + 7) % 7));
  }

  function moment(name, state) {
    switch (name) {
    case "same-day": return state.before ?? (state.isAhead ? null : state.covered.last);
    case "daily-close":
      return state.covered.first === state.covered.last ? state.covered.last : null;
    case "quarter-end": return endOfMonths(3, state);
    case "half-year-end": return endOfMonths(6, state);
    default: return null;
    }
  }

  function nominalDay(due, state) {
    if (due.shifted !== undefined) return nominalDay(due.shifted, state);
    if (due.day !== undefined) return dayOfMonth(due.day, due.of, state);
    if (due.monthEnd !== undefined) return dayOfMonth(31, due.monthEnd, state);
    if (due.weekday !== undefined) return onWeekday(due.weekday, state);
    if (due.moment !== undefined) return moment(due.moment, state);
    if (due.within !== undefined) {
      const origin = moment("same-day", state);
      return origin === null ? null : addOffset(origin, due.within, state.calendar);
    }
    return null;
  }

  /// One entry per stage that has a date: { stage, nominal, last, due }. A stage without a due date
  /// is null in "stages".
  function stageDates(stages, covered, ahead, calendar, onHoliday) {
    const found = [];
    let before = null;
    stages.forEach((due, stage) => {
      if (!due) return;
      const nominal = nominalDay(due, { covered, isAhead: ahead, before, calendar });
      if (nominal === null) return;
      before = nominal;
      const last = isDayExcluded(due) ? addDays(nominal, -1) : nominal;
      if (last === null) return;
      const shift = due.onHoliday ?? onHoliday;
      found.push({ stage, nominal, last, due: shifted(last, shift, calendar) });
    });
    return found;
  }

  return {
    addOffset, civil, covering, isAhead, isWorking, parsed, period, pointOf, stageDates, weekday,
    windowDates,
  };
})();
