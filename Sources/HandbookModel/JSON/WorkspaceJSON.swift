import Diagnostics

// The model as JSON begins here; ModelValue.swift says how a value becomes JSON, and the other files
// of this folder say it type by type. docs/model.schema.json describes all of it.

extension Workspace {
  /// What `visitbook model --format json` prints: every handbook with its places, in the order of
  /// `handbooks`. docs/model.schema.json describes it; members may be added while `version` stays
  /// the same, none is renamed, moved or removed.
  ///
  /// Ids are strings, and words stand in kebab-case. What was not stated is left out (never null);
  /// lists and flags are always there. A value that stands somewhere has `at`: lines and columns
  /// count from 1, columns in Unicode scalars, offsets in bytes from 0; `end` lies behind the last
  /// character. The same workspace gives the same bytes.
  ///
  /// `sources` must be those that the workspace was read from.
  public func json(in sources: SourceMap) -> JSONValue { jsonMembers.json(in: sources) }
}

extension Workspace: ModelObject {
  var jsonMembers: JSONMembers { ["version": 2, "handbooks": handbooks] }
}
