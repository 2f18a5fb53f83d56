import CCMarkGFM

/// What cmark's extensions are called at run time: they get their node types when they are
/// registered, so the header has no constants for them.
struct CMarkTypes {
  let table: cmark_node_type
  let tableRow: cmark_node_type
  let tableCell: cmark_node_type
  let strikethrough: cmark_node_type

  /// Registers the extensions; the first use of `shared` does it, once for the process, because
  /// registration is neither repeatable nor safe on two threads.
  static let shared = CMarkTypes()

  private init() {
    cmark_gfm_core_extensions_ensure_registered()
    let tree = CMarkTree(sample: "|a|\n|-|\n\n~~a~~")
    let table = tree.root.firstChild
    let row = table?.firstChild
    let paragraph = table?.next
    self.table = table?.type ?? CMARK_NODE_NONE
    tableRow = row?.type ?? CMARK_NODE_NONE
    tableCell = row?.firstChild?.type ?? CMARK_NODE_NONE
    strikethrough = paragraph?.firstChild?.type ?? CMARK_NODE_NONE
    precondition(
      strikethrough != CMARK_NODE_NONE && tableCell != CMARK_NODE_NONE,
      "cmark-gfm came without its extensions")
    // Nodes do not keep their tree alive.
    extendLifetime(tree)
  }
}
