using TradePolicy.ImportControls;
using static TradePolicy.Specimens.Tests.Laws;

namespace TradePolicy.Specimens.Tests;

/// <summary>Import controls and their answers.</summary>
public sealed class ImportControlSpecimens : ISpecimens
{
    private const string Key = "us/control";

    public IEnumerable<Specimen> All =>
    [
        Specimen.Of(() => Control())
            .Differing(nameof(ImportControl.Key), () => Control(key: "us/other"))
            .Differing(nameof(ImportControl.Name), () => Control(name: "Other"))
            .Differing(nameof(ImportControl.ImposedBy), () => Control(by: Economy.Canada))
            .Differing(nameof(ImportControl.Origins), () => Control(origins: EconomyScope.Of(Economy.Japan)))
            .Differing(nameof(ImportControl.Commodities), () => Control(goods: CommodityScope.Of(Phones)))
            .Differing(nameof(ImportControl.History), () => Control(document: "N865"))
            .Differing(nameof(ImportControl.KnownIn), () => Control().KnownDuring(new(First(3), First(9)))),
        Specimen.Of(() => Terms())
            .Differing(nameof(ImportControlTerms.Condition), () => Terms("N865")),
        Specimen.Of(() => Control().AnswerFor(Entry()))
            .Differing(nameof(ImportControlAnswer.Control), () => Control(name: "Other").AnswerFor(Entry()))
            .Differing(nameof(ImportControlAnswer.State), () => Control().AnswerFor(Entry().WithDocuments()))
            .Differing(nameof(ImportControlAnswer.Needs), () => Control(document: "N865").AnswerFor(Entry()))
            .Differing(nameof(ImportControlAnswer.Reasons), () => Control(document: "N865").AnswerFor(Entry())),
    ];

    private static ImportControlTerms Terms(string document = "N853") => ImportControlTerms.AllowedIf(EntryCondition.Document(document));

    private static ImportControl Control(
        string key = Key, string name = "Control", Economy? by = null, EconomyScope? origins = null, CommodityScope? goods = null,
        string document = "N853") => ImportControl.Create(
            key, name, by ?? Economy.UnitedStates, origins ?? EconomyScope.All, goods ?? CommodityScope.All,
            [LegalAct.Enact($"{key}/terms", key, Order(), Window(3), Terms(document))]);

    private static CustomsEntry Entry() =>
        CustomsEntry.Of(Phones, Economy.China, Money.Of(1_000m, "USD")).With(EntryEvent.Entry, First(6));
}
