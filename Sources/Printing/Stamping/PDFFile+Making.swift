import CQPDF

/// A value that is not in a file yet.
enum PDFValue {
  case name(String)
  case integer(Int)
  case boolean(Bool)
  case text(String)
  case array([PDFValue])
  case dictionary([(String, PDFValue)])
  /// One that is: by reference, where it is indirect.
  case object(PDFObject)
}

extension PDFFile {
  /// Makes `value`; names and keys begin with a slash.
  func make(_ value: PDFValue) -> PDFObject {
    switch value {
    case .object(let object): object
    case .name(let name): PDFObject(handle: unsafe qpdf_oh_new_name(data, name))
    case .integer(let number):
      PDFObject(handle: unsafe qpdf_oh_new_integer(data, Int64(number)))
    case .boolean(let value): PDFObject(handle: unsafe qpdf_oh_new_bool(data, value ? 1 : 0))
    case .text(let text):
      PDFObject(handle: unsafe qpdf_oh_new_unicode_string(data, text))
    case .array(let items):
      fill(PDFObject(handle: unsafe qpdf_oh_new_array(data)), items)
    case .dictionary(let entries):
      fill(PDFObject(handle: unsafe qpdf_oh_new_dictionary(data)), entries)
    }
  }

  /// Makes `value` an object of its own, which others refer to.
  func makeIndirect(_ value: PDFValue) -> PDFObject {
    let direct = make(value)
    defer { release(direct) }
    return PDFObject(handle: unsafe qpdf_make_indirect_object(data, direct.handle))
  }

  func makeStream(_ bytes: [UInt8], _ entries: [(String, PDFValue)] = []) -> PDFObject {
    let stream = PDFObject(handle: unsafe qpdf_oh_new_stream(data))
    let null = unsafe qpdf_oh_new_null(data)
    unsafe bytes.withUnsafeBufferPointer {
      unsafe qpdf_oh_replace_stream_data(
        data, stream.handle, $0.baseAddress, $0.count, null, null)
    }
    release(PDFObject(handle: null))
    if !entries.isEmpty {
      let dictionary = PDFObject(handle: unsafe qpdf_oh_get_dict(data, stream.handle))
      release(fill(dictionary, entries))
    }
    return stream
  }

  func append(_ value: PDFValue, to array: PDFObject) {
    use(value) { unsafe qpdf_oh_append_item(data, array.handle, $0.handle) }
  }

  func set(_ key: String, of dictionary: PDFObject, to value: PDFValue) {
    use(value) { unsafe qpdf_oh_replace_key(data, dictionary.handle, key, $0.handle) }
  }

  /// A copy of an object of another file with all that it refers to; streams stay in `other`, which
  /// must live until this file is written. What is copied twice is one object here.
  func copy(_ object: PDFObject, of other: borrowing PDFFile) -> PDFObject {
    // libqpdf copies indirect objects only.
    let isIndirect = unsafe qpdf_oh_is_indirect(other.data, object.handle) != 0
    let source =
      isIndirect ? object.handle : unsafe qpdf_make_indirect_object(other.data, object.handle)
    return PDFObject(handle: unsafe qpdf_oh_copy_foreign_object(data, other.data, source))
  }

  /// Forgets the handle; the object stays where it was put.
  func release(_ object: PDFObject) { unsafe qpdf_oh_release(data, object.handle) }

  @discardableResult
  private func fill(_ array: PDFObject, _ items: [PDFValue]) -> PDFObject {
    for item in items { append(item, to: array) }
    return array
  }

  @discardableResult
  private func fill(_ dictionary: PDFObject, _ entries: [(String, PDFValue)]) -> PDFObject {
    for (key, value) in entries { set(key, of: dictionary, to: value) }
    return dictionary
  }

  /// Handles made for one use are forgotten after it: thousands of pages would pile them up.
  private func use(_ value: PDFValue, _ body: (PDFObject) -> Void) {
    let object = make(value)
    body(object)
    if case .object = value { return }
    release(object)
  }
}

extension PDFFile {
  /// Writes the file: the same objects give the same bytes.
  ///
  /// Through memory, since libqpdf does not notice when the last of what it writes finds no room on the
  /// disk, and then leaves a damaged file.
  /// - Throws: `StampFailure.unwritable`.
  func write(to path: String) throws(StampFailure) {
    _ = unsafe qpdf_init_write_memory(data)
    if let reason = failure { throw .unwritable(path: path, reason: reason) }
    unsafe qpdf_set_minimum_pdf_version(data, "1.7")
    unsafe qpdf_set_object_stream_mode(data, qpdf_o_generate)
    unsafe qpdf_set_deterministic_ID(data, 1)
    _ = unsafe qpdf_write(data)
    if let reason = failure { throw .unwritable(path: path, reason: reason) }
    let bytes = unsafe UnsafeRawBufferPointer(
      start: qpdf_get_buffer(data), count: qpdf_get_buffer_length(data))
    try unsafe OutputFile.write(bytes, to: path)
  }
}
