import CCMarkGFM

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A node of a living `CMarkTree`. All calls to cmark that concern a node are here.
@safe struct CMarkNode {
  private let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) { unsafe self.pointer = unsafe pointer }

  private init?(_ pointer: OpaquePointer?) {
    guard let pointer = unsafe pointer else { return nil }
    unsafe self.init(pointer)
  }

  var type: cmark_node_type { unsafe cmark_node_get_type(pointer) }
  var firstChild: CMarkNode? { unsafe CMarkNode(cmark_node_first_child(pointer)) }
  var next: CMarkNode? { unsafe CMarkNode(cmark_node_next(pointer)) }
  var previous: CMarkNode? { unsafe CMarkNode(cmark_node_previous(pointer)) }
  /// From 1; 0 for a paragraph that was cut off from a table.
  var startLine: Int { Int(unsafe cmark_node_get_start_line(pointer)) }
  /// In bytes, from 1.
  var startColumn: Int { Int(unsafe cmark_node_get_start_column(pointer)) }
  /// Valid until the node changes.
  var literal: CBytes { unsafe CBytes(cmark_node_get_literal(pointer)) }
  /// The text of a block before its inlines were parsed.
  var content: CBytes { unsafe CBytes(cmark_node_get_string_content(pointer)) }
  var url: CBytes { unsafe CBytes(cmark_node_get_url(pointer)) }
  var title: CBytes { unsafe CBytes(cmark_node_get_title(pointer)) }
  var fenceInfo: CBytes { unsafe CBytes(cmark_node_get_fence_info(pointer)) }
  var headingLevel: Int { Int(unsafe cmark_node_get_heading_level(pointer)) }
  var isHeaderRow: Bool { unsafe cmark_gfm_extensions_get_table_row_is_header(pointer) != 0 }
  var columnCount: Int { Int(unsafe cmark_gfm_extensions_get_table_columns(pointer)) }

  var fenceLength: Int {
    var (length, offset, character): (CInt, CInt, CChar) = (0, 0, 0)
    let fenced = unsafe cmark_node_get_fenced(pointer, &length, &offset, &character)
    return fenced != 0 ? Int(length) : 0
  }

  var listStyle: MarkdownNode.ListStyle {
    MarkdownNode.ListStyle(
      isOrdered: unsafe cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST,
      isTight: unsafe cmark_node_get_list_tight(pointer) != 0,
      start: unsafe cmark_node_get_list_start(pointer))
  }

  var task: MarkdownNode.TaskState? {
    guard unsafe cmark_node_get_syntax_extension(pointer) != nil else { return nil }
    return unsafe cmark_gfm_extensions_get_tasklist_item_checked(pointer) ? .done : .open
  }
}

// Changes. Bytes end with a NUL, which is not part of the value.
extension CMarkNode {
  static func make(_ type: cmark_node_type) -> CMarkNode {
    guard let pointer = unsafe cmark_node_new(type) else {
      preconditionFailure("cmark_node_new returned nothing")
    }
    return unsafe CMarkNode(pointer)
  }

  func setLiteral(_ bytes: [UInt8]) {
    unsafe withCString(bytes) { unsafe cmark_node_set_literal(pointer, $0) }
  }

  func setURL(_ bytes: [UInt8]) {
    unsafe withCString(bytes) { unsafe cmark_node_set_url(pointer, $0) }
  }

  func setTitle(_ bytes: [UInt8]) {
    unsafe withCString(bytes) { unsafe cmark_node_set_title(pointer, $0) }
  }

  func setFenceInfo(_ bytes: [UInt8]) {
    unsafe withCString(bytes) { unsafe cmark_node_set_fence_info(pointer, $0) }
  }

  func setOnEnter(_ bytes: [UInt8]) {
    unsafe withCString(bytes) { unsafe cmark_node_set_on_enter(pointer, $0) }
  }

  func insert(before node: CMarkNode) {
    let done = unsafe cmark_node_insert_before(node.pointer, pointer)
    precondition(done == 1, "cmark does not take this node there")
  }

  func insert(after node: CMarkNode) {
    let done = unsafe cmark_node_insert_after(node.pointer, pointer)
    precondition(done == 1, "cmark does not take this node there")
  }

  func prepend(to parent: CMarkNode) {
    let done = unsafe cmark_node_prepend_child(parent.pointer, pointer)
    precondition(done == 1, "cmark does not take this node there")
  }

  /// Takes the node out of the tree and frees it, descendants included.
  func remove() { unsafe cmark_node_free(pointer) }

  private func withCString(_ bytes: [UInt8], _ set: (UnsafePointer<CChar>?) -> CInt) {
    let done = unsafe (bytes + [0]).withUnsafeBytes { buffer in
      unsafe set(buffer.baseAddress?.assumingMemoryBound(to: CChar.self))
    }
    precondition(done == 1, "cmark refused a value for a node of this type")
  }
}

/// A C string that someone else owns, with checked bounds.
@safe struct CBytes {
  private let base: UnsafePointer<UInt8>?
  let count: Int

  init(_ string: UnsafePointer<CChar>?) {
    guard let string = unsafe string else {
      unsafe base = nil
      count = 0
      return
    }
    unsafe base = unsafe UnsafeRawPointer(string).assumingMemoryBound(to: UInt8.self)
    count = unsafe strlen(string)
  }

  subscript(index: Int) -> UInt8 {
    guard index >= 0, index < count, let base = unsafe base else {
      preconditionFailure("index outside of a C string")
    }
    return unsafe base[index]
  }

  var isEmpty: Bool { count == 0 }

  var array: [UInt8] { unsafe Array(UnsafeBufferPointer(start: base, count: count)) }

  /// Replaces the contents of `bytes`, whose memory is used again.
  func copy(to bytes: inout [UInt8]) {
    bytes.removeAll(keepingCapacity: true)
    unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: base, count: count))
  }
}
