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
    public void Every_example_of_the_README_prints_what_the_README_says()
    {
        foreach ((int index, FencedBlock example) in _blocks.Index().Where(entry => entry.Item.Language == "csharp"))
        {
            FencedBlock? shown = _blocks.ElementAtOrDefault(index + 1);
            (shown?.Language, shown?.Section).Should().Be(("text", example.Section), $"what the example at line {example.Line} prints follows it");
            new Example(example).Run().ReplaceLineEndings("\n").TrimEnd().Should().Be(shown!.Text.TrimEnd());
        }
    }
}
