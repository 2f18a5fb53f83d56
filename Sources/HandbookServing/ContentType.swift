/// The media types of a site's files, by the endings of their names; types from IANA's registry.
enum ContentType {
  static let html = "text/html; charset=utf-8"

  static func of(_ path: String) -> String {
    guard let dot = path.lastIndex(of: ".") else { return unknown }
    return types[path[path.index(after: dot)...].lowercased()] ?? unknown
  }

  private static let unknown = "application/octet-stream"

  private static let types = [
    "html": html, "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
    "json": "application/json", "csv": "text/csv; charset=utf-8",
    "ics": "text/calendar; charset=utf-8", "txt": "text/plain; charset=utf-8",
    "xml": "application/xml", "pdf": "application/pdf", "svg": "image/svg+xml",
    "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif",
    "webp": "image/webp", "avif": "image/avif", "ico": "image/x-icon", "woff": "font/woff",
    "woff2": "font/woff2", "ttf": "font/ttf", "otf": "font/otf",
  ]
}
