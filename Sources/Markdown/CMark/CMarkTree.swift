import CCMarkGFM
import Synchronization

/// Owns a parsed C tree and the parser that its extensions belong to; frees both.
///
/// Nodes handed out are valid as long as the tree: whoever uses one keeps the tree alive.
@safe struct CMarkTree: ~Copyable {
  private let parser: OpaquePointer
  private let document: OpaquePointer

  /// The strikethrough and autolink extensions mark their characters in tables of the whole
  /// process while they parse, and every other parse reads these tables. So one parse runs at a
  /// time. Copying, changing and rendering trees needs no turn.
  private static let turn = Mutex(())

  init(_ body: PreparedBody) {
    _ = CMarkTypes.shared
    self.init(
      body.bytes, strikethrough: body.mayHaveStrikethrough, autolink: body.mayHaveAutolinks)
  }

  /// For `CMarkTypes`, before the types are known.
  init(sample: StaticString) {
    self.init(Array(sample.description.utf8), strikethrough: true, autolink: false)
  }

  private init(_ bytes: [UInt8], strikethrough: Bool, autolink: Bool) {
    guard let parser = unsafe cmark_parser_new(CMarkTree.options) else {
      preconditionFailure("cmark_parser_new returned nothing")
    }
    unsafe self.parser = unsafe parser
    unsafe attach("table", to: parser)
    unsafe attach("tasklist", to: parser)
    if strikethrough { unsafe attach("strikethrough", to: parser) }
    if autolink { unsafe attach("autolink", to: parser) }
    let tree = CMarkTree.turn.withLock { _ in
      unsafe bytes.withUnsafeBytes { buffer in
        unsafe cmark_parser_feed(
          parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
      }
      return UInt(bitPattern: unsafe cmark_parser_finish(parser))
    }
    guard let document = unsafe OpaquePointer(bitPattern: tree) else {
      preconditionFailure("cmark_parser_finish returned nothing")
    }
    unsafe self.document = unsafe document
  }

  deinit {
    unsafe cmark_node_free(document)
    unsafe cmark_parser_free(parser)
  }

  var root: CMarkNode { unsafe CMarkNode(document) }

  /// The HTML of the tree as it is now. cmark's safe mode stays on.
  func renderedHTML() -> [UInt8] {
    let extensions = unsafe cmark_parser_get_syntax_extensions(parser)
    guard let html = unsafe cmark_render_html(document, CMarkTree.options, extensions) else {
      return []
    }
    defer { unsafe cmark_get_default_mem_allocator().pointee.free(html) }
    return unsafe CBytes(html).array
  }

  private static let options = CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE
}

/// Single tildes are ranges (`3~5`), so strikethrough takes double ones only, by an option.
private func attach(_ name: StaticString, to parser: OpaquePointer) {
  let found = unsafe name.utf8Start.withMemoryRebound(
    to: CChar.self, capacity: name.utf8CodeUnitCount + 1
  ) {
    unsafe cmark_find_syntax_extension($0)
  }
  guard let found = unsafe found else {
    preconditionFailure("cmark-gfm came without its extension '\(name)'")
  }
  unsafe cmark_parser_attach_syntax_extension(parser, found)
}
