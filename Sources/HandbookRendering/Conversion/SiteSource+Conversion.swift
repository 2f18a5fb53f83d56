import ChineseScript
import HandbookModel

extension SiteSource {
  /// With the versions and names that its handbooks want converted from another script (`converted`
  /// in handbook.yaml), wherever no author wrote them. The first step of Render: what is converted
  /// was checked, and nothing is found in it that was not found in its original.
  ///
  /// - Throws: `ScriptFailure`, where OpenCC lacks a dictionary.
  public func converted() throws(ScriptFailure) -> SiteSource {
    var source = self
    for index in workspace.handbooks.indices {
      for conversion in conversions(for: workspace.handbooks[index]) {
        source.convert(index, try ScriptText(conversion))
      }
    }
    return source
  }

  /// Those of the handbook, else those of the handbooks that use it and cite what is its.
  private func conversions(for handbook: Handbook) -> [ScriptConversion] {
    guard handbook.conversions.isEmpty else { return handbook.conversions }
    let users = workspace.handbooks.filter { user in
      user.uses.contains { $0.value == handbook.id }
    }
    return users.first { !$0.conversions.isEmpty }?.conversions ?? []
  }

  private mutating func convert(_ index: Int, _ script: ScriptText) {
    var handbook = workspace.handbooks[index]
    handbook.convert(script)
    if !handbook.conversions.isEmpty {
      script.learn(handbook.names)
      for index in handbook.documents.indices { addVersion(of: &handbook.documents[index], script) }
    }
    workspace.handbooks[index] = handbook
  }

  private mutating func addVersion(of document: inout Document, _ script: ScriptText) {
    let (language, from) = (script.conversion.language.value, script.conversion.source.value)
    guard document.version(in: language) == nil, let version = document.version(in: from) else {
      return
    }
    let translations = document.versions.dropFirst() + [version.converted(script)]
    document.versions =
      document.versions.prefix(1) + translations.sorted { $0.language < $1.language }
    bodies[BodyKey(document: document.key, language: language)] = bodies[
      BodyKey(document: document.key, language: from)]?.rewritten(script.callAsFunction)
  }
}
