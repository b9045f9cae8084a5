namespace TradePolicy.Tests;

public sealed class LicenceApplicationTest
{
    [Fact]
    public void An_application_lists_its_missing_parts()
    {
        LicenceApplication bare = LicenceApplication.Create(
            "A-1", LicensingRegimes.ChinaDualUse, LicenceKind.Single,
            [LicensedGoods.Of(1, ControlCode.China("1C905.a.4"), Licensing.Kilograms(100m))]);
        bare.IsComplete.Should().BeFalse();
        bare.Gaps.Select(gap => $"{gap.Kind}: {gap.Name}").Should().Equal(
            "Party: exporter", "Party: consignee", "Party: end user", "EndUse: end use",
            "Document: proof of identity of the applicant", "Document: contract or agreement", "Document: technical description",
            "Document: end-user and end-use certificate", "Document: profile of the importer and the end user");
        bare.Gaps[3].Message.Should().Be("the end use is not stated");

        LicenceApplication complete = bare
            .With(Licensing.Exporter).WithParties(Licensing.Consignee, Licensing.EndUser).WithEndUse("traction motors")
            .WithDocuments(LicensingRegimes.ChinaDualUse.Documents.Select(document => document.Name));
        complete.Gaps.Should().BeEmpty();
        complete.IsComplete.Should().BeTrue();
    }

    [Fact]
    public void A_document_by_another_name_does_not_count()
    {
        LicenceApplication application = Licensing.Application(regime: LicensingRegimes.UnitedKingdomStandardIndividual);
        application.WithDocuments("letterhead").Gaps.Select(gap => gap.Name).Should().Equal("end-user undertaking");
        application.WithDocuments("end-user undertaking").IsComplete.Should().BeTrue();
    }

    [Fact]
    public void Goods_and_parties_are_named_once()
    {
        LicensedGoods line = LicensedGoods.Of(1, ControlCode.China("1C905"), Licensing.Kilograms(1m));
        Refusal.Of<ArgumentException>(() => Licensing.Application(goods: [line, line]))
            .WithMessage("Each line of goods has its own number.*");
        Refusal.Of<ArgumentException>(() => Licensing.Application().With(Licensing.Exporter))
            .WithMessage("A party is named once in a role.*");
        Refusal.Of<ArgumentException>(() => LicenceApplication.Create("A-1", Licensing.Plain(), LicenceKind.Single, []))
            .WithMessage("A licence has at least one line of goods.*");
        Refusal.Of<ArgumentException>(() => LicensedGoods.Of(1, ControlCode.China("1C905"), Licensing.Kilograms(0m)))
            .WithMessage("Line 1 licenses nothing*");
    }
}
