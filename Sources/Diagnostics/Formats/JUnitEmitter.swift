/// Prints findings as a JUnit report: one suite per file of the run, one test case per finding.
///
/// An error is a failure, as it is in the exit code; a warning counts as skipped, which viewers show
/// with its text and without failing the run; information passes and says what it is in its output.
/// A file without findings has one case that passes, so that viewers show that it was checked. Names
/// hold no line numbers: a case is the same one when lines move.
public struct JUnitEmitter: Sendable {
  /// Gives the codes their names.
  public var catalogue: RuleCatalogue
  /// In which the findings are told.
  public var language: MessageLanguage

  public init(catalogue: RuleCatalogue, language: MessageLanguage = .english) {
    self.catalogue = catalogue
    self.language = language
  }

  public func text(for diagnostics: some Sequence<Diagnostic>, in sources: SourceMap) -> String {
    let sorted = diagnostics.sorted(by: Diagnostic.isReportedBefore)
    let byFile = Dictionary(grouping: sorted, by: \.range.source)
    var xml = XMLText()
    let empty = sources.files.count - byFile.count
    xml.open("testsuites", [("name", "visitbook check")] + Self.counts(sorted, passing: empty))
    for index in sources.files.indices {
      let source = SourceID(index: Int32(index))
      write(byFile[source] ?? [], of: source, sources, into: &xml)
    }
    xml.close("testsuites")
    return xml.text
  }

  private func write(
    _ findings: [Diagnostic], of source: SourceID, _ sources: SourceMap, into xml: inout XMLText
  ) {
    let path = sources[source].path
    let passing = findings.isEmpty ? 1 : 0
    xml.open("testsuite", [("name", path)] + Self.counts(findings, passing: passing))
    if findings.isEmpty {
      xml.empty(
        "testcase",
        [
          ("classname", path), ("name", ("No findings" as Message).text(in: language)),
          ("file", path),
        ])
    }
    var names: [String: Int] = [:]
    for finding in findings {
      let name = "\(catalogue.title(of: finding.code)): \(finding.summary.text(in: language))"
      names[name, default: 0] += 1
      write(finding, named: name + Self.suffix(names[name] ?? 1), sources, into: &xml)
    }
    xml.close("testsuite")
  }

  private func write(
    _ finding: Diagnostic, named name: String, _ sources: SourceMap, into xml: inout XMLText
  ) {
    let path = sources[finding.range.source].path
    let line = sources.lines(of: finding.range.source).line(at: finding.range.offsets.lowerBound)
    xml.open(
      "testcase",
      [("classname", path), ("name", name), ("file", path), ("line", String(line))])
    var writer = FindingWriter(finding, sources, width: 100, style: .plain, language)
    let text = writer.write()
    let summary = finding.summary.text(in: language)
    let heading = [("message", summary), ("type", finding.code.description)]
    switch finding.severity {
    case .error: xml.element("failure", heading, text)
    // A skipped case has no content that viewers show, so that the place is in its message.
    case .warning: xml.empty("skipped", [("message", "\(summary) (\(path):\(line))")])
    case .information: break
    }
    if finding.severity < .error { xml.element("system-out", [], text) }
    xml.close("testcase")
  }

  private static func suffix(_ number: Int) -> String { number == 1 ? "" : " (\(number))" }

  private static func counts(_ findings: [Diagnostic], passing: Int) -> [(String, String)] {
    [
      ("tests", String(findings.count + passing)),
      ("failures", String(findings.count { $0.severity == .error })), ("errors", "0"),
      ("skipped", String(findings.count { $0.severity == .warning })),
    ]
  }
}
