import ChineseScript
import Testing

@Suite struct ScriptConverterTests {
  @Test(arguments: [
    (ScriptConverter.Conversion.taiwan, "在家里填写", "在家裡填寫"),
    // Words stay: in a regulation 程序 is a procedure and no computer program.
    (.taiwan, "项目经理三天内审核文件、程序和回访对象", "項目經理三天內審核文件、程序和回訪對象"),
    (.hongKong, "为业主着想,在家里填写《回访记录表》", "為業主着想,在家裏填寫《回訪記錄表》"),
    (.simplified, "在家裏、在家裡填寫《回訪記錄表》", "在家里、在家里填写《回访记录表》"),
  ])
  func convertsByUsage(conversion: ScriptConverter.Conversion, text: String, expected: String)
    throws
  {
    #expect(try ScriptConverter(conversion).converted(text) == expected)
  }

  @Test func leavesWhatIsNotChinese() throws {
    let converter = try ScriptConverter(.taiwan)
    let text = "<p class=\"a\">\r\n\tWithin 3 days; \u{FF1B}🙂 é e\u{301}\n"
    #expect(converter.converted(text).unicodeScalars.elementsEqual(text.unicodeScalars))
    #expect(converter.converted("") == "")
  }

  @Test func namesWhatIsMissingAndTheRemedy() throws {
    let failure = #expect(throws: ScriptFailure.self) {
      _ = try ScriptConverter(.taiwan, folder: "/nowhere")
    }
    let told = try #require(failure).description
    #expect(told.contains("s2tw.json"))
    #expect(told.contains("libopencc-data"))
  }
}

@Suite struct CharacterFoldTests {
  @Test func bringsBothScriptsAndTheirUsagesToOneForm() throws {
    let fold = try CharacterFold()
    let text = "维修完成后三天内回访业主,为业主着想,在家里填写记录表,卫生、启用、台账、群众、说明"
    let folded = fold.folded(text)
    for conversion in [ScriptConverter.Conversion.taiwan, .hongKong] {
      let traditional = try ScriptConverter(conversion).converted(text)
      #expect(traditional != text)
      #expect(fold.folded(traditional) == folded, "\(conversion)")
    }
    #expect(fold.folded(folded) == folded)
  }

  @Test func foldsEveryCharacterOnceAndInOrder() throws {
    let pairs = try CharacterFold().pairs
    let fold = try CharacterFold()
    #expect(pairs.count > 3_000)
    #expect(zip(pairs, pairs.dropFirst()).allSatisfy { $0.from < $1.from })
    #expect(pairs.filter { fold.folded($0.to) != $0.to }.map(\.to) == [])
  }

  @Test func leavesASimplifiedTextReadable() throws {
    #expect(try CharacterFold().folded("业主回访记录表") == "业主回访记录表")
  }
}
