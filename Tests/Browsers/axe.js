// Every rule of axe-core that is on by default, best practices included; a line per element at fault.
axe.run(document, { resultTypes: ["violations"] }).then((result) =>
  result.violations.flatMap((violation) => violation.nodes.map((node) =>
    `${violation.id}: ${violation.help}: ${node.html.slice(0, 160)}`
    + ` (${(node.any[0] || node.all[0] || node.none[0] || {}).message || ""})`)))
