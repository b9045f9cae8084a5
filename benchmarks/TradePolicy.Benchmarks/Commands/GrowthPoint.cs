using System.Globalization;

namespace TradePolicy.Benchmarks;

/// <summary>What one line of the picture of the cost says of one amount of work.</summary>
/// <param name="Axis">What grows.</param>
/// <param name="Line">What is measured.</param>
/// <param name="Amount">How much of it there is.</param>
/// <param name="Seconds">How long it takes: the least of some runs.</param>
internal sealed record GrowthPoint(string Axis, string Line, int Amount, double Seconds)
{
    internal const string Header = "axis,line,amount,seconds";

    /// <summary>Reads a line of the table.</summary>
    internal static GrowthPoint Parse(string text)
    {
        string[] cells = text.Split(',');
        return new(
            cells[0], cells[1], int.Parse(cells[2], CultureInfo.InvariantCulture), double.Parse(cells[3], CultureInfo.InvariantCulture));
    }

    /// <summary>Writes a line of the table.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Axis},{Line},{Amount},{Seconds:G4}");
}
