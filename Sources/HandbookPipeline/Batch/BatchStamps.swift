import HandbookModel
import HandbookRendering
import Printing

/// What is stamped on each sheet of a batch: its number, and a code that says whose number it is.
enum BatchStamps {
  static let slots = SheetSetting.Slots(number: Stamper.numberSlot, code: Stamper.codeSlot)

  static func stamps(_ numbers: BatchNumbers, of order: BatchOrder) -> [SheetStamp] {
    let head = [order.handbook.id.text, order.form.key.id.text, order.form.key.edition]
    return numbers.texts.map { SheetStamp(number: $0, code: payload(head + [$0])) }
  }

  /// `VB1|property-services|owner-visit-record|2.0|HF2026-000001`: version, handbook, form, edition,
  /// number. A bar or a percent sign in one of them is percent-encoded.
  static func payload(_ parts: [String]) -> String {
    (["VB1"] + parts.map { $0.replacing("%", with: "%25").replacing("|", with: "%7C") })
      .joined(separator: "|")
  }
}
