import Diagnostics

/// A part of a template.
indirect enum TemplateNode: Sendable {
  /// What stands between tags, without indentation and without the lines of tags that stand alone.
  case text([UInt8])
  /// `{{name}}`, or `{{{name}}}` where `isRaw`.
  case variable(TemplateName, isRaw: Bool)
  /// `{{#name}}…{{/name}}`, or `{{^name}}…{{/name}}` where `isInverted`.
  case section(TemplateName, isInverted: Bool, [TemplateNode])
  /// `{{>name}}`
  case partial(TemplateName)
  /// `{{<name}}{{$block}}…{{/block}}{{/name}}`
  case parent(TemplateName, [TemplateNode])
  /// `{{$name}}…{{/name}}`
  case block(TemplateName, [TemplateNode])
}

struct TemplateName: Hashable, Sendable {
  var text: String
  var range: SourceRange

  /// What stands between the points of `page.title`.
  var parts: [String] {
    text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
  }
}

/// Why a template could not be read.
struct TemplateFault: Error {
  var message: Message
  var range: SourceRange
}
