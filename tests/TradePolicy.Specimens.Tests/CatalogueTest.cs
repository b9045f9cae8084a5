namespace TradePolicy.Specimens.Tests;

/// <summary>Whether there is a specimen of each type, and whether each varies in every member that the type has.</summary>
public sealed class CatalogueTest
{
    public static TheoryData<Specimen> Specimens => [.. Catalogue.All];

    [Fact]
    public void Every_public_type_that_can_be_made_has_a_specimen()
    {
        HashSet<Type> there = [.. Catalogue.All.Select(specimen => Catalogue.DefinitionOf(specimen.Type))];
        Catalogue.Types.Where(type => !there.Contains(type)).Select(type => type.ToString()).Order(StringComparer.Ordinal)
            .Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Specimens), DisableDiscoveryEnumeration = true)]
    public void A_specimen_varies_in_each_member_that_has_a_field_of_its_own(Specimen specimen)
    {
        if (!Equality.IsPromisedBy(specimen.Type))
            return;
        IEnumerable<string> members = Members.WithFieldsOf(specimen.Type).Select(member => member.Name);
        members.Except(specimen.Variants.Select(variant => variant.Member)).Except(specimen.Derived).Should().BeEmpty();
        object made = specimen.Make();
        made.GetType().Should().Be(specimen.Type);
        foreach ((string member, Func<object> make) in specimen.Variants)
            Members.Alike(Members.ValueOf(made, member), Members.ValueOf(make(), member))
                .Should().BeFalse("the variant is said to differ in {0}", member);
    }

    [Theory]
    [MemberData(nameof(Specimens), DisableDiscoveryEnumeration = true)]
    public void A_specimen_varies_in_each_field_that_nobody_sees(Specimen specimen)
    {
        if (!Equality.IsPromisedBy(specimen.Type))
            return;
        object made = specimen.Make();
        Specimen[] kin = [.. Catalogue.All.Where(other => other.Type == specimen.Type)];
        object[] others =
            [.. kin.Select(other => other.Make()), .. kin.SelectMany(other => other.Variants).Select(variant => variant.Make())];
        Members.OtherFieldsOf(specimen.Type)
            .Where(field => !kin.Any(other => other.Derived.Contains(Members.NameOf(field))))
            .Where(field => others.All(other => Members.Alike(field.GetValue(made), field.GetValue(other))))
            .Select(Members.NameOf).Should().BeEmpty("a field that never differs may have been forgotten");
    }

    [Theory]
    [MemberData(nameof(Specimens), DisableDiscoveryEnumeration = true)]
    public void What_is_said_to_follow_from_other_members_has_a_field(Specimen specimen) =>
        specimen.Derived.Should().BeSubsetOf(
            Members.WithFieldsOf(specimen.Type).Select(member => member.Name)
                .Concat(Members.OtherFieldsOf(specimen.Type).Select(Members.NameOf)));
}
