namespace TradePolicy.Licences;

/// <summary>The elements that an amendment changes.</summary>
internal static class LicenceAmendments
{
    internal static IEnumerable<LicenceElement> Changed(LicenceStep before, LicenceAmended amendment)
    {
        if (amendment.Goods is { } goods)
        {
            if (Differ(before.Goods, goods, line => (line.Line, line.ControlCode, line.Commodity, line.Description)))
                yield return LicenceElement.Goods;
            if (Differ(before.Goods, goods, line => (line.Line, line.Quantity)))
                yield return LicenceElement.Quantity;
            if (Differ(before.Goods, goods, line => (line.Line, line.Value)))
                yield return LicenceElement.Value;
        }

        if (amendment.Parties is { } parties)
        {
            if (Differ(In(before.Parties, TradePartyRole.Exporter), In(parties, TradePartyRole.Exporter), party => party))
                yield return LicenceElement.Exporter;
            if (Differ(In(before.Parties, TradePartyRole.EndUser), In(parties, TradePartyRole.EndUser), party => party))
                yield return LicenceElement.EndUser;
            if (Differ(Others(before.Parties), Others(parties), party => party))
                yield return LicenceElement.OtherParties;
        }

        if (amendment.Validity is { } validity && !validity.Equals(before.Validity))
            yield return LicenceElement.Validity;
    }

    private static IEnumerable<TradeParty> In(IEnumerable<TradeParty> parties, TradePartyRole role) =>
        parties.Where(party => party.Role == role);

    private static IEnumerable<TradeParty> Others(IEnumerable<TradeParty> parties) =>
        parties.Where(party => party.Role is not (TradePartyRole.Exporter or TradePartyRole.EndUser));

    private static bool Differ<T, TPart>(IEnumerable<T> left, IEnumerable<T> right, Func<T, TPart> part) =>
        !left.Select(part).ToHashSet().SetEquals(right.Select(part));
}
