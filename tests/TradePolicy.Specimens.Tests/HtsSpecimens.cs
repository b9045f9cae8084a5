using System.Text;
using System.Text.Json;
using TradePolicy.Hts;

namespace TradePolicy.Specimens.Tests;

/// <summary>Revisions of the schedule of the United States, and what stands in them.</summary>
public sealed class HtsSpecimens : ISpecimens
{
    private const string Added = "The duty provided in the applicable subheading + ";

    public IEnumerable<Specimen> All =>
    [
        .. OfLines(),
        .. OfChapter99(),
        Specimen.Of(() => Revision([Shirts()]))
            .Differing(nameof(HtsRevision.Name), () => Revision([Shirts()], "other"))
            .Differing(nameof(HtsRevision.Lines), () => Revision([Shirts(general: "12%")]))
            .Deriving(nameof(HtsRevision.Chapter99), nameof(HtsRevision.StatisticalNumbers), nameof(HtsRevision.Report)),
        Specimen.Of(() => Revision([Shirts()]).Report),
        Specimen.Of(() => HtsEditions.All[1])
            .Differing(nameof(HtsEdition.Year), () => HtsEditions.All[34])
            .Differing(nameof(HtsEdition.Revision), () => HtsEditions.All[2])
            .Differing(nameof(HtsEdition.PublishedOn), () => HtsEditions.All[2])
            .Differing(nameof(HtsEdition.SupersededOn), () => HtsEditions.All[2])
            .Differing(nameof(HtsEdition.Evidence), () => HtsEditions.All[^1]),
        Specimen.Of(() => HtsFolder.Open(AppContext.BaseDirectory)),
        Specimen.Of(() => Section301Coverage.Of(Revision([Shirts()]))),
        Specimen.Of(() => Compared(Shirts(general: "12%")))
            .Differing(nameof(HtsComparison.Before), () =>
                Revision([Shirts(general: "12%")], "later").ComparedWith(Revision([Shirts()], "other")))
            .Differing(nameof(HtsComparison.After), () => Revision([Shirts(general: "12%")], "other").ComparedWith(Revision([Shirts()])))
            .Deriving(
                nameof(HtsComparison.Added),
                nameof(HtsComparison.Removed),
                nameof(HtsComparison.Renumbered),
                nameof(HtsComparison.RateChanges)),
        Specimen.Of(() => Compared(Shirts(general: "12%", column2: "50%")).RateChanges[0])
            .Differing(nameof(HtsRateChange.Column), () => Compared(Shirts(general: "12%", column2: "50%")).RateChanges[1])
            .Differing(nameof(HtsRateChange.Before), () =>
                Revision([Shirts(general: "12%", column2: "50%")]).ComparedWith(Revision([Shirts(general: "17%")])).RateChanges[0])
            .Differing(nameof(HtsRateChange.After), () => Compared(Shirts(general: "11%", column2: "50%")).RateChanges[0]),
        Specimen.Of(() => Compared(Shirts("6109.20.00")).Renumbered[0])
            .Differing(nameof(HtsRenumbering.Before), () =>
                Revision([Shirts("6109.20.00")]).ComparedWith(Revision([Shirts("6109.30.00")])).Renumbered[0])
            .Differing(nameof(HtsRenumbering.After), () => Compared(Shirts("6109.40.00")).Renumbered[0]),
        Specimen.Of(() => Odd(Line("6109.10.00", general: "much")))
            .Differing(nameof(HtsFinding.Kind), () => Odd(Line("6109.10.00", units: [" "])))
            .Differing(nameof(HtsFinding.Record), () => Odd(Line("6101.20.00"), Line("6109.10.00", general: "much")))
            .Differing(nameof(HtsFinding.Line), () => Odd("\n" + Line("6109.10.00", general: "much")))
            .Differing(nameof(HtsFinding.Number), () => Odd(Line("6109.20.00", general: "much")))
            .Differing(nameof(HtsFinding.Message), () => Odd(Line("6109.10.00", general: "little"))),
        Specimen.Of(() => PreferenceProgramme.Of("AU"))
            .Differing(nameof(PreferenceProgramme.Symbol), () => PreferenceProgramme.Of("BH"))
            .Differing(nameof(PreferenceProgramme.Name), () => PreferenceProgramme.Of("BH"))
            .Differing(nameof(PreferenceProgramme.Law), () => PreferenceProgramme.Of("BH"))
            .Differing(nameof(PreferenceProgramme.Origins), () => PreferenceProgramme.Of("BH")),
    ];

    private static IEnumerable<Specimen> OfLines() =>
    [
        Specimen.Of(() => Only(Shirts()))
            .Differing(nameof(HtsLine.Number), () => Only(Shirts("6109.20.00")))
            .Differing(nameof(HtsLine.Code), () => Only(Shirts("6109.20.00")))
            .Differing(nameof(HtsLine.Indent), () => Only(Shirts(indent: "1")))
            .Differing(nameof(HtsLine.Description), () => Only(Shirts(description: "Singlets")))
            .Differing(nameof(HtsLine.GeneralText), () => Only(Shirts(general: "12%")))
            .Differing(nameof(HtsLine.General), () => Only(Shirts(general: "12%")))
            .Differing(nameof(HtsLine.SpecialText), () => Only(Shirts(special: "Free (BH)")))
            .Differing(nameof(HtsLine.Special), () => Only(Shirts(special: "Free (BH)")))
            .Differing(nameof(HtsLine.Column2Text), () => Only(Shirts(column2: "50%")))
            .Differing(nameof(HtsLine.Column2), () => Only(Shirts(column2: "50%")))
            .Differing(nameof(HtsLine.AdditionalDuties), () => Only(Shirts(additional: "5%")))
            .Differing(nameof(HtsLine.QuotaQuantity), () => Only(Shirts(quota: "5 t")))
            .Differing(nameof(HtsLine.Footnotes), () => Only(Shirts(note: "See 9903.88.03.")))
            .Differing(nameof(HtsLine.Units), () => Only(Shirts(unit: "kg")))
            .Deriving(nameof(HtsLine.Record), nameof(HtsLine.FileLine), nameof(HtsLine.Parent), nameof(HtsLine.HasParts)),
        Specimen.Of(() => Only(Shirts()).General!)
            .Differing(nameof(HtsRate.StatedBy), () => Only(Shirts("6109.20.00")).General!)
            .Differing(nameof(HtsRate.Text), () => Only(Shirts(general: "12%")).General!)
            .Differing(nameof(HtsRate.Rate), () => Only(Shirts(general: "12%")).General!)
            .Differing(nameof(HtsRate.Problem), () => Only(Shirts(general: "much")).General!),
        Specimen.Of(() => Only(Shirts()).Special!)
            .Differing(nameof(HtsSpecialRates.StatedBy), () => Only(Shirts("6109.20.00")).Special!)
            .Differing(nameof(HtsSpecialRates.Text), () => Only(Shirts(special: "Free (BH)")).Special!)
            .Differing(nameof(HtsSpecialRates.Problem), () => Only(Shirts(special: "much")).Special!),
        Specimen.Of(() => Only(Shirts()).Units[0])
            .Differing(nameof(HtsUnit.Text), () => Only(Shirts(unit: "doz.")).Units[0])
            .Differing(nameof(HtsUnit.Unit), () => Only(Shirts(unit: "doz.")).Units[0]),
        Specimen.Of(() => Only(Shirts()).Footnotes[0])
            .Differing(nameof(HtsFootnote.Columns), () => Only(Shirts(noteOn: "desc")).Footnotes[0])
            .Differing(nameof(HtsFootnote.Marker), () => Only(Shirts(marker: "2")).Footnotes[0])
            .Differing(nameof(HtsFootnote.Text), () => Only(Shirts(note: "See 9903.88.03.")).Footnotes[0])
            .Differing(nameof(HtsFootnote.Type), () => Only(Shirts(noteType: "footnote")).Footnotes[0])
            .Differing(nameof(HtsFootnote.References), () => Only(Shirts(note: "See 9903.88.03.")).Footnotes[0]),
        Specimen.Of(() => Only(Shirts(note: "See 9904.05.01-9904.05.19.")).Footnotes[0].References[0])
            .Differing(nameof(HtsReference.First), () => Only(Shirts(note: "See 9904.05.02-9904.05.19.")).Footnotes[0].References[0])
            .Differing(nameof(HtsReference.Last), () => Only(Shirts(note: "See 9904.05.01-9904.05.18.")).Footnotes[0].References[0]),
    ];

    private static IEnumerable<Specimen> OfChapter99() =>
    [
        Specimen.Of(() => Heading("on or after January 1, 2026, articles"))
            .Differing(nameof(Chapter99Heading.Line), () => Heading("on or after January 1, 2026, articles", "9903.91.07"))
            .Differing(nameof(Chapter99Heading.Scope), () =>
                Revision([Line("", description: "China:"), Heading99("on or after January 1, 2026, articles", indent: "1")]).Chapter99[0])
            .Differing(nameof(Chapter99Heading.Status), () =>
                Heading("on or after January 1, 2026, articles [Compiler's note: provision suspended.]"))
            .Differing(nameof(Chapter99Heading.Dates), () => Heading("on or after January 2, 2026, articles"))
            .Differing(nameof(Chapter99Heading.EntryWindow), () => Heading("on or after January 2, 2026, articles"))
            .Differing(nameof(Chapter99Heading.Exceptions), () =>
                Heading("on or after January 1, 2026, except as provided in heading 9903.91.10, articles"))
            .Differing(nameof(Chapter99Heading.CompilerNotes), () =>
                Heading("on or after January 1, 2026, articles [Compiler's note: provision suspended.]")),
        Specimen.Of(() => Heading("on or after January 1, 2026, articles").Dates[0])
            .Differing(nameof(Chapter99Date.Text), () => Heading("on and after January 1, 2026, articles").Dates[0])
            .Differing(nameof(Chapter99Date.Relation), () => Heading("before January 1, 2026, articles").Dates[0])
            .Differing(nameof(Chapter99Date.Moment), () => Heading("on or after January 2, 2026, articles").Dates[0])
            .Differing(nameof(Chapter99Date.Event), () => Date("Articles exported on or after January 1, 2026")),
        Specimen.Of(() => Covered())
            .Differing(nameof(Section301Line.Line), () => Covered(description: "Singlets"))
            .Differing(nameof(Section301Line.Listings), () => Covered("9903.88.03"))
            .Differing(nameof(Section301Line.Exclusions), () => Covered(note: "See 9903.88.15 and 9903.88.69."))
            .Differing(nameof(Section301Line.IsDecided), () => Covered(note: "See 9903.88.15 and 9903.88.16."))
            .Differing(nameof(Section301Line.IsDecidedByNote), () => Covered(number: "8507.60.00")),
        Specimen.Of(() => Covered().Listings[0])
            .Differing(nameof(Section301Listing.Heading), () => Covered("9903.88.03").Listings[0])
            .Differing(nameof(Section301Listing.EntryWindow), () =>
                Covered(list: "9903.88.15", opening: "Effective with respect to entries on or after January 1, 2026, articles").Listings[0])
            .Differing(nameof(Section301Listing.Source), () => Covered(number: "8507.60.00.20").Listings[0])
            .Differing(nameof(Section301Listing.IsDecided), () => Covered(note: "See 9903.88.15 and 9903.88.16.").Listings[0]),
    ];

    private static string Shirts(
        string number = "6109.10.00",
        string indent = "0",
        string description = "Shirts",
        string general = "16.5%",
        string special = "Free (AU)",
        string column2 = "90%",
        string unit = "No.",
        string note = "See 9903.88.15.",
        string noteOn = "general",
        string noteType = "endnote",
        string marker = "1",
        string? additional = null,
        string? quota = null) =>
        Line(
            number,
            indent,
            description,
            general,
            special,
            column2,
            [unit],
            [new { columns = new[] { noteOn }, marker, value = note, type = noteType }],
            additional,
            quota);

    private static string Line(
        string number,
        string indent = "0",
        string description = "Goods",
        string general = "",
        string special = "",
        string column2 = "",
        string[]? units = null,
        object[]? footnotes = null,
        string? additional = null,
        string? quota = null) => JsonSerializer.Serialize(new
        {
            htsno = number,
            indent,
            description,
            superior = number.Length == 0 ? "true" : null,
            units = units ?? [],
            general,
            special,
            other = column2,
            footnotes = footnotes ?? [],
            quotaQuantity = quota,
            additionalDuties = additional,
            addiitionalDuties = (string?)null,
        });

    private static HtsRevision Revision(string[] lines, string name = "test") =>
        HtsRevision.Read(new MemoryStream(Encoding.UTF8.GetBytes($"[{string.Join(',', lines)}]")), name);

    private static HtsLine Only(string line) => Revision([line]).Lines[0];

    private static HtsFinding Odd(params string[] lines) => Revision(lines).Report.Findings[0];

    private static HtsComparison Compared(string later) => Revision([later], "later").ComparedWith(Revision([Shirts()]));

    private static string Heading99(string since, string number = "9903.91.06", string indent = "0") =>
        Line(number, indent, $"Effective with respect to entries {since}", $"{Added}25%");

    private static Chapter99Heading Heading(string since, string number = "9903.91.06") =>
        Revision([Heading99(since, number)]).Chapter99[0];

    private static Chapter99Date Date(string description) => Revision([Line("9903.91.06", description: description)]).Chapter99[0].Dates[0];

    /// <summary>A line and the headings of lists that its footnote may name, of which one has an opening.</summary>
    private static Section301Line Covered(
        string list = "9903.88.15",
        string? note = null,
        string number = "6109.10.00",
        string description = "Shirts",
        string opening = "Articles") => Section301Coverage.Of(Revision(
        [
            Shirts(number, description: description, note: note ?? $"See {list}."),
            .. new[] { "9903.88.03", "9903.88.15", "9903.88.16" }
                .Select(heading => Line(heading, description: heading == "9903.88.15" ? opening : "Articles", general: $"{Added}25%")),
            Line("9903.88.69", description: "Articles", general: "The duty provided in the applicable subheading"),
        ])).Lines[0];
}
