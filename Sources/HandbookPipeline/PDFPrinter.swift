import HandbookRendering
import Printing

/// Prints sheets of a staged site to PDF, beside their pages.
struct PDFPrinter {
  /// The Python interpreter that has the PDF engine.
  let engine: String

  func print(_ sheets: [PrintableSheet], in folder: String) throws {
  }
}
