using System.Globalization;
using System.Text;

namespace TradePolicy.Architecture.Tests;

[Collection(nameof(SharedSource))]
public class RoomsTest(Source source)
{
    private const string Begin = "<!-- rooms:begin -->";
    private const string End = "<!-- rooms:end -->";

    private readonly Rooms _rooms = source.Rooms;

    [Fact]
    public void The_source_compiles_so_that_what_uses_what_can_be_trusted() =>
        source.Errors.Take(5).Should().BeEmpty("there are {0} errors, of which these are the first", source.Errors.Count);

    [Fact]
    public void Every_room_is_in_the_table() =>
        _rooms.Names.Should().BeSubsetOf(Arrows.Table.Select(row => row.Room), "a new room needs a place and its arrows in Arrows.cs");

    [Fact]
    public void The_table_lists_every_room_above_those_it_may_use() =>
        Arrows.Table.Should().OnlyContain(row => row.MayUse.All(used => Arrows.HeightOf(used) < Arrows.HeightOf(row.Room)));

    [Fact]
    public void No_rooms_use_each_other_in_a_circle() =>
        Lines(_rooms.ShortestCircle()).Should().BeEmpty("a circle of rooms can be neither read nor changed one room at a time");

    [Fact]
    public void No_room_uses_a_room_above_it() =>
        Lines(_rooms.Uses.Where(use => !Arrows.Allow(use.From, use.To)).DistinctBy(use => (use.From, use.To)))
            .Should().BeEmpty("Arrows.cs allows none of these, shown with one example each");

    [Fact]
    public void Every_arrow_of_the_table_is_used() =>
        Lines(Arrows.Table.SelectMany(
            row => row.MayUse.Except(_rooms.UsedBy(row.Room)).Select(unused => $"{row.Room} does not use {unused}")))
            .Should().BeEmpty("Arrows.cs allows what is used and nothing else");

    [Fact]
    public void No_room_holds_more_than_45_files() =>
        Lines(source.Files.GroupBy(file => file.Room).Where(room => room.Count() > 45).Select(room => $"{room.Key}: {room.Count()} files"))
            .Should().BeEmpty("a tall room is split");

    [Fact]
    public void The_root_namespace_holds_fewer_than_200_public_types() =>
        _rooms.PublicTypes.Count(type => type.Namespace == "TradePolicy").Should().BeLessThan(200);

    [Fact]
    public void Every_public_type_is_in_the_namespace_of_its_room() =>
        Lines(_rooms.PublicTypes.Where(type => type.Namespace != NamespaceOf(type.Room))
            .Select(type => $"{type.Name} of {type.Room} is in {type.Namespace}"))
            .Should().BeEmpty("a using names the subject that one works with");

    [Fact]
    public void The_README_shows_the_rooms_as_they_are()
    {
        string readme = File.ReadAllText(Repository.Readme);
        int begin = readme.IndexOf(Begin, StringComparison.Ordinal);
        int end = readme.IndexOf(End, StringComparison.Ordinal);
        begin.Should().BePositive("README.md needs the line {0}", Begin);
        end.Should().BeGreaterThan(begin, "README.md needs the line {0} after it", End);

        source.Errors.Should().BeEmpty();
        string expected = Table(_rooms);
        if (Environment.GetEnvironmentVariable("TRADEPOLICY_ACCEPT") == "1")
        {
            File.WriteAllText(Repository.Readme, readme[..(begin + Begin.Length)] + "\n\n" + expected + "\n" + readme[end..]);
            return;
        }

        string shown = readme[(begin + Begin.Length)..end].ReplaceLineEndings("\n").Trim('\n');
        shown.Should().Be(expected.Trim('\n'), "README.md shows the rooms; TRADEPOLICY_ACCEPT=1 dotnet test rewrites them");
    }

    internal static string Table(Rooms rooms)
    {
        StringBuilder table = new("| Room | Public types | Uses |\n|---|---:|---|\n");
        foreach (string room in rooms.Names.OrderBy(Arrows.HeightOf).ThenBy(room => room, StringComparer.Ordinal))
        {
            string[] used = [.. rooms.UsedBy(room).OrderBy(Arrows.HeightOf).ThenBy(name => name, StringComparer.Ordinal)];
            table.Append(
                CultureInfo.InvariantCulture,
                $"| {room} | {rooms.PublicTypesOf(room)} | {(used.Length == 0 ? "nothing" : string.Join(", ", used))} |\n");
        }

        return table.ToString();
    }

    // What every user meets is in the root namespace; a subject of its own and a package of its own have theirs.
    private static string NamespaceOf(string room) => room.Split('/')[0] switch
    {
        "ExportControls" or "GoodsTrees" or "ImportControls" or "Indicators" or "Licences" or "Negotiations" or "Panels" or "Quotas" or
            "Valuation" or
            "Csv" or "Data" or "Hts" or "Parquet" or "UkTariff" or "Serialization" or "Serialization.JsonNet"
                or "Serialization.SystemTextJson" => "TradePolicy." + room.Split('/')[0],
        _ => "TradePolicy",
    };

    private static string Lines<T>(IEnumerable<T> findings) => string.Join("\n", findings);
}
