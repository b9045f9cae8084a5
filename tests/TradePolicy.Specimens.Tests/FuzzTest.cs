using TradePolicy.Fuzz;

namespace TradePolicy.Specimens.Tests;

/// <summary>
/// Every reader of the libraries on a few hundred damaged inputs, the same in each run, and on those that showed a fault once.
/// tests/TradePolicy.Fuzz runs the same readers on as many as one has time for.
/// </summary>
public sealed class FuzzTest
{
    private const int Inputs = 400;
    private const ulong Seed = 2025;

    public static TheoryData<string> Names => [.. Readers.All.Select(reader => reader.Name)];

    public static TheoryData<string> Kept => [.. Corpus.All.Select(kept => Path.GetRelativePath(Readers.Folder, kept.File))];

    [Theory]
    [MemberData(nameof(Names))]
    public void Sound_input_is_read(string name) =>
        Reader(name).Samples.Should().NotBeEmpty().And.OnlyContain(sample => Reader(name).FaultOn(sample) == null);

    [Theory]
    [MemberData(nameof(Names))]
    public void Damaged_input_is_read_as_what_reads_back_or_refused_as_documented(string name)
    {
        Mutator mutator = new(Reader(name).Samples, Seed);
        for (long number = 0; number < Inputs; number++)
        {
            byte[] input = mutator.Input(number);
            Reader(name).FaultOn(input).Should().BeNull(
                "'{0}' is number {1} of seed {2}", Convert.ToBase64String(input), number, Seed);
        }
    }

    [Theory]
    [MemberData(nameof(Kept))]
    public void An_input_that_showed_a_fault_shows_none(string file)
    {
        (Reader reader, string path) = Corpus.All.Single(kept => kept.File == Path.Combine(Readers.Folder, file));
        reader.FaultOn(File.ReadAllBytes(path)).Should().BeNull();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_same_number_is_the_same_input(string name) =>
        new Mutator(Reader(name).Samples, Seed).Input(7).Should().Equal(new Mutator(Reader(name).Samples, Seed).Input(7));

    private static Reader Reader(string name) => Readers.All.Single(reader => reader.Name == name);
}
