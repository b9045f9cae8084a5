namespace TradePolicy.Architecture.Tests;

[Collection(nameof(WritesToTheConsole))]
public class ReadmeExampleTest
{
    private readonly IReadOnlyList<FencedBlock> _blocks = FencedBlock.ReadAll(File.ReadAllText(Repository.Readme));

    [Fact]
    public void The_README_has_an_example() =>
        _blocks.Should().Contain(block => block.Language == "csharp");

    [Fact]
    public void Every_example_of_the_README_compiles()
    {
        IEnumerable<string> errors =
            from block in _blocks
            where block.Language == "csharp"
            from error in new Example(block).Errors()
            select error;

        string.Join("\n", errors).Should().BeEmpty("readers copy the examples");
    }

    [Fact]
    public void The_first_example_of_the_README_prints_what_the_README_says()
    {
        (int index, FencedBlock? first) = _blocks.Index().FirstOrDefault(entry => entry.Item.Language == "csharp");
        first.Should().NotBeNull();

        string written = new Example(first!).Run();

        // What it prints is the text block that comes next in the same section, if there is one.
        if (_blocks.ElementAtOrDefault(index + 1) is { Language: "text" } shown && shown.Section == first.Section)
        {
            written.ReplaceLineEndings("\n").TrimEnd().Should().Be(shown.Text.TrimEnd());
        }
    }
}
