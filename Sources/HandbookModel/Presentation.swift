import Diagnostics

/// A placeholder of call scripts, and what is printed for it.
public struct Slot: Hashable, Sendable {
  public var id: Located<String>
  public var name: LocalizedName

  public init(id: Located<String>, name: LocalizedName) {
    self.id = id
    self.name = name
  }
}

/// The looks of the site and of the sheets, as handbook.yaml gives them.
public struct HandbookTheme: Hashable, Sendable {
  /// A path below the handbook's assets folder.
  public var logo: Located<String>?
  /// What the vermilion of the pages gives way to.
  public var colour: Located<Colour>?
  /// How the bound handbook is set; nil: the modern style.
  public var print: Located<PrintStyle>?
  /// Fonts of the handbook's own for the bound handbook, in the order of their uses.
  public var fonts: [Font] = []
  /// Values for templates of the handbook's own, in the order written.
  public var values: [Value]

  public struct Value: Hashable, Sendable {
    public var key: Located<String>
    public var text: Located<String>

    public init(key: Located<String>, text: Located<String>) {
      self.key = key
      self.text = text
    }
  }

  /// A font file that is set in the place of the style's own face.
  public struct Font: Hashable, Sendable {
    /// What is set in it.
    public enum Use: String, CaseIterable, Sendable { case body, title, heading, subheading }

    public var use: Use
    /// A path below the handbook's assets folder.
    public var path: Located<String>

    public init(use: Use, path: Located<String>) {
      self.use = use
      self.path = path
    }
  }

  public init(
    logo: Located<String>? = nil, colour: Located<Colour>? = nil, values: [Value] = []
  ) {
    self.logo = logo
    self.colour = colour
    self.values = values
  }
}

/// How the bound handbook is set in type.
public enum PrintStyle: String, CaseIterable, Sendable {
  case modern
  /// After GB/T 9704-2012, the layout of official documents.
  case official
}

/// A language whose texts are converted from those in another script.
public struct ScriptConversion: Hashable, Sendable {
  /// Whose characters are used.
  public enum Usage: String, CaseIterable, Sendable { case tw, hk }

  public var language: Located<Language>
  public var source: Located<Language>
  public var usage: Located<Usage>

  public init(language: Located<Language>, source: Located<Language>, usage: Located<Usage>) {
    self.language = language
    self.source = source
    self.usage = usage
  }
}

/// What a part of a sheet is filled in for.
public enum PartUse: Hashable, Sendable {
  case kind(KindID)
  /// The label of a step; the part belongs to whatever document has such a step.
  case step(String)
}
