namespace TradePolicy.Architecture.Tests;

[Collection(nameof(WritesToTheConsole))]
public class ReadmeTest
{
    private const int LongestOfAPackage = 79;
    private const int LongestOfAGuide = 120;
    private const int LongestOfTheRoot = 299;

    /// <summary>
    /// Every README of the repository but those of tests, every guide, and what is said about documents, as a path from its root.
    /// </summary>
    public static TheoryData<string> Readmes =>
    [
        .. Repository.FilesOf(Repository.Root, "README.md").Concat(Repository.FilesOf(Repository.Root, "Documents.md"))
            .Select(Repository.Relative)
            .Where(path => !path.StartsWith('.') && !path.StartsWith("tests", StringComparison.Ordinal)),
        .. GuidePaths,
    ];

    /// <summary>Every guide.</summary>
    public static TheoryData<string> Guides => [.. GuidePaths];

    /// <summary>Every package that is published.</summary>
    public static TheoryData<string> Packages => [.. PackageNames];

    /// <summary>Every sample that is a program.</summary>
    public static TheoryData<string> Samples => [.. SampleNames];

    private static string[] GuidePaths =>
        [.. Repository.FilesOf(Path.Combine(Repository.Root, "samples", "guides"), "*.md").Select(Repository.Relative)];

    private static string[] PackageNames => [.. Package.ReadAll().Select(package => package.Name)];

    private static string[] SampleNames =>
    [
        .. Repository.FilesOf(Path.Combine(Repository.Root, "samples"), "*.csproj").Select(path => Path.GetFileNameWithoutExtension(path)),
    ];

    [Theory]
    [MemberData(nameof(Readmes))]
    public void A_README_has_an_example(string readme) =>
        BlocksOf(readme).Should().Contain(block => block.Language == "csharp");

    [Theory]
    [MemberData(nameof(Readmes))]
    public void Every_example_compiles(string readme)
    {
        IEnumerable<string> errors =
            from block in BlocksOf(readme)
            where block.Language == "csharp"
            from error in new Example(readme, block).Errors()
            select error;

        string.Join("\n", errors).Should().BeEmpty("readers copy the examples");
    }

    [Theory]
    [MemberData(nameof(Readmes))]
    public void Every_example_prints_the_text_that_follows_it(string readme)
    {
        IReadOnlyList<FencedBlock> blocks = BlocksOf(readme);
        List<(FencedBlock Shown, string Printed)> printed = [];
        foreach ((int index, FencedBlock example) in blocks.Index().Where(entry => entry.Item.Language == "csharp"))
        {
            FencedBlock? shown = blocks.ElementAtOrDefault(index + 1);
            (shown?.Language, shown?.Section).Should()
                .Be(("text", example.Section), "what the example at line {0} of {1} prints follows it", example.Line, readme);
            printed.Add((shown!, new Example(readme, example).Run().ReplaceLineEndings("\n").TrimEnd()));
        }

        if (Environment.GetEnvironmentVariable("TRADEPOLICY_ACCEPT") == "1")
        {
            string path = Path.Combine(Repository.Root, readme);
            string text = File.ReadAllText(path);
            File.WriteAllText(path, printed.Reverse<(FencedBlock Shown, string Printed)>()
                .Aggregate(text, (page, block) => block.Shown.ReplacedIn(page, block.Printed + "\n")));
            return;
        }

        foreach ((FencedBlock shown, string text) in printed)
        {
            text.Should().Be(shown.Text.TrimEnd(), "that is at line {0} of {1}", shown.Line, readme);
        }
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void The_README_of_a_package_is_short_and_says_how_to_install_it(string package)
    {
        string[] lines = File.ReadAllLines(Path.Combine(Repository.Root, "src", package, "README.md"));

        lines.Length.Should().BeLessThanOrEqualTo(LongestOfAPackage);
        lines[0].Should().Be($"# {package}");
        lines.Should().Contain($"dotnet add package {package}").And.Contain("## Read on");
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_has_a_README_that_says_how_to_run_it(string sample) =>
        File.ReadAllText(Path.Combine(Repository.Root, "samples", sample, "README.md"))
            .Should().StartWith($"# {sample}\n").And.Contain($"dotnet run --project samples/{sample}");

    [Theory]
    [MemberData(nameof(Guides))]
    public void A_guide_is_short_begins_with_a_wish_and_ends_with_what_to_do_if_the_answer_is_unknown(string guide)
    {
        string[] lines = File.ReadAllLines(Path.Combine(Repository.Root, guide));

        lines.Length.Should().BeInRange(60, LongestOfAGuide);
        lines[2].Should().StartWith("You want");
        lines.Last(line => line.StartsWith("## ", StringComparison.Ordinal)).Should().Be("## If the answer is unknown");
        File.ReadAllText(Path.Combine(Repository.Root, ".site", "guides", "toc.yml")).Should().Contain($"href: ../../{guide}\n");
    }

    [Fact]
    public void The_README_of_the_repository_is_short_and_names_every_package_and_every_sample()
    {
        File.ReadAllLines(Repository.Readme).Length.Should().BeLessThanOrEqualTo(LongestOfTheRoot);
        File.ReadAllText(Repository.Readme).Should().ContainAll(
            PackageNames.Select(name => $"src/{name}/README.md").Concat(SampleNames.Select(name => $"samples/{name}/README.md")));
    }

    private static IReadOnlyList<FencedBlock> BlocksOf(string readme) =>
        FencedBlock.ReadAll(File.ReadAllText(Path.Combine(Repository.Root, readme)));
}
