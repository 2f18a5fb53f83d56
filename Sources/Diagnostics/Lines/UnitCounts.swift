/// How many Unicode scalars and UTF-16 units stand before any byte of a file.
///
/// Sums are kept every `stride` bytes, so that a finding at the end of a line of a million bytes does
/// not count a million bytes again. Bytes that are not UTF-8 count as far as they begin a scalar.
struct UnitCounts: Sendable {
  private static let stride = 1024

  private var scalars: [Int32] = []
  private var utf16: [Int32] = []

  init(_ bytes: [UInt8]) {
    var sum: (scalars: Int32, utf16: Int32) = (0, 0)
    for (index, byte) in bytes.enumerated() {
      if index % Self.stride == 0 { append(sum) }
      sum.scalars += Int32(ColumnUnit.scalars.units(of: byte))
      sum.utf16 += Int32(ColumnUnit.utf16.units(of: byte))
    }
    if bytes.count % Self.stride == 0 { append(sum) }
  }

  private mutating func append(_ sum: (scalars: Int32, utf16: Int32)) {
    scalars.append(sum.scalars)
    utf16.append(sum.utf16)
  }

  /// The units before `offset`, which must lie in `bytes` or at its end.
  func units(_ unit: ColumnUnit, before offset: Int, in bytes: [UInt8]) -> Int {
    guard unit != .bytes else { return offset }
    let block = offset / Self.stride
    let sum = Int(sums(of: unit)[block])
    return bytes[block * Self.stride..<offset].reduce(sum) { $0 + unit.units(of: $1) }
  }

  /// The offset before which `target` units stand, not before `lower` and not after `upper`.
  func offset(
    after target: Int, _ unit: ColumnUnit, in bytes: [UInt8], from lower: Int, upTo upper: Int
  ) -> Int {
    guard unit != .bytes else { return min(max(target, lower), upper) }
    let block = max(0, sums(of: unit).partitioningIndex { $0 > target } - 1)
    var offset = max(lower, block * Self.stride)
    guard offset < upper else { return upper }
    var count = units(unit, before: offset, in: bytes)
    while offset < upper, count < target || isContinuation(bytes[offset]) {
      count += unit.units(of: bytes[offset])
      offset += 1
    }
    return offset
  }

  private func sums(of unit: ColumnUnit) -> [Int32] { unit == .utf16 ? utf16 : scalars }
}

/// Whether a byte continues a UTF-8 sequence.
func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
