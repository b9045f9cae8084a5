using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Serialization;

namespace TradePolicy.Hts;

/// <summary>
/// A line of the schedule: a heading, a subheading, a statistical reporting number, or a text without a number above
/// such lines. A line takes what it does not state from the line above it whose number begins its own.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[DebuggerDisplay("{Number} {Description}")]
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record HtsLine
{
    internal HtsLine(HtsRecord record, CommodityCode? code, int indent, HtsLine? parent, ValueList<HtsUnit> ownUnits)
    {
        Record = record.Ordinal;
        FileLine = record.Place.Line;
        Number = record.Number.Trim();
        Code = code;
        Indent = indent;
        Parent = parent;
        Description = HtsText.Clean(record.Description);
        GeneralText = record.General;
        SpecialText = record.Special;
        Column2Text = record.Column2;
        AdditionalDuties = HtsText.Clean(record.AdditionalDuties);
        QuotaQuantity = HtsText.Clean(record.QuotaQuantity);
        Footnotes = ValueList.From(record.Footnotes);
        Units = ownUnits;
    }

    /// <summary>The record of the file, counted from 1.</summary>
    public int Record { get; }

    /// <summary>The line of the file on which the record begins, counted from 1.</summary>
    public long FileLine { get; }

    /// <summary>The number as it is printed; empty if the line has none.</summary>
    public string Number { get; }

    /// <summary>The number as a code; null if the line has no number, or one that cannot be read.</summary>
    public CommodityCode? Code { get; }

    /// <summary>The indent of the line, in steps from 0.</summary>
    public int Indent { get; }

    /// <summary>The line of which this is a part; null if there is none.</summary>
    public HtsLine? Parent { get; }

    /// <summary>Whether lines with numbers are parts of this line.</summary>
    public bool HasParts { get; private set; }

    /// <summary>The description, without mark-up. It continues the descriptions of the lines above.</summary>
    public string Description { get; }

    /// <summary>The descriptions from the outermost line of which this is a part to the line itself.</summary>
    public string FullDescription => Parent is null ? Description : $"{Parent.FullDescription} {Description}";

    /// <summary>The line's own text in the general column; empty if there is none.</summary>
    public string GeneralText { get; }

    /// <summary>The line's own text in the special column; empty if there is none.</summary>
    public string SpecialText { get; }

    /// <summary>The line's own text in column 2; empty if there is none.</summary>
    public string Column2Text { get; }

    /// <summary>The additional duty that a safeguard heading states; empty if there is none.</summary>
    public string AdditionalDuties { get; }

    /// <summary>The quantity of a quota; empty if none is stated.</summary>
    public string QuotaQuantity { get; }

    /// <summary>The footnotes of the line itself.</summary>
    public ValueList<HtsFootnote> Footnotes { get; }

    /// <summary>
    /// The units in which quantities are reported: the line's own, or the units of the line above it; empty if there are none.
    /// </summary>
    public ValueList<HtsUnit> Units { get; private set; }

    /// <summary>The general rate: the line's own, or the rate of the line above it; null if there is none.</summary>
    public HtsRate? General { get; private set; }

    /// <summary>The rate of column 2: the line's own, or the rate of the line above it; null if there is none.</summary>
    public HtsRate? Column2 { get; private set; }

    /// <summary>The special rates: the line's own, or the rates of the line that states the general rate; null if there are none.</summary>
    public HtsSpecialRates? Special { get; private set; }

    /// <summary>Whether the line has a number of ten digits, by which goods are reported for statistics.</summary>
    public bool IsStatistical => Code?.Digits.Length == 10;

    /// <summary>Whether goods are entered under the line itself: it has eight or ten digits, and no numbered parts.</summary>
    public bool IsEnterable => Code?.Digits.Length >= 8 && !HasParts;

    /// <summary>The part of the schedule; null if the line has no code.</summary>
    public HtsPart? Part => Code?.Digits[..2] switch
    {
        null => null,
        "98" => HtsPart.Chapter98,
        "99" => HtsPart.Chapter99,
        _ => HtsPart.Goods,
    };

    // By hand: the place in a file is not compared, and what a line takes from the line above is compared there.
    /// <summary>Whether both are the same line with the same texts, regardless of their places in the file.</summary>
    /// <param name="other">The other line.</param>
    public bool Equals(HtsLine? other) =>
        other is not null && (ReferenceEquals(this, other)
            || (Number == other.Number && Indent == other.Indent && Description == other.Description && GeneralText == other.GeneralText
                && SpecialText == other.SpecialText && Column2Text == other.Column2Text && AdditionalDuties == other.AdditionalDuties
                && QuotaQuantity == other.QuotaQuantity && Units == other.Units && Footnotes == other.Footnotes));

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Number, Description);

    /// <summary>"6109.10.00.12: Men's or boys' …".</summary>
    public override string ToString() => Number.Length == 0 ? Description : $"{Number}: {Description}";

    /// <summary>
    /// Whether a line below can take the rates of this one: this number begins the other, or one of the two has no number that can be read.
    /// </summary>
    internal bool GivesTo(CommodityCode? code) => Code is null || code is null || Code.Contains(code);

    internal void SetParts() => HasParts = true;

    internal void Settle(HtsRate? general, HtsRate? column2, HtsSpecialRates? special, ValueList<HtsUnit> units)
    {
        General = general;
        Column2 = column2;
        Special = special;
        Units = units;
    }
}
