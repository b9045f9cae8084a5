using TradePolicy.GoodsTrees;
using TradePolicy.Valuation;

namespace TradePolicy.Specimens.Tests;

/// <summary>Nomenclatures of goods, and tables of exchange rates.</summary>
public sealed class GoodsSpecimens : ISpecimens
{
    private static readonly LocalDate First = new(2012, 1, 1);

    public IEnumerable<Specimen> All =>
    [
        Specimen.Of(() => Horses())
            .Differing(nameof(GoodsLine.Code), () => Horses(code: "0101290000"))
            .Differing(nameof(GoodsLine.Suffix), () => Horses(suffix: "10"))
            .Differing(nameof(GoodsLine.Indent), () => Horses(indent: 2))
            .Differing(nameof(GoodsLine.Description), () => Horses(description: "Donkeys"))
            .Differing(nameof(GoodsLine.FirstDay), () => Horses(first: First.PlusDays(1)))
            .Differing(nameof(GoodsLine.LastDay), () => Horses(last: First))
            .Differing(nameof(GoodsLine.StatedLeaf), () => Horses().StatedAsLeaf(true)),
        Specimen.Of(() => GoodsTree.Of(Horses(), Horses(suffix: "10")))
            .Differing(nameof(GoodsTree.Lines), () => GoodsTree.Of(Horses(), Horses(suffix: "20"))),
        Specimen.Of(() => GoodsTree.Of(Horses(), Horses(suffix: "10")).On(First))
            .Differing(nameof(GoodsTreeOfDay.Day), () => GoodsTree.Of(Horses(), Horses(suffix: "10")).On(First.PlusDays(1)))
            .Differing(nameof(GoodsTreeOfDay.Lines), () => GoodsTree.Of(Horses(), Horses(suffix: "20")).On(First))
            .Deriving("parents", "stepsBelow", "places", "byKey"),
        Specimen.Of(() => Euro(1.1745m))
            .Differing(nameof(DatedExchangeRate.Rate), () => Euro(1.1683m))
            .Differing(nameof(DatedExchangeRate.LastDay), () => Euro(1.1745m, days: 30)),
        Specimen.Of(() => Table().RateOn(First, Currency.PoundSterling, Currency.Euro))
            .Differing(
                nameof(ExchangeRateAnswer.Possible),
                () => ExchangeRateTable.Of(Euro(1.1683m)).RateOn(First, Currency.PoundSterling, Currency.Euro))
            .Differing(
                nameof(ExchangeRateAnswer.Reasons), () => Table().RateOn(First.PlusDays(40), Currency.PoundSterling, Currency.Euro)),
        Specimen.Of(() => Table()).Differing(nameof(ExchangeRateTable.Rates), () => ExchangeRateTable.Of(Euro(1.1683m))),
    ];

    private static GoodsLine Horses(
        string code = "0101210000", string suffix = "80", int indent = 1, string description = "Horses", LocalDate? first = null,
        LocalDate? last = null) => GoodsLine.Of(CommodityCode.Uk(code), suffix, indent, description, first ?? First, last);

    private static DatedExchangeRate Euro(decimal rate, int days = 29) => DatedExchangeRate.Of(
        ExchangeRate.Of(Currency.PoundSterling, Currency.Euro, rate, First, "monthly rates"), First.PlusDays(days));

    private static ExchangeRateTable Table() => ExchangeRateTable.Of(Euro(1.1745m));
}
