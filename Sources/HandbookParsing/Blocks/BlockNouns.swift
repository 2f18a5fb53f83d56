import Diagnostics
import HandbookModel

extension MarkedBlock.Sort {
  /// As diagnostics call a block of it: `a block of visits`.
  var noun: Message {
    switch self {
    case .duties: "duties"
    case .visits: "visits"
    case .reports: "reports"
    case .records: "records"
    case .escalations: "escalations"
    case .targets: "targets"
    case .steps: "steps"
    case .script: "script"
    case .hours: "hours"
    case .documents: "documents"
    case .terms: "terms"
    case .provisions: "provisions"
    }
  }
}
