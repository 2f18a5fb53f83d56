// swift-tools-version: 6.2
import PackageDescription

// Targets stand in the order of the pipeline; each may use only those above it.
// docs/architecture.md says what each is for, and ArchitectureTests holds the order.

let strict: [SwiftSetting] =
  Context.environment["VISITBOOK_STRICT"] == nil ? [] : [.treatAllWarnings(as: .error)]
/// For the targets that call C: every unsafe use is marked where it stands.
let callsC: [SwiftSetting] = strict + [.strictMemorySafety()]

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let orderedCollections = Target.Dependency.product(
  name: "OrderedCollections", package: "swift-collections")
let flyingFox = Target.Dependency.product(name: "FlyingFox", package: "FlyingFox")
let flyingSocks = Target.Dependency.product(name: "FlyingSocks", package: "FlyingFox")
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "visitbook",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "visitbook", targets: ["visitbook"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    .target(
      name: "Diagnostics", resources: [.embedInCode("Language")], swiftSettings: strict),
    .systemLibrary(
      name: "CLibCrypto", pkgConfig: "libcrypto",
      providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]),
    .target(name: "ContentDigest", dependencies: ["CLibCrypto"], swiftSettings: callsC),
    .systemLibrary(
      name: "COpenCC", pkgConfig: "opencc",
      providers: [.apt(["libopencc-dev"]), .brew(["opencc"])]),
    .target(
      name: "ChineseScript", dependencies: ["COpenCC", "Diagnostics"],
      resources: [.embedInCode("Language")], swiftSettings: callsC),
    .systemLibrary(
      name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [
        .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"]),
      ]),
    .target(name: "Markdown", dependencies: ["CCMarkGFM", "Diagnostics"], swiftSettings: callsC),
    .target(name: "LocatedYAML", dependencies: ["Diagnostics", yams], swiftSettings: strict),
    .target(
      name: "HandbookModel", dependencies: ["Diagnostics", orderedCollections],
      swiftSettings: strict),
    .target(
      name: "HandbookParsing",
      dependencies: ["Diagnostics", "Markdown", "LocatedYAML", "HandbookModel"],
      resources: [.embedInCode("Language")], swiftSettings: strict),
    .target(
      name: "HandbookWriting", dependencies: ["HandbookModel"],
      resources: [.embedInCode("Language")], swiftSettings: strict),
    .target(
      name: "HandbookRules", dependencies: ["Diagnostics", "HandbookModel", "HandbookWriting"],
      resources: [.embedInCode("Language")], swiftSettings: strict),
    .target(
      name: "HandbookRendering",
      dependencies: [
        "ChineseScript", "ContentDigest", "Diagnostics", "Markdown", "HandbookModel",
        "HandbookWriting", "HandbookRules",
      ],
      resources: [.embedInCode("Language")], swiftSettings: strict),
    .systemLibrary(
      name: "CQPDF", pkgConfig: "libqpdf",
      providers: [.apt(["libqpdf-dev"]), .brew(["qpdf"])]),
    .systemLibrary(
      name: "CQREncode", pkgConfig: "libqrencode",
      providers: [.apt(["libqrencode-dev"]), .brew(["qrencode"])]),
    .systemLibrary(
      name: "CFontconfig", pkgConfig: "fontconfig",
      providers: [.apt(["libfontconfig-dev"]), .brew(["fontconfig"])]),
    .systemLibrary(
      name: "CHarfBuzz", pkgConfig: "harfbuzz-subset",
      providers: [.apt(["libharfbuzz-dev"]), .brew(["harfbuzz"])]),
    .target(
      name: "Printing",
      dependencies: ["CQPDF", "CQREncode", "CFontconfig", "CHarfBuzz", "Diagnostics"],
      resources: [.embedInCode("Driver")], swiftSettings: callsC),
    .target(name: "CExchange"),
    .target(name: "FolderWatching", swiftSettings: callsC),
    .target(
      name: "LocalServer", dependencies: [flyingFox, flyingSocks], swiftSettings: strict),
    .target(
      name: "HandbookPipeline",
      dependencies: [
        "CExchange", "ChineseScript", "ContentDigest", "Diagnostics", "FolderWatching",
        "HandbookModel",
        "HandbookParsing", "HandbookRules", "HandbookRendering", "Markdown", "Printing",
      ], swiftSettings: strict),
    .target(
      name: "HandbookServing",
      dependencies: [
        "Diagnostics", "FolderWatching", "HandbookModel", "HandbookPipeline", "LocalServer",
      ],
      resources: [.embedInCode("Resources")], swiftSettings: strict),
    .executableTarget(
      name: "visitbook",
      dependencies: [
        "Diagnostics", "HandbookModel", "HandbookRules", "HandbookPipeline", "HandbookServing",
        argumentParser,
      ],
      swiftSettings: strict),
    .testTarget(
      name: "DiagnosticsTests", dependencies: ["Diagnostics"], exclude: ["Emit", "Pages"],
      swiftSettings: strict),
    .testTarget(
      name: "ContentDigestTests", dependencies: ["ContentDigest"], swiftSettings: strict),
    .testTarget(
      name: "ChineseScriptTests", dependencies: ["ChineseScript"], swiftSettings: strict),
    .testTarget(
      name: "LocatedYAMLTests", dependencies: ["Diagnostics", "LocatedYAML"],
      swiftSettings: strict),
    .testTarget(
      name: "MarkdownTests", dependencies: ["Diagnostics", "Markdown"], exclude: ["Trees"],
      swiftSettings: strict),
    .testTarget(
      name: "HandbookModelTests", dependencies: ["Diagnostics", "HandbookModel"],
      exclude: ["JSON/Expected", "JSON/validate.py"],
      swiftSettings: strict),
    .testTarget(
      name: "HandbookParsingTests",
      dependencies: ["Diagnostics", "HandbookModel", "HandbookParsing", "LocatedYAML", "Markdown"],
      exclude: ["Phrases", "Files", "Blocks"],
      swiftSettings: strict),
    .testTarget(
      name: "HandbookWritingTests",
      dependencies: ["Diagnostics", "HandbookModel", "HandbookParsing", "HandbookWriting"],
      swiftSettings: strict),
    .testTarget(
      name: "HandbookRulesTests",
      dependencies: ["Diagnostics", "HandbookModel", "HandbookParsing", "HandbookRules"],
      swiftSettings: strict),
    .testTarget(
      name: "HandbookRenderingTests",
      dependencies: [
        "ChineseScript", "Diagnostics", "HandbookModel", "HandbookWriting", "HandbookRendering",
        "Markdown",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "PrintingTests", dependencies: ["Diagnostics", "Printing"],
      swiftSettings: strict),
    .testTarget(
      name: "HandbookPipelineTests",
      dependencies: [
        "Diagnostics", "HandbookModel", "HandbookParsing", "HandbookRules", "HandbookPipeline",
        "HandbookRendering",
      ],
      exclude: [
        "Calendars", "Casebook", "Cases", "Demands", "Editions", "Example", "ExampleTables",
        "FormCatalogue",
        "MadeSheets",
        "Mutations", "Prose",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "PaperTests", dependencies: ["Diagnostics", "HandbookPipeline"],
      exclude: ["Engines", "telling"], swiftSettings: strict),
    .testTarget(
      name: "HandbookServingTests",
      dependencies: [
        "Diagnostics", "FolderWatching", "HandbookPipeline", "HandbookServing", "LocalServer",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "SiteBrowserTests",
      dependencies: [
        "ChineseScript", "Diagnostics", "HandbookPipeline", "HandbookRendering", "HandbookServing",
      ],
      exclude: ["decoration"], swiftSettings: strict),
    .testTarget(
      name: "CommandTests", dependencies: ["visitbook"], swiftSettings: strict),
  ]
)
