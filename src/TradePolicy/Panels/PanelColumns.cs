using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy.Panels;

/// <summary>
/// The columns of a panel written as a table: the commodity, the origin, the rate of each programme, the total, and the missing facts if
/// the total is not known. A CSV file and a Parquet file have the same columns.
/// </summary>
/// <remarks>
/// The name of a column is the key of its programme with an underscore for every character that is neither a letter nor a digit:
/// <c>us/301</c> becomes <c>us_301</c>. No name needs quotation marks in SQL: a key of one word, or one that begins with a digit, gets the
/// prefix <c>programme_</c>. No two names are the same: if several keys have the same name, the later ones get <c>_2</c>, <c>_3</c>.
/// Immutable, and safe for use from several threads.
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed class PanelColumns
{
    /// <summary>The commodity: ten digits without points, <c>8517130000</c>.</summary>
    public const string Commodity = "commodity";

    /// <summary>The origin: the ISO 3166-1 code of two letters, <c>CN</c>.</summary>
    public const string Origin = "origin";

    /// <summary>The rate that all programmes charge together, as a percentage of the customs value.</summary>
    public const string Total = "total";

    /// <summary>The missing facts if the total is not known: sentences with <c>; </c> between them.</summary>
    public const string Missing = "missing";

    private PanelColumns(IReadOnlyList<string> programmes) => Programmes = programmes;

    /// <summary>The name of the column of each programme, in the order of <see cref="DutyPanel.Programmes()"/>.</summary>
    public IReadOnlyList<string> Programmes { get; }

    /// <summary>All columns, in their order.</summary>
    public IReadOnlyList<string> All => [Commodity, Origin, .. Programmes, Total, Missing];

    /// <summary>The columns of a panel.</summary>
    /// <param name="panel">The panel.</param>
    public static PanelColumns Of(DutyPanel panel)
    {
        ArgumentNullException.ThrowIfNull(panel);
        HashSet<string> taken = new(StringComparer.Ordinal);
        return new([.. panel.Programmes().Select(programme => Free(NameFor(programme.Key), taken))]);
    }

    /// <summary>"commodity, origin, us_301, total, missing".</summary>
    public override string ToString() => string.Join(", ", All);

    // No reserved word of one word has an underscore, and neither has a column that is not of a programme.
    private static string NameFor(string key)
    {
        string name = string.Concat(key.Select(one => char.IsAsciiLetterOrDigit(one) ? one : '_'));
        return name.Contains('_', StringComparison.Ordinal) && !char.IsAsciiDigit(name[0]) ? name : $"programme_{name}";
    }

    private static string Free(string name, HashSet<string> taken)
    {
        string free = name;
        for (int number = 2; !taken.Add(free); number++)
            free = $"{name}_{number}";
        return free;
    }
}
