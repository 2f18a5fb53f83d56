import Foundation

/// Runs a program to its end with all its input at hand.
struct Subprocess {
  let path: String
  let arguments: [String]

  func run(input: Data) throws -> (output: Data, errors: Data, status: Int32) {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    // A fixed locale and no clock: the same page gives the same bytes everywhere.
    process.environment = [
      "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "SOURCE_DATE_EPOCH": "0",
      "HOME": ProcessInfo.processInfo.environment["HOME"] ?? "/",
    ]
    let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = stderr
    try process.run()
    // The program reads all its input before it writes; what it may complain of is short.
    try stdin.fileHandleForWriting.write(contentsOf: input)
    try stdin.fileHandleForWriting.close()
    let output = try stdout.fileHandleForReading.readToEnd() ?? Data()
    let errors = try stderr.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (output, errors, process.terminationStatus)
  }
}
