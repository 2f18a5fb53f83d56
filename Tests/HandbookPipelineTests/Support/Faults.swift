import Foundation

/// `faults.txt`: what the regulation gets wrong, a line each; below it, indented, the findings that
/// say so, or in round brackets why none does. Under `besides:` stand the findings that are right
/// all the same: `VB504 visits.md:69, visits.md:70: empty cells`.
struct Faults {
  struct Fault {
    let text: String
    var claims: [String] = []
    var isExcused = false
  }

  private(set) var faults: [Fault] = []
  /// `VB411 visits.md:39`.
  private(set) var besides: [String] = []
  /// Lines that are none of these, and findings besides that nothing is said of.
  private(set) var strays: [String] = []

  init(_ regulation: Regulation) throws {
    var isBesides = false
    for line in try Regulation.lines(regulation.folder.appending(path: "faults.txt")) {
      if line == "besides:" {
        isBesides = true
      } else if !line.hasPrefix("  ") {
        if isBesides { strays.append(line) } else { faults.append(Fault(text: line)) }
      } else if isBesides {
        readBesides(String(line.dropFirst(2)))
      } else {
        readClaim(String(line.dropFirst(2)), of: line)
      }
    }
  }

  /// All findings that something is said of.
  var claims: [String] { faults.flatMap(\.claims) + besides }

  private mutating func readClaim(_ claim: String, of line: String) {
    guard !faults.isEmpty, claim.hasPrefix("(") == claim.hasSuffix(")") else {
      return strays.append(line)
    }
    if claim.hasPrefix("(") {
      faults[faults.count - 1].isExcused = true
    } else {
      faults[faults.count - 1].claims.append(claim)
    }
  }

  private mutating func readBesides(_ line: String) {
    guard let code = line.split(separator: " ").first, let reason = line.firstRange(of: ": "),
      reason.upperBound < line.endIndex
    else { return strays.append(line) }
    besides += line[..<reason.lowerBound].dropFirst(code.count + 1).split(separator: ", ")
      .map { "\(code) \($0)" }
  }
}

extension Regulation {
  /// `VB411 visits.md:39`, of each line of `findings.txt`.
  func places(of severities: Set<String>) throws -> [String] {
    try Self.lines(folder.appending(path: "findings.txt")).compactMap { line in
      let words = line.split(separator: " ", maxSplits: 3).map(String.init)
      guard words.count == 4, severities.contains(words[0]) else { return nil }
      return "\(words[1]) \(words[2].dropLast())"
    }
  }
}
