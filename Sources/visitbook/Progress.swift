import Diagnostics
import HandbookPipeline

/// Says which stage runs, to a person who watches.
enum Progress {
  static func show(
    in language: MessageLanguage
  ) -> @Sendable (HandbookPipeline.Build.Stage) -> Void {
    { stage in Terminal.progress(words(stage).text(in: language)) }
  }

  static func end() { Terminal.progress(nil) }

  private static func words(_ stage: HandbookPipeline.Build.Stage) -> Message {
    switch stage {
    case .load: "Reading files …"
    case .parse, .resolve: "Reading the handbooks …"
    case .check: "Checking …"
    case .render: "Making pages …"
    case .print(let sheets): "Printing \(sheets) sheets …"
    case .publish: "Publishing …"
    }
  }
}
