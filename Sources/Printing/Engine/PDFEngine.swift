import Foundation

/// A page to be printed and where its PDF goes; absolute paths.
public struct PDFJob: Hashable, Sendable {
  public let html: String
  public let pdf: String

  public init(html: String, pdf: String) {
    self.html = html
    self.pdf = pdf
  }
}

/// What became of one job.
public struct PDFResult: Hashable, Sendable, Decodable {
  /// 0 where it failed.
  public let pages: Int
  /// Characters that no installed font can draw, as the engine names them.
  public let missing: [String]
  /// Why the page could not be printed; nil: it was.
  public let error: String?
}

/// WeasyPrint in a virtual environment of the project. It is pinned: another version lays out and
/// writes differently, and sheets are measured and compared byte by byte.
///
/// One interpreter prints all jobs (its start takes a second, a sheet half of one), and prints the
/// same bytes for the same page.
public struct PDFEngine: Sendable {
  public static let version = "70.0"
  static let setUp =
    "python3 -m venv .venv && .venv/bin/pip install weasyprint==\(PDFEngine.version)"

  /// Tells an engine that prints other bytes from the same page.
  public static var identity: String {
    "WeasyPrint \(version)\n" + String(decoding: PackageResources.print_pdf_py, as: UTF8.self)
  }

  private let python: String

  /// - Parameter environment: the folder of the virtual environment, absolute or relative to the
  ///   current one: `.venv`.
  /// - Throws: `PDFEngineError.missing` where no such environment has the engine, `.wrongVersion`
  ///   where it has another.
  public init(environment: String) throws(PDFEngineError) {
    python = environment + "/bin/python"
    let engine = environment + "/bin/weasyprint"
    for path in [engine, python] where !FileManager.default.isExecutableFile(atPath: path) {
      throw .missing(path: path)
    }
    if let found = PDFEngine.installedVersion(in: environment), found != PDFEngine.version {
      throw .wrongVersion(found: found, path: engine)
    }
  }

  /// As pip noted it down (`weasyprint-70.0.dist-info`), so that a site is not made first; nil where
  /// it did not: then the engine is asked before it prints.
  private static func installedVersion(in environment: String) -> String? {
    let library = environment + "/lib"
    for python in names(in: library) {
      for package in names(in: "\(library)/\(python)/site-packages") {
        guard package.hasPrefix("weasyprint-"), package.hasSuffix(".dist-info") else { continue }
        return String(package.dropFirst("weasyprint-".count).dropLast(".dist-info".count))
      }
    }
    return nil
  }

  private static func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  /// Prints `jobs` and returns their results in the same order. The files must lie below `root`;
  /// nothing outside it is read, and nothing is fetched.
  /// - Throws: `PDFEngineError` where the engine cannot run at all.
  public func print(
    _ jobs: [PDFJob], root: String, workers: Int = 2
  ) throws(PDFEngineError) -> [PDFResult] {
    let request = Request(
      version: PDFEngine.version, root: root, workers: workers,
      jobs: jobs.map { ["html": $0.html, "pdf": $0.pdf] })
    let answer = try run(request)
    guard answer.version == PDFEngine.version else {
      throw .wrongVersion(found: answer.version, path: python)
    }
    guard answer.results.count == jobs.count else {
      throw .failed(message: "\(answer.results.count) of \(jobs.count) pages were answered")
    }
    return answer.results
  }

  private struct Request: Encodable {
    let version: String
    let root: String
    let workers: Int
    let jobs: [[String: String]]
  }

  private struct Answer: Decodable {
    let version: String
    let results: [PDFResult]
  }

  private func run(_ request: Request) throws(PDFEngineError) -> Answer {
    do {
      let parts = [PackageResources.slim_fonts_py, PackageResources.print_pdf_py]
      let driver = parts.map { String(decoding: $0, as: UTF8.self) }.joined()
      // -I: neither the user's packages nor the caller's PYTHON variables count.
      let subprocess = Subprocess(path: python, arguments: ["-I", "-c", driver])
      let (output, errors, status) = try subprocess.run(input: JSONEncoder().encode(request))
      guard status == 0, let answer = try? JSONDecoder().decode(Answer.self, from: output) else {
        let lines = String(decoding: errors, as: UTF8.self).split(separator: "\n")
        throw PDFEngineError.failed(message: lines.last.map(String.init) ?? "status \(status)")
      }
      return answer
    } catch let error as PDFEngineError {
      throw error
    } catch {
      throw .failed(message: "\(error)")
    }
  }
}
