namespace TradePolicy.Serialization;

/// <summary>
/// Commodity codes and scopes of goods and origins as JSON: <c>"hts:9506.62.40"</c>, <c>["hts:9506.62"]</c>,
/// <c>["CN", "HK"]</c>, <c>"all"</c>, and an object if something is left out.
/// </summary>
internal static class ScopeForms
{
    private const string All = "all";

    private static readonly string[] Supplied = [.. ((Nomenclature[])[
        TradePolicy.Nomenclature.HarmonizedSystem, TradePolicy.Nomenclature.UnitedStates, TradePolicy.Nomenclature.China,
        TradePolicy.Nomenclature.EuropeanUnion, TradePolicy.Nomenclature.UnitedKingdom,
    ]).Select(nomenclature => nomenclature.Key)];

    private static readonly JsonForm<Nomenclature> OtherNomenclature = Form.Object<Nomenclature>("a nomenclature", members =>
    {
        var key = members.Required("key", Form.Key, nomenclature => nomenclature.Key);
        var name = members.Required("name", Form.Text, nomenclature => nomenclature.Name);
        var economy = members.Required("economy", Form.Economy, nomenclature => nomenclature.Economy!);
        var digits = members.Required("digits", Form.Integer, nomenclature => nomenclature.MaxDigits);
        return members.CreatedBy(TradePolicy.Nomenclature.Of, key, name, economy, digits);
    });

    private static readonly JsonForm<Nomenclature> Nomenclature = Form.TextOr(
        Form.ByName(
            (_, key) => TradePolicy.Nomenclature.TryGetByKey(key, out Nomenclature? nomenclature) ? nomenclature : null,
            nomenclature => nomenclature.Key,
            (_, key) => $"'{key}' is not one of hs, hts, cn, taric and uk.",
            static _ => SchemaNode.Words(Supplied)),
        OtherNomenclature,
        IsSupplied);

    private static readonly JsonForm<CommodityCode> CodeInFull = Form.Object<CommodityCode>("a commodity code", members =>
    {
        var text = members.Required("code", Form.Text, code => code.ToString());
        var nomenclature = members.Required("nomenclature", Nomenclature, code => code.Nomenclature);
        var edition = members.Optional("edition", Form.Text, code => code.Edition);
        return members.CreatedBy(CommodityCode.Parse, text, nomenclature, edition);
    });

    internal static JsonForm<CommodityCode> Code { get; } = Form.TextOr(
        Form.ByName(
            Find,
            code => $"{code.Nomenclature.Key}:{code}",
            (_, text) => $"'{text}' is not a commodity code such as hts:9506.62.40, "
                + "with one of hs, hts, cn, taric and uk before the digits.",
            static schema => schema.Text(
                "a code of a nomenclature", "hts:9506.62.40", $"^({string.Join('|', Supplied)}):[0-9]([0-9. ]*[0-9])?$")),
        CodeInFull,
        code => code.Edition is null && IsSupplied(code.Nomenclature));

    internal static JsonForm<CommodityScope> Commodities { get; } = Scope(
        "goods", "codes", CommodityScope.All, Code,
        scope => scope.CoversAll,
        scope => scope.Included,
        scope => scope.Excluded,
        (_, codes) => CommodityScope.Of(codes),
        (all, of, except) => found =>
            (found.Get(all) ? CommodityScope.All.And(found.Get(of)) : CommodityScope.Of(found.Get(of))).Except(found.Get(except)));

    private static readonly JsonForm<GroupMembership> DatedMember = Form.Object<GroupMembership>("a member of a group", members =>
    {
        var economy = members.Required("economy", Form.Economy, membership => membership.Economy);
        var during = members.Required("during", TimeForms.Interval, membership => membership.During);
        return found => GroupMembership.Of(found.Get(economy), found.Get(during));
    });

    private static readonly JsonForm<GroupMembership> Member = Form.TextOr(
        Form.Converted(Form.Economy, economy => GroupMembership.Of(economy), membership => membership.Economy),
        DatedMember,
        membership => membership.During is { HasStart: false, HasEnd: false });

    private static readonly JsonForm<EconomyGroup> Group = Form.Object<EconomyGroup>("a group of economies", members =>
    {
        var key = members.Required("group", Form.Key, group => group.Key);
        var name = members.Required("name", Form.Text, group => group.Name);
        var memberships = members.List("members", Member, group => group.Memberships);
        return members.CreatedBy(EconomyGroup.Of, key, name, memberships);
    });

    // An economy or a group of economies; the European Union is the group of its members.
    private static readonly JsonForm<object> Origin = Form.TextOr(
        Form.Converted<object, Economy>(
            Form.Economy, economy => economy.IsGroup ? EconomyGroup.EuropeanUnion : economy,
            origin => origin as Economy ?? Economy.EuropeanUnion),
        Form.Converted<object, EconomyGroup>(Group, group => group, origin => (EconomyGroup)origin),
        origin => origin is Economy || origin.Equals(EconomyGroup.EuropeanUnion));

    internal static JsonForm<EconomyScope> Economies { get; } = Form.Repeated(Scope(
        "economies", "economies and groups", EconomyScope.All, Origin,
        scope => scope.CoversAll,
        scope => [.. scope.Economies, .. scope.Groups],
        scope => [.. scope.ExcludedEconomies, .. scope.ExcludedGroups],
        (at, origins) => EconomyScopeOf(at, false, origins, []),
        (all, of, except) => found => EconomyScopeOf(found.At, found.Get(all), found.Get(of), found.Get(except))));

    // The word "all", an array of the named ones, or an object if something is left out.
    private static JsonForm<TScope> Scope<TScope, TItem>(
        string ofWhat, string items, TScope everything, JsonForm<TItem> item, Func<TScope, bool> coversAll,
        Func<TScope, IReadOnlyList<TItem>> included, Func<TScope, IReadOnlyList<TItem>> excluded,
        Func<JsonCursor, IReadOnlyList<TItem>, TScope> makeOfListed,
        Func<Member<bool>, Member<IReadOnlyList<TItem>>, Member<IReadOnlyList<TItem>>, Factory<TScope>> make)
        where TScope : class
    {
        JsonForm<IReadOnlyList<TItem>> named = EachOnce(item);
        JsonForm<TScope> inFull = Form.Object<TScope>($"a scope of {ofWhat}", members =>
        {
            var all = members.Flag(All, coversAll);
            var of = members.OptionalItems("of", named, included);
            var except = members.OptionalItems("except", named, excluded);
            return make(all, of, except);
        });
        JsonForm<TScope> listed = Form.Custom<TScope>(
            at => at.IsArray ? at.Create(named.Read(at), several => makeOfListed(at, several)) : inFull.Read(at),
            (to, scope) =>
            {
                if (!coversAll(scope) && excluded(scope).Count == 0)
                    named.Write(to, included(scope));
                else
                    inFull.Write(to, scope);
            },
            schema => SchemaNode.AnyOf(named.Describe(schema), inFull.Describe(schema)),
            inFull.MayBeNewer);
        return Form.TextOr(
            Form.ByName(
                (_, text) => text == All ? everything : null,
                _ => All,
                (_, _) => $"A scope of {ofWhat} is all, an array of {items}, or an object.",
                static _ => SchemaNode.Words(All)),
            listed,
            everything.Equals);
    }

    private static EconomyScope EconomyScopeOf(JsonCursor at, bool all, IReadOnlyList<object> of, IReadOnlyList<object> except)
    {
        Economy[] economies = [.. of.OfType<Economy>()];
        EconomyGroup[] groups = [.. of.OfType<EconomyGroup>()];
        if (!all && of.Count == 0)
            throw at.FailAsAWhole("A scope names at least one economy or group, or is all of them.");
        EconomyScope scope = all
            ? EconomyScope.All.And(economies)
            : economies.Length > 0 ? EconomyScope.Of(economies) : EconomyScope.OfGroups(groups);
        return scope.AndGroups(groups).Except(except.OfType<Economy>()).ExceptGroups(except.OfType<EconomyGroup>());
    }

    // Nothing is named twice.
    private static JsonForm<IReadOnlyList<T>> EachOnce<T>(JsonForm<T> item) => Form.Custom<IReadOnlyList<T>>(
        at =>
        {
            List<T> items = at.Items(item);
            return items.Distinct().Count() == items.Count
                ? items
                : throw at.FailAsAWhole("A scope names each economy, group or code once.");
        },
        Form.List(item).Write,
        schema => SchemaNode.ListOf(item.Describe(schema)).With("uniqueItems", true),
        item.MayBeNewer);

    private static CommodityCode? Find(JsonCursor at, string text) =>
        text.Split(':', 2) is [{ Length: > 0 } key, var own] && TradePolicy.Nomenclature.TryGetByKey(key, out Nomenclature? nomenclature)
            ? at.Create(own, digits => CommodityCode.Parse(digits, nomenclature))
            : null;

    private static bool IsSupplied(Nomenclature nomenclature) => TradePolicy.Nomenclature.TryGetByKey(nomenclature.Key, out _);
}
