using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using TradePolicy.ImportControls;

namespace TradePolicy.UkTariff;

/// <summary>
/// What the official trade tariff service of the United Kingdom answered about goods on a day: their place in the tariff, and every measure
/// on them, as tariffs, import controls, or with the reason why it is neither. For another day it says nothing.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example><code>
/// GoodsAnswer beef = GoodsAnswer.Read(File.OpenRead("0201100021.json"), Economy.UnitedKingdom, new LocalDate(2025, 2, 11));
/// CustomsEntry entry = CustomsEntry.Of(beef.Code, Economy.Parse("NZ"), Money.Of(5_000m, "GBP")).EnteredAt(at);
/// foreach (DutyOption option in beef.Compile().OptionsFor(entry))
///     Console.WriteLine(option);
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record GoodsAnswer
{
    /// <summary>The most bytes of an answer: the largest that were seen have two million.</summary>
    public const int MostBytes = 64 * 1024 * 1024;

    private const int MostMeasures = 10_000;
    private const int DigitsOfCode = 10;

    private readonly ServiceTariff tariff;

    private GoodsAnswer(
        ServiceTariff tariff, CommodityCode code, LocalDate asOf, bool isDeclarable, IEnumerable<string> descriptions,
        IEnumerable<TariffMeasure> measures)
    {
        this.tariff = tariff;
        Code = code;
        AsOf = asOf;
        IsDeclarable = isDeclarable;
        Descriptions = ValueList.From(descriptions);
        Measures = ValueList.From(measures);
        MeasureTariffs made = new(code, tariff, asOf, Measures);
        Tariffs = ValueList.From(made.Tariffs);
        Controls = ValueList.From(made.Controls);
    }

    /// <summary>The goods, in the nomenclature of the tariff that was asked.</summary>
    public CommodityCode Code { get; }

    /// <summary>The day that was asked about, on the clock of London.</summary>
    public LocalDate AsOf { get; }

    /// <summary>Whether goods can be declared by this code, or it is divided further.</summary>
    public bool IsDeclarable { get; }

    /// <summary>The descriptions from the heading down to the code itself: "Other" means what stands above it.</summary>
    public ValueList<string> Descriptions { get; }

    /// <summary>Every measure, in the order of the answer, with what became of it.</summary>
    public ValueList<TariffMeasure> Measures { get; }

    /// <summary>The duties and taxes on the goods.</summary>
    public ValueList<Tariff> Tariffs { get; }

    /// <summary>The import controls on the goods: what may come in, and with which papers.</summary>
    public ValueList<ImportControl> Controls { get; }

    /// <summary>
    /// The one origin for which the answer was asked; null if it was asked for all. It then says nothing of others: that a measure on them
    /// is missing means nothing.
    /// </summary>
    public Economy? OnlyOrigin { get; private init; }

    /// <summary>
    /// Whether measures may have been cut out of the answer after it was given, so that no total is certain: the caller said so, or the
    /// answer has links to measures that it does not have.
    /// </summary>
    public bool MayBeCut { get; private init; }

    /// <summary>Reads an answer on a commodity, or on a heading that is itself declarable.</summary>
    /// <param name="answer">
    /// The answer: JSON, as the service gives it, or with nested objects in place of its links. It is not closed.
    /// </param>
    /// <param name="tariffOf">
    /// Whose tariff was asked: the United Kingdom, or the European Union, whose tariff the service has for Northern Ireland.
    /// </param>
    /// <param name="asOf">The day that was asked about, which the answer itself does not state.</param>
    /// <returns>The answer with its measures and findings.</returns>
    /// <exception cref="FormatException">The text is not such an answer; the message says why.</exception>
    /// <exception cref="ArgumentException">
    /// The economy has no such tariff; or the answer is about another day, since a measure of it is not in force on that one.
    /// </exception>
    public static GoodsAnswer Read(Stream answer, Economy tariffOf, LocalDate asOf)
    {
        ArgumentNullException.ThrowIfNull(answer);
        Require.Iso(asOf);
        ServiceTariff tariff = ServiceTariff.Of(tariffOf);
        using JsonDocument document = Parse(answer);
        JsonElement root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object)
            throw NotAnAnswer("it is no JSON object");
        ResourceIndex index = new(root);
        Resource goods = new(root.TryGet("data", out JsonElement data) ? data : root, index);
        string digits = goods.Text("goods_nomenclature_item_id") ?? throw NotAnAnswer("it states no goods_nomenclature_item_id");
        if (digits.Length != DigitsOfCode || !digits.All(char.IsAsciiDigit)
            || !CommodityCode.TryParse(digits, tariff.Nomenclature, out CommodityCode? code))
            throw NotAnAnswer($"'{QuotedText.Cut(digits)}' is not a code of ten digits");
        List<Resource> imports = goods.Many("import_measures"), exports = goods.Many("export_measures");
        if (imports.Count + exports.Count > MostMeasures)
            throw NotAnAnswer(FormattableString.Invariant($"it has more than {MostMeasures} measures"));
        IReadOnlyDictionary<string, IReadOnlyList<string>> members = MeasureReader.MembersIn(imports.Concat(exports));
        TariffMeasure[] measures =
        [
            .. EachOnce(imports.Select((measure, index) => MeasureReader.Read(measure, index + 1, isExport: false, members))),
            .. exports.Select((measure, index) => MeasureReader.Read(measure, index + 1, isExport: true, members)),
        ];
        if (Array.Find(
            measures, measure => measure.Use != MeasureUse.NotRead && (measure.FirstDay > asOf || measure.LastDay < asOf)) is { } other)
            throw new ArgumentException(
                $"The answer is not about {LocalDatePattern.Iso.Format(asOf)}, on which a measure of it is not in force ({other}): "
                + "give the day that was asked about.",
                nameof(asOf));
        return new(
            tariff, code, asOf, goods.Text("declarable") is null or "true", DescriptionsOf(goods),
            measures.Select(measure => MeasureTariffs.ProblemOf(measure) is { } problem
                ? measure with { Use = MeasureUse.NotRead, Reason = problem }
                : measure))
        {
            MayBeCut = goods.Ids("import_measures").Count > imports.Count,
        };
    }

    /// <summary>The same answer, which was asked for one origin only (the service has a filter by country).</summary>
    /// <param name="origin">The origin.</param>
    public GoodsAnswer ForOnly(Economy origin)
    {
        ArgumentNullException.ThrowIfNull(origin);
        return this with { OnlyOrigin = origin };
    }

    /// <summary>The same answer, of which measures may have been cut out after it was given.</summary>
    public GoodsAnswer PerhapsCut() => this with { MayBeCut = true };

    /// <summary>
    /// The same answer for goods of a composition: in its rates the agricultural components, and the additional duties on sugar and flour,
    /// are amounts. What the table lacks stays open.
    /// </summary>
    /// <param name="additionalCode">The additional code of the composition: 7 and three digits.</param>
    /// <param name="components">The table of the amounts, which is in force on the day of the answer.</param>
    /// <exception cref="ArgumentException">The code is not 7 and three digits.</exception>
    public GoodsAnswer OfComposition(string additionalCode, AgriculturalComponents components)
    {
        ArgumentNullException.ThrowIfNull(components);
        return new(tariff, Code, AsOf, IsDeclarable, Descriptions, Measures.Select(Resolved))
        {
            OnlyOrigin = OnlyOrigin,
            MayBeCut = MayBeCut,
        };

        TariffMeasure Resolved(TariffMeasure measure) => measure.Rate is null ? measure : measure with
        {
            Rate = components.Resolve(measure.Rate, additionalCode, [measure.AreaId], measure.ReductionIndicator ?? 1).Rate,
        };
    }

    /// <summary>
    /// A schedule of the duties and taxes. Totals are certain on the day of the answer alone, for the origins that it was asked for, and
    /// only where each measure that could touch the goods was read.
    /// </summary>
    public DutySchedule Compile() => DutySchedule.Compile(Tariffs, coverage: Coverage());

    /// <summary>
    /// What the import controls demand of an entry, in the order of the answer; those that do not concern it are left out.
    /// </summary>
    /// <param name="entry">The entry.</param>
    /// <returns>The answers. On another day than that of the answer they are open, and a control of that day can be missing.</returns>
    public ValueList<ImportControlAnswer> PapersFor(CustomsEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return ValueList.From(Controls.Select(control => control.AnswerFor(entry))
            .Where(answer => answer.State != ImportControlState.NotConcerned));
    }

    /// <summary>"0201.10.00.21 (GB) on 2025-02-11: 65 measures".</summary>
    public override string ToString() => FormattableString.Invariant(
        $"{Code} ({tariff.ImposedBy}) on {LocalDatePattern.Iso.Format(AsOf)}: {Measures.Count} measures");

    // Which of two measures with one type and id counts, the answer does not say.
    private static IEnumerable<TariffMeasure> EachOnce(IEnumerable<TariffMeasure> measures)
    {
        HashSet<string> places = new(StringComparer.Ordinal);
        return measures.Select((measure, index) => places.Add(measure.Place) ? measure : measure with
        {
            Use = MeasureUse.NotRead,
            Reason = "its type and id are those of a measure before it",
            Place = FormattableString.Invariant($"measure/{index + 1}"),
        });
    }

    private IEnumerable<TariffCoverage> Coverage()
    {
        Instant from = tariff.StartOf(AsOf), until = tariff.StartOf(AsOf.PlusDays(1));
        CommodityScope goods = CommodityScope.Of(Code);
        TariffGap otherDays = TariffGap.Of(
            $"{tariff.Key}/day", $"the answer of the service is about {LocalDatePattern.Iso.Format(AsOf)} and no other day", goods);
        TariffCoverage all = TariffCoverage.Of(tariff.ImposedBy, EconomyScope.All)
            .Except(otherDays.During(null, from), otherDays.During(until));
        yield return MayBeCut
            ? all.Except(TariffGap.Of($"{tariff.Key}/cut", "measures may have been cut out of the answer of the service", goods))
            : all;
        if (OnlyOrigin is { } origin)
            yield return TariffCoverage.Of(tariff.ImposedBy, EconomyScope.All.Except(origin)).Except(TariffGap.Of(
                $"{tariff.Key}/origin", $"the service was asked about goods of {origin} alone", goods));
        // A control that was not read leaves the duties as they are, and so does a preference unless it is claimed.
        foreach (TariffMeasure measure in Measures.Where(
            measure => measure.Use == MeasureUse.NotRead && measure.MayConcernAnEntry
                && measure.Law is null or { Use: MeasureUse.Tariff, Kind: not DutyKind.Preferential }))
        {
            yield return TariffCoverage.Of(tariff.ImposedBy, measure.Origins ?? EconomyScope.All).Except(TariffGap.Of(
                $"{tariff.Key}/not-read/{measure.Place}",
                $"the measure {QuotedText.Cut(measure.Id)} ({measure.TypeName}) was not read: {measure.Reason}", goods));
        }
    }

    private static IEnumerable<string> DescriptionsOf(Resource goods) =>
        new[] { goods.One("heading") }.Concat(goods.Many("ancestors").Select(static line => (Resource?)line)).Append(goods)
            .Select(line => line?.Text("description_plain") ?? line?.Text("description")).OfType<string>();

    private static JsonDocument Parse(Stream answer)
    {
        using MemoryStream bytes = new();
        byte[] buffer = new byte[81920];
        for (int read = answer.Read(buffer); read > 0; read = answer.Read(buffer))
        {
            if (bytes.Length + read > MostBytes)
                throw NotAnAnswer($"it has more than {MostBytes / 1024 / 1024} MB");
            bytes.Write(buffer, 0, read);
        }

        bytes.Position = 0;
        return JsonApi.Parse(bytes);
    }

    private static FormatException NotAnAnswer(string reason) =>
        new($"This is not an answer of the trade tariff service on goods: {reason}.");
}
