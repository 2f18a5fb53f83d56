import HandbookModel

/// The smallest piece of a sheet that is not broken over pages, with the room that it needs.
struct SheetRow {
  enum Content {
    case part(SheetLabel)
    /// The title of a section; nil: only the space above a section without a title.
    case heading(SheetLabel?)
    case fields([FieldCell])
    case table(SheetTable, SheetTable.Row)
    case signatures([SignatureBox], columns: Int)
  }

  var content: Content
  /// Rows of one number stand in one grid.
  var group: Int
  /// In quarter millimetres: what it needs, and how far it may grow where the page has room.
  var height: Int
  var limit: Int
  /// Its share of the room that is left; 0: it does not grow.
  var weight: Int
  /// It must not stand last on a page.
  var staysWithNext = false

  /// It is answered on lines, and more of them do no harm.
  var takesLines: Bool {
    guard case .fields(let cells) = content else { return false }
    return cells.contains { $0.entry.rules > 0 }
  }

  /// It stands in a grid; titles and gaps do not.
  var hasBorders: Bool {
    switch content {
    case .part, .heading: false
    case .fields, .table, .signatures: true
    }
  }
}

/// A field in a row of fields; spans count 24 columns.
struct FieldCell {
  var field: Field
  var labelSpan: Int
  var valueSpan: Int
  var entry: SheetEntry
}

/// What is printed into the space where a field is filled in.
struct SheetEntry {
  /// Options to tick, in the sheet's languages.
  var options: [SheetLabel] = []
  /// Options stand in so many columns; 0: one after the other.
  var optionColumns = 0
  /// Lines to write on.
  var rules = 0
  /// Boxes for single digits: `YYYY-MM-DD` with a letter per box; nil: none.
  var digits: String?
  var printed = SheetLabel.empty
}

/// The table of a section.
struct SheetTable {
  struct Row {
    var head: SheetLabel?
    /// What is printed into the columns of this row, by field.
    var printed: [FieldID: SheetLabel] = [:]
  }

  var columns: [Field]
  var entries: [SheetEntry]
  /// In quarter millimetres; the first is that of the row heads where it has such.
  var widths: [Int]
  var headHeight: Int
  /// Nil where rows have no heads.
  var rowHead: String?
}
