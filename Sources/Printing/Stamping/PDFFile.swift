import CQPDF

/// An object of a `PDFFile`; means nothing to another.
struct PDFObject: Hashable {
  let handle: qpdf_oh
}

/// A PDF in memory: owns what libqpdf keeps of it and frees it.
///
/// Asking an object for what it has not got gives a null object, 0 or nothing: a damaged file never
/// traps. `PDFFile+Making.swift` makes objects.
@safe struct PDFFile: ~Copyable {
  let data: qpdf_data

  private init() {
    guard let data = unsafe qpdf_init() else { preconditionFailure("qpdf_init returned nothing") }
    unsafe self.data = unsafe data
    unsafe qpdf_silence_errors(data)
    unsafe qpdf_set_suppress_warnings(data, 1)
    unsafe qpdf_set_attempt_recovery(data, 0)
  }

  deinit {
    var data: qpdf_data? = unsafe data
    unsafe qpdf_cleanup(&data)
  }

  /// A PDF without pages.
  static func empty() -> PDFFile {
    let file = PDFFile()
    unsafe qpdf_empty_pdf(file.data)
    return file
  }

  /// - Throws: `StampFailure.unreadable` where the file is not there, not a PDF, damaged or locked.
  static func reading(_ path: String) throws(StampFailure) -> PDFFile {
    let file = PDFFile()
    _ = unsafe qpdf_read(file.data, path, nil)
    if let reason = file.failure { throw .unreadable(path: path, reason: reason) }
    return file
  }

  /// What went wrong since it was last asked, in libqpdf's words.
  var failure: String? {
    guard unsafe qpdf_has_error(data) != 0, let error = unsafe qpdf_get_error(data) else {
      return nil
    }
    let text = unsafe qpdf_get_error_message_detail(data, error).map { unsafe String(cString: $0) }
    return text.map { $0.isEmpty ? "it is damaged" : $0 } ?? "it is damaged"
  }

  // MARK: Reading

  /// The document's catalogue.
  var root: PDFObject { PDFObject(handle: unsafe qpdf_get_root(data)) }
  var trailer: PDFObject { PDFObject(handle: unsafe qpdf_get_trailer(data)) }

  /// The pages in order, with the attributes that they inherit.
  var pages: [PDFObject] {
    unsafe qpdf_push_inherited_attributes_to_page(data)
    let count = Int(unsafe qpdf_get_num_pages(data))
    return (0..<max(count, 0)).map { PDFObject(handle: unsafe qpdf_get_page_n(data, $0)) }
  }

  /// The value of a key that begins with a slash; nil where there is none.
  func value(_ key: String, of object: PDFObject) -> PDFObject? {
    let value = unsafe qpdf_oh_get_key_if_dict(data, object.handle, key)
    return unsafe qpdf_oh_is_null(data, value) == 0 ? PDFObject(handle: value) : nil
  }

  func text(_ key: String, of object: PDFObject) -> String? {
    guard let value = value(key, of: object) else { return nil }
    return text(value)
  }

  func items(of object: PDFObject) -> [PDFObject] {
    guard unsafe qpdf_oh_is_array(data, object.handle) != 0 else { return [] }
    let count = unsafe qpdf_oh_get_array_n_items(data, object.handle)
    return (0..<count).map {
      PDFObject(handle: unsafe qpdf_oh_get_array_item(data, object.handle, $0))
    }
  }

  func isStream(_ object: PDFObject) -> Bool { unsafe qpdf_oh_is_stream(data, object.handle) != 0 }

  func isDictionary(_ object: PDFObject) -> Bool {
    unsafe qpdf_oh_is_dictionary(data, object.handle) != 0
  }

  func number(_ object: PDFObject) -> Double? {
    var value = 0.0
    let isNumber = unsafe qpdf_oh_get_value_as_number(data, object.handle, &value) != 0
    return isNumber ? value : nil
  }

  private func text(_ object: PDFObject) -> String? {
    guard unsafe qpdf_oh_is_string(data, object.handle) != 0 else { return nil }
    return unsafe String(cString: qpdf_oh_get_utf8_value(data, object.handle))
  }
}
