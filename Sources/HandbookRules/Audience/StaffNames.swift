import Diagnostics
import HandbookModel

/// The people that document control, plans and acceptances name.
struct StaffNames {
  private struct Name {
    let utf8: [UInt8]
    /// Letters stand on both sides of a word; Chinese has no such signs.
    let isWord: Bool
    let place: SourceRange?
  }

  /// By their first three bytes, in the order of the names.
  private var names: [UInt32: [Name]] = [:]

  init(in workspace: Workspace) {
    var all: [String: SourceRange?] = [:]
    func add(_ name: String, _ place: SourceRange?) {
      if name.count > 1, name.utf8.count > 2, all[name] == nil { all[name] = place }
    }
    for handbook in workspace.handbooks {
      for signatory in StaffNames.signatories(in: handbook) {
        if let name = signatory.name { add(name.value, name.range) }
      }
      for member in handbook.plans.flatMap(\.staff) { add(member.name.value, member.name.range) }
      for allowance in handbook.allowances {
        if let name = allowance.approver { add(name, allowance.range) }
      }
    }
    for (name, place) in all.sorted(by: { $0.key < $1.key }) {
      let utf8 = Array(name.utf8)
      let isWord = name.unicodeScalars.allSatisfy { $0.value < 0x2E80 }
      names[StaffNames.key(utf8, at: 0), default: []].append(
        Name(utf8: utf8, isWord: isWord, place: place))
    }
  }

  private static func signatories(in handbook: Handbook) -> [DocumentControl.Signatory] {
    let controls = handbook.documents.map(\.control) + handbook.plans.map(\.control)
    let signed = controls.flatMap { control in
      DocumentControl.Act.allCases.compactMap { control[$0] }
    }
    return signed + handbook.documents.flatMap(\.versions).compactMap(\.checked)
      + handbook.plans.flatMap(\.omissions).map(\.agreed)
  }

  private static func key(_ utf8: [UInt8], at index: Int) -> UInt32 {
    UInt32(utf8[index]) << 16 | UInt32(utf8[index + 1]) << 8 | UInt32(utf8[index + 2])
  }

  // MARK: Where they are named

  /// One finding for each place, in the order of handbooks and texts.
  func findings(in handbooks: [Handbook]) -> [Diagnostic] {
    handbooks.flatMap { handbook in
      texts(of: handbook).flatMap { text in
        places(in: text).map { finding(at: text.range(of: $0.range), $0.name) }
      }
    }
  }

  /// What authors wrote in words of their own.
  private func texts(of handbook: Handbook) -> [SourceText] {
    var located: [Located<String>] = handbook.documents.flatMap(\.revisions)
      .compactMap(\.summary).flatMap(\.all)
    located += handbook.plans.flatMap(\.omissions).map(\.reason)
    located += handbook.plans.flatMap(\.title.all)
    located += handbook.plans.flatMap(\.themes).flatMap(\.title.all)
    return handbook.documents.flatMap(\.versions).flatMap(\.passages).map(\.text)
      + located.map { SourceText(verbatim: $0.value.utf8, at: $0.range) }
  }

  private func places(in text: SourceText) -> [(range: Range<Int>, name: Name)] {
    let utf8 = text.utf8
    guard utf8.count > 2, !names.isEmpty else { return [] }
    return (0...utf8.count - 3).compactMap { start in
      let found = names[StaffNames.key(utf8, at: start)]?.first { name in
        utf8[start...].starts(with: name.utf8)
          && !(name.isWord && StaffNames.isInsideWord(start..<start + name.utf8.count, of: utf8))
      }
      return found.map { (start..<start + $0.utf8.count, $0) }
    }
  }

  private static func isInsideWord(_ range: Range<Int>, of utf8: [UInt8]) -> Bool {
    func isLetter(_ index: Int) -> Bool {
      utf8.indices.contains(index) && (0x61...0x7A).contains(utf8[index] | 0x20)
    }
    return isLetter(range.lowerBound - 1) || isLetter(range.upperBound)
  }

  private func finding(at range: SourceRange, _ name: Name) -> Diagnostic {
    Diagnostic(
      RuleCode(123), .error, at: range,
      "\(String(decoding: name.utf8, as: UTF8.self)) is named in a text that becomes public",
      explanation: "A public site leaves out the names of staff.",
      notes: name.place.map { [Note("this is the person", at: $0)] } ?? [],
      suggestions: [Suggestion("Name the post instead")])
  }
}
