namespace TradePolicy.Architecture.Tests;

[Collection(nameof(SharedSource))]
public class SourceRulesTest(Source source)
{
    private const int LongestLine = 140;

    [Fact]
    public void The_core_package_names_its_converters_and_knows_no_JSON_otherwise()
    {
        string[] libraries = ["Newtonsoft", "System.Text.Json"];
        IEnumerable<string> mentions =
            from path in Repository.FilesOf(Path.Combine(Repository.Root, "src", "TradePolicy"), "*.cs*")
            where !Path.GetFileName(path).EndsWith("JsonConverter.cs", StringComparison.Ordinal)
            from line in File.ReadLines(path).Index()
            where libraries.Any(library => line.Item.Contains(library, StringComparison.OrdinalIgnoreCase))
                && line.Item != "using System.Text.Json.Serialization;" && !line.Item.Contains("//", StringComparison.Ordinal)
            select $"{Repository.Relative(path)}:{line.Index + 1}";

        Lines(mentions).Should().BeEmpty("a type of the domain says which converter it has, and no more");
    }

    [Fact]
    public void No_line_is_longer_than_140_characters()
    {
        IEnumerable<string> longLines =
            from folder in (string[])["src", "tests", "samples", "benchmarks"]
            from path in Repository.FilesOf(Path.Combine(Repository.Root, folder), "*.cs")
            from line in File.ReadLines(path).Index()
            where line.Item.Length > LongestLine
            select $"{Repository.Relative(path)}:{line.Index + 1}";

        Lines(longLines).Should().BeEmpty("a line is read at one glance");
    }

    [Fact]
    public void No_source_computes_with_binary_fractions_or_platform_dates() =>
        Lines(SourceRules.ForbiddenTypesIn(source)).Should().BeEmpty("rates are decimal and dates are NodaTime's");

    [Fact]
    public void No_source_reads_the_clock_or_the_zone_of_the_machine() =>
        Lines(SourceRules.AmbientReadsIn(source)).Should().BeEmpty("the caller says what time it is");

    [Fact]
    public void No_text_follows_the_culture_of_the_machine() =>
        Lines(SourceRules.TextsOfTheCultureIn(source)).Should().BeEmpty("a text is the same everywhere");

    [Fact]
    public void Every_public_type_is_alone_in_a_file_named_for_it() =>
        Lines(SourceRules.TypesOutOfPlace(source)).Should().BeEmpty("a type is found by its name");

    [Fact]
    public void Every_public_class_of_the_core_package_is_sealed_or_abstract_or_static() =>
        Lines(SourceRules.OpenClasses(source)).Should().BeEmpty("a value that can be derived from is not a value");

    private static string Lines(IEnumerable<string> findings) => string.Join("\n", findings.Take(20));
}
