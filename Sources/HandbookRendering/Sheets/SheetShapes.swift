// Shapes of the views of a sheet. Heights and widths are names of classes (`h34`, `w104`) that
// sheet-sizes.css defines.

extension ViewShape {
  static let sheetOption = ViewShape(
    "sheetOption", ["title": .text, "second": .text, "secondLanguage": .text])
  static let sheetDigit = ViewShape("sheetDigit", ["isDigit": .flag, "value": .text])
  static let sheetCell = ViewShape(
    "sheetCell",
    [
      "label": .text, "second": .text, "secondLanguage": .text, "note": .text,
      "labelSpan": .text, "valueSpan": .text, "sort": .text, "rules": .list(.item),
      "hasOptions": .flag, "optionClass": .text, "options": .list(.sheetOption),
      "hasDigits": .flag, "digits": .list(.sheetDigit), "printed": .text,
      "printedLanguage": .text, "printedSecond": .text, "unit": .text, "unitSecond": .text,
    ])
  static let sheetFieldRow = ViewShape(
    "sheetFieldRow", ["height": .text, "cells": .list(.sheetCell), "filler": .text])
  static let sheetFields = ViewShape(
    "sheetFields", ["columns": .list(.item), "rows": .list(.sheetFieldRow)])
  static let sheetTableRow = ViewShape(
    "sheetTableRow",
    [
      "height": .text, "head": .text, "headLanguage": .text, "second": .text,
      "secondLanguage": .text,
      "cells": .list(.sheetCell),
    ])
  static let sheetTable = ViewShape(
    "sheetTable",
    [
      "columns": .list(.item), "headHeight": .text, "hasRowHeads": .flag, "rowHead": .text,
      "heads": .list(.sheetCell), "rows": .list(.sheetTableRow),
    ])
  static let signatureBox = ViewShape(
    "signatureBox",
    [
      "label": .text, "second": .text, "secondLanguage": .text, "note": .text, "span": .text,
      "inner": .text, "isNarrow": .flag, "rules": .list(.item), "signRule": .text, "hasSeal": .flag,
      "hasDate": .flag,
      "date": .list(.sheetDigit),
    ])
  static let signatureRow = ViewShape(
    "signatureRow", ["height": .text, "boxes": .list(.signatureBox)])
  static let sheetSignatures = ViewShape(
    "sheetSignatures", ["columns": .list(.item), "rows": .list(.signatureRow)])
  static let sheetHeading = ViewShape(
    "sheetHeading",
    ["title": .text, "second": .text, "secondLanguage": .text, "height": .text])
  static let sheetBlock = ViewShape(
    "sheetBlock",
    [
      "part": .view(.sheetHeading), "heading": .view(.sheetHeading),
      "fields": .view(.sheetFields), "table": .view(.sheetTable),
      "signatures": .view(.sheetSignatures),
    ])
  static let sheetPage = ViewShape(
    "sheetPage",
    [
      "text": .texts, "language": .text,
      "isFirst": .flag, "title": .text, "secondTitle": .text, "secondLanguage": .text,
      "organisation": .text,
      "organisationWidth": .text, "headHeight": .text, "titleSize": .text, "isBelow": .flag,
      "copyLine": .text,
      "binding": .text, "hasSerial": .flag, "serialHint": .text, "numberSlot": .text,
      "codeSlot": .text, "cornerLabel": .text, "isDraft": .flag,
      "draftMark": .text, "blocks": .list(.sheetBlock), "footHeight": .text, "privacy": .text,
      "isJoined": .flag, "number": .text, "edition": .text, "pageNumber": .text,
    ])
  static let formUse = ViewShape("formUse", ["label": .text, "links": .list(.link)])
  static let formPage = ViewShape(
    "form",
    [
      "text": .texts, "page": .view(.frame), "paper": .text, "pdf": .text, "back": .view(.link),
      "uses": .list(.formUse), "demands": .list(.formUse), "hasDemands": .flag,
      "pages": .list(.sheetPage),
    ])
}
