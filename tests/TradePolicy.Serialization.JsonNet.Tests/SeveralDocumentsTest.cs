using System.Text.Json.Nodes;

namespace TradePolicy.Serialization.JsonNet.Tests;

/// <summary>A register that is spread over several documents reads as the one that stands in a single document.</summary>
public sealed class SeveralDocumentsTest
{
    private const string Instrument =
        """{"key":"us/order","issuer":"President","kind":"Order","published":{"at":"2025-01-01T00:00:00Z"}}""";

    private const string Measure =
        """
        {"key":"us/fee","kind":"portFee","title":"Fee","takenBy":"US","against":["CN"],
         "threats":[{"statement":"us/order"}]}
        """;

    private static readonly KeyValuePair<string, string> About = Part("about.json", "\"knowledge\":{}");
    private static readonly KeyValuePair<string, string> Instruments = Part("instruments.json", $"\"instruments\":[{Instrument}]");
    private static readonly KeyValuePair<string, string> Measures = Part("measures.json", $"\"measures\":[{Measure}]");

    [Fact]
    public void The_documents_make_the_register_that_one_document_makes()
    {
        PolicyRegister one = TradePolicyJson.ReadRegister(
            $$$"""{"schema":"tradepolicy/1","register":{"knowledge":{},"instruments":[{{{Instrument}}}],"tariffs":[],"truces":[],""" +
            $$$"""  "measures":[{{{Measure}}}]}}""");
        TradePolicyJson.ReadRegister([About, Instruments, Measures]).Should().Be(one);
        TradePolicyJson.ReadRegister([Instruments, Measures, About]).Should().Be(one);
    }

    [Fact]
    public void The_documents_are_read_from_text_readers_one_after_the_other_as_from_texts()
    {
        int open = 0;
        IEnumerable<KeyValuePair<string, TextReader>> Opened()
        {
            foreach ((string name, string text) in (KeyValuePair<string, string>[])[About, Instruments, Measures])
            {
                using StringReader reader = new(text);
                open++;
                yield return new(name, reader);
                reader.Peek().Should().Be(-1, "it is read to its end, and still open");
                open--;
            }
        }

        TradePolicyJson.ReadRegister(Opened()).Should().Be(TradePolicyJson.ReadRegister([About, Instruments, Measures]));
        open.Should().Be(0);
        using StringReader wrong = new("{}");
        Refusal.Of<PolicyJsonException>(() => TradePolicyJson.ReadRegister([KeyValuePair.Create("wrong.json", (TextReader)wrong)]))
            .Which.Document.Should().Be("wrong.json");
    }

    [Fact]
    public void A_member_that_is_skipped_bears_the_name_of_its_document()
    {
        List<SkippedMember> skipped = [];
        KeyValuePair<string, string> later = new("later.json", Measures.Value
            .Replace("tradepolicy/1", "tradepolicy/1.3", StringComparison.Ordinal)
            .Replace("\"kind\"", "\"quota\":1,\"kind\"", StringComparison.Ordinal));
        ReadingOptions options = ReadingOptions.Default.SkippingNewerMembers(skipped.Add);

        TradePolicyJson.ReadRegister([About, Instruments, later], options);

        SkippedMember member = skipped.Should().ContainSingle().Subject;
        (member.Document, member.Path).Should().Be(("later.json", "registerPart.measures[0].quota"));
        member.ToString().Should().StartWith("later.json: registerPart.measures[0].quota (line 1, position ");
        skipped.Clear();
        PolicyDocuments.Entry.Read(
            """
            {"schema":"tradepolicy/1.3","entry":{"x":0,"commodity":"hts:9506.62.40","origin":"CN","into":"US","customsValue":"5 USD"}}
            """,
            options);
        skipped.Should().ContainSingle().Which.Document.Should().BeNull("only one was read");
    }

    [Fact]
    public void Updates_are_read_from_text_readers_as_from_texts_and_name_theirs()
    {
        List<SkippedMember> skipped = [];
        ReadingOptions options = ReadingOptions.Default.SkippingNewerMembers(skipped.Add);
        string text = GoldenFile.Read("update.json").Replace("tradepolicy/1", "tradepolicy/1.3", StringComparison.Ordinal)
            .Replace("\"completeThrough\"", "\"quota\": 1, \"completeThrough\"", StringComparison.Ordinal);
        PolicyRegister expected = GoldenTest.Covered.With(
            TradePolicyJson.ReadUpdate(GoldenFile.Read("update.json"), GoldenTest.Covered));
        using StringReader one = new(text), other = new(text), refused = new(text);

        GoldenTest.Covered.With(TradePolicyJson.ReadUpdate(one, GoldenTest.Covered, options)).Should().Be(expected);
        TradePolicyJson.Update(GoldenTest.Covered, [KeyValuePair.Create("november.json", (TextReader)other)], options)
            .Should().Be(expected);
        TradePolicyJson.Update(GoldenTest.Covered, [KeyValuePair.Create("november.json", text)], options).Should().Be(expected);
        skipped.Select(member => member.Document).Should().Equal(null, "november.json", "november.json");
        Refusal.Of<PolicyJsonException>(
                () => TradePolicyJson.Update(GoldenTest.Covered, [KeyValuePair.Create("november.json", (TextReader)refused)]))
            .WithMessage("november.json: *no member 'quota'*");
    }

    [Fact]
    public void A_problem_names_its_document_beside_path_and_line()
    {
        PolicyJsonException problem = Refused(About, Measures);
        problem.Document.Should().Be("measures.json");
        problem.Path.Should().StartWith("registerPart.measures[0]");
        problem.LineNumber.Should().BePositive();
        problem.Message.Should().StartWith("measures.json: There is no instrument 'us/order' among the instruments.");
    }

    [Fact]
    public void An_instrument_stands_in_one_document_only() =>
        Refused(About, Instruments, Part("more.json", $"\"instruments\":[{Instrument}]")).Message.Should()
            .StartWith("more.json: There are two instruments with the key 'us/order'.");

    [Fact]
    public void The_knowledge_stands_in_one_document_and_in_no_other()
    {
        Refused(About, Part("again.json", "\"knowledge\":{}")).Message.Should()
            .StartWith("again.json: The knowledge is already stated in another document");
        PolicyJsonException missing = Refused(Instruments, Measures);
        missing.Message.Should().StartWith("The documents do not make one register: No document states the knowledge");
        missing.Document.Should().BeNull();
    }

    [Fact]
    public void A_further_part_refers_to_the_lists_and_instruments_of_the_register()
    {
        Tariff further = ListSamples.Imposed("us/further", AdValorem.Of(10m), ListSamples.Register.Knowledge)
            .WithCommodities(ListSamples.Annex);
        JsonNode tariffs = JsonNode.Parse(TradePolicyJson.Write(
            PolicyRegister.Create(ListSamples.Register.Knowledge, [further], [])))!["register"]!["tariffs"]!;
        string part = $$"""{"schema":"tradepolicy/1.1","registerPart":{"tariffs":{{tariffs.ToJsonString()}} } }""";

        TradePolicyJson.ReadRegister(ListSamples.Register, [new("further.json", part)]).Should().Be(ListSamples.Register.With(further));
    }

    [Fact]
    public void A_register_is_read_from_documents_that_are_there()
    {
        Lacking("register", () => TradePolicyJson.ReadRegister((PolicyRegister)null!, [About]));
        Lacking("documents", () => TradePolicyJson.ReadRegister((IEnumerable<KeyValuePair<string, string>>)null!));
        Lacking("options", () => TradePolicyJson.ReadRegister([About], null!));
        Lacking("documents", () => TradePolicyJson.Update(GoldenTest.Covered, (IEnumerable<KeyValuePair<string, string>>)null!));
        Lacking("options", () => TradePolicyJson.Update(GoldenTest.Covered, [About], null!));
        Refusal.Of<ArgumentNullException>(() => TradePolicyJson.ReadRegister([About, new KeyValuePair<string, string>("none.json", null!)]))
            .WithMessage("The document 'none.json' is null.*").WithParameterName("documents");

        static void Lacking(string name, Action call) => Refusal.Of<ArgumentNullException>(call).WithParameterName(name);
    }

    [Fact]
    public void A_key_stands_once_in_all_the_documents_together() =>
        Refused(About, Instruments, Measures, new("twice.json", Measures.Value)).Message.Should()
            .StartWith("The documents do not make one register:").And.Contain("us/fee");

    [Fact]
    public void A_whole_register_is_no_part_and_a_part_is_no_register()
    {
        Refused(new KeyValuePair<string, string>("whole.json", SmallRegister.Text)).Message.Should()
            .StartWith("whole.json: The document is a register; expected a part of a register.");
        Refusal.Of<PolicyJsonException>(() => TradePolicyJson.ReadRegister(About.Value))
            .WithMessage("The document is a part of a register; expected a register.*");
    }

    private static KeyValuePair<string, string> Part(string name, string members) =>
        new(name, $$$"""{"schema":"tradepolicy/1","registerPart":{ {{{members}}} }}""");

    private static PolicyJsonException Refused(params KeyValuePair<string, string>[] documents) =>
        Refusal.Of<PolicyJsonException>(() => TradePolicyJson.ReadRegister(documents)).Which;
}
