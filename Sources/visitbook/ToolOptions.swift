import ArgumentParser

/// `--templates` and `--pdf-environment`: what pages are made with and what prints them.
struct ToolOptions: ParsableArguments {
  @Option(
    name: .customLong("templates"),
    help: "Templates and styles; by default the folder 'templates' here or beside the program.",
    completion: .directory)
  var namedTemplates: String?

  @Option(
    name: .customLong("pdf-environment"),
    help: "The PDF engine's virtual environment; by default '.venv' here or beside the program.",
    completion: .directory)
  var namedEnvironment: String?

  /// - Throws: where there are none.
  var templates: String { get throws { try namedTemplates ?? Surroundings.templates() } }

  var pdfEnvironment: String { namedEnvironment ?? Surroundings.pdfEnvironment }
}
