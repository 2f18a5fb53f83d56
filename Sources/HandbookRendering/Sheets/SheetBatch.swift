import HandbookModel

/// A batch of one form, to be rendered by `SiteRenderer`: its blank, or the sheet on which its
/// numbers are signed for. Two runs, since the numbers are known only when the blank stands.
public struct SheetBatch: Sendable {
  public enum Part: Sendable {
    case blank
    case signFor(SignForList)
  }

  public var form: FormKey
  public var language: Language
  public var setting: SheetSetting
  public var part: Part

  public init(form: FormKey, language: Language, setting: SheetSetting, part: Part = .blank) {
    self.form = form
    self.language = language
    self.setting = setting
    self.part = part
  }

  func sheets(_ context: HandbookContext) -> [Sheet] {
    guard let form = context.handbook.form(form) else { return [] }
    switch part {
    case .blank: return [Sheet(form, in: context, for: setting)]
    case .signFor(let list):
      return [SignForSheet(of: form, list, in: context, for: setting).sheet]
    }
  }
}
