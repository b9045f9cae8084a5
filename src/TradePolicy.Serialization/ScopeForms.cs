namespace TradePolicy.Serialization;

/// <summary>
/// Commodity codes and scopes of goods and origins as JSON: <c>"hts:9506.62.40"</c>, <c>["hts:9506.62"]</c>,
/// <c>["CN", "HK"]</c>, <c>"all"</c>, and an object where something is left out.
/// </summary>
internal static class ScopeForms
{
    private const string All = "all";

    private static readonly JsonForm<Nomenclature> OtherNomenclature = Form.Object<Nomenclature>("a nomenclature", members =>
    {
        var key = members.Required("key", Form.Text, nomenclature => nomenclature.Key);
        var name = members.Required("name", Form.Text, nomenclature => nomenclature.Name);
        var economy = members.Required("economy", Form.Economy, nomenclature => nomenclature.Economy!);
        var digits = members.Required("digits", Form.Integer, nomenclature => nomenclature.MostDigits);
        return found => TradePolicy.Nomenclature.Of(found.Get(key), found.Get(name), found.Get(economy), found.Get(digits));
    });

    private static readonly JsonForm<Nomenclature> Nomenclature = Form.Custom(
        at =>
        {
            if (!at.IsString)
                return OtherNomenclature.Read(at);
            string known = at.String();
            return TradePolicy.Nomenclature.TryGet(known, out Nomenclature? named) ? named : throw at.Fail($"'{ShownText.Cut(known)}' is none of hs, hts, cn, taric and uk.");
        },
        (to, nomenclature) =>
        {
            if (IsSupplied(nomenclature))
                to.String(nomenclature.Key);
            else
                OtherNomenclature.Write(to, nomenclature);
        });

    private static readonly JsonForm<CommodityCode> CodeInFull = Form.Object<CommodityCode>("a commodity code", members =>
    {
        var text = members.Required("code", Form.Text, code => code.ToString());
        var nomenclature = members.Required("nomenclature", Nomenclature, code => code.Nomenclature);
        var edition = members.Optional("edition", Form.Text, code => code.Edition);
        return found => CommodityCode.Parse(found.Get(text), found.Get(nomenclature), found.Get(edition));
    });

    internal static JsonForm<CommodityCode> Code { get; } = Form.Custom(
        at =>
        {
            if (!at.IsString)
                return CodeInFull.Read(at);
            string text = at.String();
            int colon = text.IndexOf(':', StringComparison.Ordinal);
            return colon > 0 && TradePolicy.Nomenclature.TryGet(text[..colon], out Nomenclature? known)
                ? at.Making(text[(colon + 1)..], digits => CommodityCode.Parse(digits, known))
                : throw at.Fail($"'{ShownText.Cut(text)}' is not a commodity code such as hts:9506.62.40, with one of hs, hts, cn, taric and uk before the digits.");
        },
        (to, code) =>
        {
            if (code.Edition is null && IsSupplied(code.Nomenclature))
                to.String($"{code.Nomenclature.Key}:{code}");
            else
                CodeInFull.Write(to, code);
        });

    private static readonly JsonForm<IReadOnlyList<CommodityCode>> Codes = EachOnce(Code);

    private static readonly JsonForm<CommodityScope> CommoditiesInFull = Form.Object<CommodityScope>("a scope of goods", members =>
    {
        var all = members.Flag(All, scope => scope.CoversAll);
        var of = members.AllOrNone("of", Codes, scope => scope.Included);
        var except = members.AllOrNone("except", Codes, scope => scope.Excluded);
        return found => (found.Get(all) ? CommodityScope.All.And(found.Get(of)) : CommodityScope.Of(found.Get(of))).Except(found.Get(except));
    });

    internal static JsonForm<CommodityScope> Commodities { get; } = Form.Custom(
        at => at switch
        {
            { IsString: true } => at.String() == All ? CommodityScope.All : throw at.Fail("A scope of goods is all, an array of codes, or an object."),
            { IsArray: true } => at.Making(Codes.Read(at), codes => CommodityScope.Of(codes)),
            _ => CommoditiesInFull.Read(at),
        },
        (to, scope) =>
        {
            if (scope.Equals(CommodityScope.All))
                to.String(All);
            else if (!scope.CoversAll && scope.Excluded.Count == 0)
                Codes.Write(to, scope.Included);
            else
                CommoditiesInFull.Write(to, scope);
        });

    private static readonly JsonForm<GroupMembership> DatedMember = Form.Object<GroupMembership>("a member of a group", members =>
    {
        var economy = members.Required("economy", Form.Economy, membership => membership.Economy);
        var during = members.Required("during", TimeForms.Interval, membership => membership.During);
        return found => GroupMembership.Of(found.Get(economy), found.Get(during));
    });

    private static readonly JsonForm<GroupMembership> Member = Form.Custom(
        at => at.IsString ? GroupMembership.Of(Form.Economy.Read(at)) : DatedMember.Read(at),
        (to, membership) =>
        {
            if (membership.During is { HasStart: false, HasEnd: false })
                Form.Economy.Write(to, membership.Economy);
            else
                DatedMember.Write(to, membership);
        });

    private static readonly JsonForm<EconomyGroup> Group = Form.Object<EconomyGroup>("a group of economies", members =>
    {
        var key = members.Required("group", Form.Text, group => group.Key);
        var name = members.Required("name", Form.Text, group => group.Name);
        var memberships = members.List("members", Member, group => group.Memberships);
        return found => EconomyGroup.Of(found.Get(key), found.Get(name), found.Get(memberships));
    });

    // An economy or a group of economies; the European Union is the group of its members.
    private static readonly JsonForm<object> Origin = Form.Custom<object>(
        at => !at.IsString ? Group.Read(at) : Form.Economy.Read(at) is { IsGroup: false } economy ? economy : EconomyGroup.EuropeanUnion,
        (to, origin) =>
        {
            if (origin is Economy economy)
                Form.Economy.Write(to, economy);
            else if (origin.Equals(EconomyGroup.EuropeanUnion))
                Form.Economy.Write(to, Economy.EuropeanUnion);
            else
                Group.Write(to, (EconomyGroup)origin);
        });

    private static readonly JsonForm<IReadOnlyList<object>> Origins = EachOnce(Origin);

    private static readonly JsonForm<EconomyScope> EconomiesInFull = Form.Object<EconomyScope>("a scope of economies", members =>
    {
        var all = members.Flag(All, scope => scope.CoversAll);
        var of = members.AllOrNone("of", Origins, scope => [.. scope.Economies, .. scope.Groups]);
        var except = members.AllOrNone("except", Origins, scope => [.. scope.ExcludedEconomies, .. scope.ExcludedGroups]);
        return found => Scope(found.At, found.Get(all), found.Get(of), found.Get(except));
    });

    internal static JsonForm<EconomyScope> Economies { get; } = Form.Custom(
        at => at switch
        {
            { IsString: true } => at.String() == All ? EconomyScope.All : throw at.Fail("A scope of economies is all, an array of economies and groups, or an object."),
            { IsArray: true } => at.Making(Origins.Read(at), origins => Scope(at, false, origins, [])),
            _ => EconomiesInFull.Read(at),
        },
        (to, scope) =>
        {
            if (scope.Equals(EconomyScope.All))
                to.String(All);
            else if (!scope.CoversAll && scope.ExcludedEconomies.Count + scope.ExcludedGroups.Count == 0)
                Origins.Write(to, [.. scope.Economies, .. scope.Groups]);
            else
                EconomiesInFull.Write(to, scope);
        });

    private static EconomyScope Scope(JsonCursor at, bool all, IReadOnlyList<object> of, IReadOnlyList<object> except)
    {
        Economy[] economies = [.. of.OfType<Economy>()];
        EconomyGroup[] groups = [.. of.OfType<EconomyGroup>()];
        if (!all && of.Count == 0)
            throw at.FailAsAWhole("A scope names at least one economy or group, or is all of them.");
        EconomyScope scope = all ? EconomyScope.All.And(economies) : economies.Length > 0 ? EconomyScope.Of(economies) : EconomyScope.Of(groups);
        return scope.And(groups).Except(except.OfType<Economy>()).Except(except.OfType<EconomyGroup>());
    }

    // Nothing is named twice.
    private static JsonForm<IReadOnlyList<T>> EachOnce<T>(JsonForm<T> item) => Form.Custom<IReadOnlyList<T>>(
        at =>
        {
            List<T> items = at.Items(item);
            return items.Distinct().Count() == items.Count ? items : throw at.FailAsAWhole("A scope names each economy, group or code once.");
        },
        Form.List(item).Write);

    private static bool IsSupplied(Nomenclature nomenclature) => TradePolicy.Nomenclature.TryGet(nomenclature.Key, out _);
}
