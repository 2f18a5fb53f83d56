/// The change of a file as `diff -u` writes it, for `patch -p0` and `git apply -p0`: three lines around
/// each change, lines ended by LF only.
public struct UnifiedDiff {
  private enum Line {
    case same, removed, added

    var sign: UInt8 {
      switch self {
      case .same: UInt8(ascii: " ")
      case .removed: UInt8(ascii: "-")
      case .added: UInt8(ascii: "+")
      }
    }
  }

  /// Empty where nothing changes.
  public private(set) var bytes: [UInt8] = []
  private static let around = 3

  public init(path: String, from old: [UInt8], to new: [UInt8]) {
    let script = Self.script(from: Self.lines(old), to: Self.lines(new))
    let hunks = Self.hunks(in: script.map(\.line))
    guard !hunks.isEmpty else { return }
    bytes += Array("--- \(path)\n+++ \(path)\n".utf8)
    var done = 0
    var numbers = (old: 1, new: 1)
    for hunk in hunks {
      for (line, _) in script[done..<hunk.lowerBound] { Self.advance(&numbers, line) }
      append(script[hunk], from: numbers)
      for (line, _) in script[hunk] { Self.advance(&numbers, line) }
      done = hunk.upperBound
    }
  }

  private mutating func append(
    _ lines: ArraySlice<(line: Line, text: ArraySlice<UInt8>)>, from numbers: (old: Int, new: Int)
  ) {
    let old = Self.span(numbers.old, lines.count { $0.line != .added })
    let new = Self.span(numbers.new, lines.count { $0.line != .removed })
    bytes += Array("@@ -\(old) +\(new) @@\n".utf8)
    for (line, text) in lines {
      bytes.append(line.sign)
      bytes += text
      if text.last != 0x0A { bytes += Array("\n\\ No newline at end of file\n".utf8) }
    }
  }

  /// An empty span is named by the line before it.
  private static func span(_ first: Int, _ count: Int) -> String {
    count == 1 ? "\(first)" : "\(count == 0 ? first - 1 : first),\(count)"
  }

  private static func advance(_ numbers: inout (old: Int, new: Int), _ line: Line) {
    if line != .added { numbers.old += 1 }
    if line != .removed { numbers.new += 1 }
  }

  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == 0x0A {
      lines.append(bytes[start...index])
      start = index + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }

  /// All lines of both files; of a change, first what goes.
  private static func script(
    from old: [ArraySlice<UInt8>], to new: [ArraySlice<UInt8>]
  ) -> [(line: Line, text: ArraySlice<UInt8>)] {
    var removed = Set<Int>()
    var added = Set<Int>()
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var script: [(Line, ArraySlice<UInt8>)] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if removed.contains(left) {
        script.append((.removed, old[left]))
        left += 1
      } else if added.contains(right) {
        script.append((.added, new[right]))
        right += 1
      } else {
        script.append((.same, old[left]))
        (left, right) = (left + 1, right + 1)
      }
    }
    return script
  }

  /// Stretches of the script with the lines around; those that would touch are one.
  private static func hunks(in script: [Line]) -> [Range<Int>] {
    script.indices.filter { script[$0] != .same }.reduce(into: []) { hunks, index in
      let hunk = max(0, index - around)..<min(script.count, index + around + 1)
      if let last = hunks.last, last.upperBound >= hunk.lowerBound {
        hunks[hunks.count - 1] = last.lowerBound..<hunk.upperBound
      } else {
        hunks.append(hunk)
      }
    }
  }
}
