import HandbookModel

/// What things are called beside the titles of their pages: aliases, names in other languages,
/// numbers.
struct SearchNames {
  private let context: HandbookContext
  /// By the path of the page.
  private(set) var byPath: [String: [String]] = [:]

  init(_ context: HandbookContext) {
    self.context = context
    let handbook = context.handbook
    for role in handbook.vocabulary.roles { add(role.name, to: .role(role.id)) }
    for kind in handbook.vocabulary.kinds { add(kind.name, to: .kind(kind.id)) }
    for plan in handbook.plans { add(plan.title, to: .plan(plan.id)) }
    for form in handbook.forms where form.key.handbook == handbook.id {
      add([form.number.value] + form.title.all.map(\.value), to: context.page(form.key))
    }
    for document in handbook.documents {
      let titles = document.versions.map(\.title.value)
      let number = document.number.map { [$0.value] } ?? []
      add(number + titles, to: context.page(document.key))
    }
  }

  private mutating func add(_ name: LocalizedName, to page: SitePage) {
    add(name.all.map(\.value), to: page)
  }

  /// Each name once. The page's own title, in its language, is not another name.
  private mutating func add(_ names: [String], to page: SitePage) {
    var seen: Set<String> = []
    byPath[page.path] = names.filter { seen.insert($0).inserted }
  }
}
