import Diagnostics

// Documents and their versions. See docs/model.schema.json, `document` and `version`.

extension Document.Sort: ModelWord {}
extension Document.Numbering: ModelWord {}
extension Status: ModelWord {}

extension Document: ModelObject {
  var jsonMembers: JSONMembers {
    [
      "key": key, "at": range, "sort": sort, "number": number, "edition": edition,
      "status": status, "superseded": isSuperseded, "effective": effective, "refines": refines,
      "control": control, "revisions": revisions, "numbering": numbering, "versions": versions,
    ]
  }
}

extension Refinement: ModelObject {
  var jsonMembers: JSONMembers {
    ["name": name, "document": key, "edition": edition, "from": from]
  }
}

extension DocumentControl: ModelObject {
  var jsonMembers: JSONMembers {
    ["prepared": prepared, "reviewed": reviewed, "approved": approved, "at": range]
  }
}

extension DocumentControl.Signatory: ModelObject {
  var jsonMembers: JSONMembers { ["name": name, "role": role, "date": date, "at": range] }
}

extension Revision: ModelObject {
  /// `summary` is the first of `summaries`.
  var jsonMembers: JSONMembers {
    [
      "edition": edition, "date": date, "summary": summary?.all.first, "summaries": summary,
    ]
  }
}

extension DocumentVersion: ModelObject {
  /// All but the passages: they are the text itself, which stands in the file.
  var jsonMembers: JSONMembers {
    [
      "language": language, "title": title, "translates": translates, "checked": checked,
      "converted": conversion,
      "sections": sections, "blocks": blocks, "clauses": clauses, "visits": visits,
      "duties": duties, "papers": papers, "escalations": escalations, "targets": targets,
      "procedures": procedures, "scripts": scripts, "provisions": provisions,
      "demands": demands, "hours": hours, "terms": terms,
      "related": related, "citations": citations,
    ]
  }
}

extension Section: ModelObject {
  var jsonMembers: JSONMembers {
    [
      "level": level, "number": number, "title": title, "at": heading, "anchor": anchor,
      "topic": topic, "empty": isEmpty,
    ]
  }
}

extension MarkedBlock.Sort: ModelWord {}

extension MarkedBlock: ModelObject {
  var jsonMembers: JSONMembers {
    ["sort": sort, "marker": marker, "content": content, "section": section]
  }
}

extension RelatedDocument.Relation: ModelWord {}

extension RelatedDocument: ModelObject {
  var jsonMembers: JSONMembers { ["relation": relation, "citation": citation] }
}
