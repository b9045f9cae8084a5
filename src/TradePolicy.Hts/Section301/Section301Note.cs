using NodaTime;

namespace TradePolicy.Hts;

/// <summary>
/// What U.S. notes 20 and 31 to subchapter III of chapter 99 say that the footnotes do not: about parts of a subheading that the footnotes
/// put on several lists, or on one with exceptions; about a subheading whose footnotes do not name its list, or not yet; and about lists
/// that only a description of the goods puts them on. The notes name the statistical reporting numbers.
/// </summary>
internal sealed record Section301Note(
    string Heading, string Subheading, string[] Only, string[] Except, LegalWindow? Entries, string Pinpoint, bool IsByDescription = false)
{
    // 12:01 a.m. eastern standard time on January 1, as in notes 31(e), (g) and (h).
    private static readonly LegalWindow From2025 = LegalWindow.Starting(NewYear(2025))
        .WithStatedEnd(LegalEnd.OnDay(new LocalDate(2026, 1, 1), NewYear(2026).Zone, DayInclusion.Excluded));
    private static readonly LegalWindow Until2026 = LegalWindow.Ending(LegalEnd.At(NewYear(2026)));
    private static readonly LegalWindow From2026 = LegalWindow.Starting(NewYear(2026));

    // 2931.90.90 is in note 20(g) too; its numbers have changed since, and its footnotes say which of them are on the list.
    private static readonly Section301Note[] All =
    [
        AllBut("9903.88.04", "8517.62.00", "note 20(g)(2)", "90"),
        AllBut("9903.88.04", "9401.61.40", "note 20(g)(3)", "01"),
        AllBut("9903.88.04", "9401.69.60", "note 20(g)(4)", "01"),
        AllBut("9903.88.04", "9401.71.00", "note 20(g)(5)", "01", "05", "06", "07"),
        AllBut("9903.88.04", "9401.79.00", "note 20(g)(6)", "01", "02", "03", "04"),
        AllBut("9903.88.04", "9401.80.20", "note 20(g)(7)", "01"),
        AllBut("9903.88.04", "9401.80.40", "note 20(g)(8)", "01"),
        AllBut("9903.88.04", "9401.80.60", "note 20(g)(9)", "21", "23"),
        AllBut("9903.88.04", "9403.70.40", "note 20(g)(10)", "03"),
        AllBut("9903.88.04", "9403.70.80", "note 20(g)(11)", "03"),
        AllBut("9903.88.15", "4901.99.00", "note 20(s)(ii)(1)", "40"),
        AllBut("9903.88.15", "8517.62.00", "note 20(s)(ii)(2)", "10", "20"),
        AllBut("9903.88.15", "9401.69.60", "note 20(s)(ii)(3)", "11", "31"),
        AllBut("9903.88.15", "9401.71.00", "note 20(s)(ii)(4)", "01", "05", "06", "08", "11", "31"),
        AllBut("9903.88.15", "6307.90.98", "note 20(s)(ii)(5)", "42", "44", "50", "70", "75"),
        Of("9903.91.01", "6307.90.98", Until2026, "note 31(b)", "42", "44", "50", "75"),
        Of("9903.91.04", "6307.90.98", From2025, "note 31(e)", "70"),
        Of("9903.91.07", "6307.90.98", From2026, "note 31(h)", "42", "44", "50", "70", "75"),
        // Batteries for electric vehicles since September 2024 (89 FR 76581); all of the subheading from 2026 on.
        Of("9903.91.01", "8507.60.00", Until2026, "note 31(b)", "10"),
        Of("9903.88.15", "8507.60.00", Until2026, "note 20(s)", "20"),
        Of("9903.91.06", "8507.60.00", From2026, "note 31(g)"),
        // Until 2026 the footnotes do not name the lists of that year.
        Of("9903.91.06", "2504.10.10", From2026, "note 31(g)"),
        Of("9903.91.06", "2504.10.50", From2026, "note 31(g)"),
        Of("9903.91.06", "2504.90.00", From2026, "note 31(g)"),
        Of("9903.91.06", "8505.11.00", From2026, "note 31(g)"),
        // Medical gloves leave note 31(f) for the higher rate of note 31(i).
        Of("9903.91.05", "4015.12.10", From2025, "note 31(f)"),
        Of("9903.91.08", "4015.12.10", From2026, "note 31(i)"),
        // No footnote names the list.
        Of("9903.88.15", "0403.20.50", null, "note 20(s)(i)"),
        // On the list if they are as described: ship-to-shore gantry cranes, intermodal chassis and parts thereof.
        Described("9903.92.10", "8426.19.00", "note 31(a)"),
        Described("9903.91.14", "8426.19.00", "note 31(l)(i)"),
        Described("9903.91.12", "8716.39.00", "note 31(k)(i)", "90"),
        Described("9903.91.12", "8716.90.30", "note 31(k)(i)"),
        Described("9903.91.12", "8716.90.50", "note 31(k)(i)"),
    ];

    private static readonly ILookup<string, Section301Note> BySubheading =
        All.ToLookup(note => note.Subheading.Replace(".", "", StringComparison.Ordinal), StringComparer.Ordinal);

    /// <summary>The digits of the heading.</summary>
    internal string HeadingDigits { get; } = Heading.Replace(".", "", StringComparison.Ordinal);

    /// <summary>The notes on the subheading of a code; none if its footnotes are enough.</summary>
    internal static IEnumerable<Section301Note> On(CommodityCode code) => BySubheading[code.Digits[..8]];

    /// <summary>
    /// Whether the heading applies to a line of the subheading, or may apply, according to the note. A line that is not divided can be any
    /// of the parts that the note names.
    /// </summary>
    internal bool Includes(CommodityCode code) =>
        IsUndivided(code) || ((Only is [] || Only.Contains(code.Digits[8..])) && !Except.Contains(code.Digits[8..]));

    /// <summary>Whether the number of a line that the note includes is enough to say that the heading applies.</summary>
    internal bool Decides(CommodityCode code) => !IsByDescription && ((Only is [] && Except is []) || !IsUndivided(code));

    private static bool IsUndivided(CommodityCode code) => code.Digits[8..] is "" or "00";

    private static Section301Note AllBut(string heading, string subheading, string pinpoint, params string[] suffixes) =>
        new(heading, subheading, [], suffixes, null, pinpoint);

    private static Section301Note Of(string heading, string subheading, LegalWindow? entries, string pinpoint, params string[] suffixes) =>
        new(heading, subheading, suffixes, [], entries, pinpoint);

    private static Section301Note Described(string heading, string subheading, string pinpoint, params string[] suffixes) =>
        new(heading, subheading, suffixes, [], null, pinpoint, IsByDescription: true);

    private static LegalMoment NewYear(int year) =>
        LegalMoment.At(new LocalDateTime(year, 1, 1, 0, 1), DateTimeZoneProviders.Tzdb["America/New_York"], Offset.FromHours(-5));
}
