import CLibCrypto

/// A SHA-256 digest (FIPS 180-4) of content: equal where the content is, and in practice only there.
///
/// Parts are framed by their length, so that `["ab", "c"]` and `["a", "bc"]` differ.
public struct ContentDigest: Hashable, Sendable {
  /// 32 bytes.
  private let bytes: [UInt8]

  /// The digest of `parts`, in their order.
  public init(_ parts: some Sequence<[UInt8]>) {
    let hash = SHA256Context()
    for part in parts {
      hash.add(ContentDigest.frame(part.count))
      hash.add(part)
    }
    bytes = hash.finish()
  }

  /// The digest of one content by itself, without a frame: what `sha256sum` says of such a file.
  public init(ofFile content: [UInt8]) {
    let hash = SHA256Context()
    hash.add(content)
    bytes = hash.finish()
  }

  /// The digest of texts as UTF-8.
  public init(texts: some Sequence<String>) { self.init(texts.map { Array($0.utf8) }) }

  /// 64 hexadecimal digits, in lower case.
  public var text: String { bytes.map(ContentDigest.hexadecimal).joined() }

  /// The first 48 bits in groups of four digits, for people who compare two papers:
  /// `3f2a 90b1 c77e`.
  public var printed: String {
    stride(from: 0, to: 6, by: 2).map { start in
      bytes[start..<start + 2].map(ContentDigest.hexadecimal).joined()
    }.joined(separator: " ")
  }

  /// The length of a part in eight bytes, the highest first.
  private static func frame(_ count: Int) -> [UInt8] {
    stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: count >> $0) }
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16)
    return byte < 16 ? "0" + digits : digits
  }
}

/// OpenSSL's running digest; freed with its owner.
@safe
private struct SHA256Context: ~Copyable {
  private let context: OpaquePointer?

  init() {
    unsafe context = EVP_MD_CTX_new()
    let began = unsafe EVP_DigestInit_ex(context, EVP_sha256(), nil)
    precondition(began == 1, "libcrypto has no SHA-256")
  }

  deinit { unsafe EVP_MD_CTX_free(context) }

  func add(_ bytes: [UInt8]) {
    let added = unsafe bytes.withUnsafeBytes {
      unsafe EVP_DigestUpdate(context, $0.baseAddress, $0.count)
    }
    precondition(added == 1, "libcrypto lost its digest")
  }

  func finish() -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: Int(EVP_MAX_MD_SIZE)) { buffer, count in
      var size: UInt32 = 0
      let finished = unsafe EVP_DigestFinal_ex(context, buffer.baseAddress, &size)
      precondition(finished == 1, "libcrypto lost its digest")
      count = Int(size)
    }
  }
}
