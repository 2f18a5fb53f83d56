import Diagnostics
import HandbookModel
import HandbookParsing
import HandbookRendering

/// `HANDBOOK/model.json`: what `visitbook model` prints, of each handbook by itself. Files are named
/// from the folder that holds the handbooks, wherever the program was started.
enum ModelFiles {
  static func all(
    of workspace: Workspace, loaded: LoadedWorkspace, in sources: SourceMap
  ) -> [SiteFile] {
    let root = root(of: loaded, in: sources)
    let renamed = sources.renamed { path in
      path.hasPrefix(root) ? String(path.dropFirst(root.count)) : path
    }
    return workspace.handbooks.map { handbook in
      let json = Workspace(handbooks: [handbook]).json(in: renamed)
      return SiteFile(path: "\(handbook.id.text)/model.json", bytes: JSONText(json).utf8)
    }
  }

  /// `../books/` for `../books/group/handbook.yaml`.
  private static func root(of loaded: LoadedWorkspace, in sources: SourceMap) -> String {
    guard let first = loaded.handbooks.first else { return "" }
    let own = "\(first.folder)/\(first.handbook.name)"
    let path = sources[first.handbook.source].path
    return path.hasSuffix(own) ? String(path.dropLast(own.count)) : ""
  }
}
