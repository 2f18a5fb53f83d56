/// The pages of a batch, appended one by one. Viewers find a page among thousands by the counts of
/// the tree's branches, so pages hang on branches of at most 100.
struct PageTree: ~Copyable {
  private static let room = 100

  private let root: PDFObject
  private let branches: PDFObject
  private var branch: PDFObject
  private var leaves: PDFObject
  private var onBranch = 0
  private(set) var count = 0

  init(in file: borrowing PDFFile) {
    root = file.value("/Pages", of: file.root) ?? file.makeIndirect(.dictionary([]))
    branches = file.make(.array([]))
    leaves = file.make(.array([]))
    branch = file.makeIndirect(.dictionary([("/Type", .name("/Pages"))]))
  }

  /// `entries`: those of the page but its type and parent.
  mutating func append(_ entries: [(String, PDFValue)], in file: borrowing PDFFile) {
    if onBranch == PageTree.room { close(in: file) }
    let page = file.makeIndirect(
      .dictionary([("/Type", .name("/Page")), ("/Parent", .object(branch))] + entries))
    file.append(.object(page), to: leaves)
    file.release(page)
    onBranch += 1
    count += 1
  }

  /// Hangs the last branch on the tree and the tree on the file; nothing may be appended after it.
  mutating func finish(in file: borrowing PDFFile) {
    close(in: file)
    file.set("/Kids", of: root, to: .object(branches))
    file.set("/Count", of: root, to: .integer(count))
  }

  private mutating func close(in file: borrowing PDFFile) {
    guard onBranch > 0 else { return }
    file.set("/Parent", of: branch, to: .object(root))
    file.set("/Kids", of: branch, to: .object(leaves))
    file.set("/Count", of: branch, to: .integer(onBranch))
    file.append(.object(branch), to: branches)
    onBranch = 0
    leaves = file.make(.array([]))
    branch = file.makeIndirect(.dictionary([("/Type", .name("/Pages"))]))
  }
}
