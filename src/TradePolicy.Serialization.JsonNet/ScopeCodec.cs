using NodaTime;

namespace TradePolicy;

/// <summary>
/// Commodity codes and scopes of goods and origins as JSON: <c>"hts:9506.62.40"</c>, <c>["hts:9506.62"]</c>,
/// <c>["CN", "HK"]</c>, <c>"all"</c>, and an object where something is left out.
/// </summary>
internal static class ScopeCodec
{
    private const string All = "all";

    private static readonly JsonShape CommoditiesShape = new("a scope of goods", [], "all", "of", "except");
    private static readonly JsonShape OriginsShape = new("a scope of economies", [], "all", "of", "except");
    private static readonly JsonShape CodeShape = new("a commodity code", ["code", "nomenclature"], "edition");
    private static readonly JsonShape NomenclatureShape = new("a nomenclature", ["key", "name", "economy", "digits"]);
    private static readonly JsonShape GroupShape = new("a group of economies", ["group", "name", "members"]);
    private static readonly JsonShape MemberShape = new("a member of a group", ["economy", "during"]);

    internal static ValueCodec<CommodityScope> Commodities { get; } = new(ReadCommodities, Write);

    internal static ValueCodec<EconomyScope> Origins { get; } = new(ReadOrigins, Write);

    internal static CommodityCode ReadCode(JsonInput input)
    {
        if (input.IsString)
        {
            string text = input.String();
            int colon = text.IndexOf(':', StringComparison.Ordinal);
            return colon > 0 && Nomenclature.TryGet(text[..colon], out Nomenclature? known)
                ? CommodityCode.Parse(text[(colon + 1)..], known)
                : throw input.Fail($"'{ShownText.Cut(text)}' is not a commodity code such as hts:9506.62.40, with one of hs, hts, cn, taric and uk before the digits.");
        }

        string? code = null, edition = null;
        Nomenclature? nomenclature = null;
        input.Object(CodeShape, member =>
        {
            switch (member)
            {
                case "code": code = input.String(); break;
                case "edition": edition = input.String(); break;
                default: nomenclature = ReadNomenclature(input); break;
            }
        });
        return CommodityCode.Parse(code!, nomenclature!, edition);
    }

    internal static void Write(JsonOutput output, CommodityCode code)
    {
        bool isKnown = Nomenclature.TryGet(code.Nomenclature.Key, out _);
        if (isKnown && code.Edition is null)
        {
            output.Value($"{code.Nomenclature.Key}:{code}");
            return;
        }

        output.Object(() =>
        {
            output.Member("code", code.ToString());
            if (isKnown)
                output.Member("nomenclature", code.Nomenclature.Key);
            else
                output.Member("nomenclature", () => Write(output, code.Nomenclature));
            output.Optional("edition", code.Edition);
        });
    }

    internal static CommodityScope ReadCommodities(JsonInput input)
    {
        if (input.IsString)
            return input.String() == All ? CommodityScope.All : throw input.Fail("A scope of goods is all, an array of codes, or an object.");
        if (input.IsArray)
            return CommodityScope.Of(EachOnce(input, () => ReadCode(input)));
        bool all = false;
        List<CommodityCode> of = [], except = [];
        input.Object(CommoditiesShape, member =>
        {
            switch (member)
            {
                case "all": all = input.Boolean(); break;
                case "of": of = EachOnce(input, () => ReadCode(input)); break;
                default: except = EachOnce(input, () => ReadCode(input)); break;
            }
        });
        return (all ? CommodityScope.All.And(of) : CommodityScope.Of(of)).Except(except);
    }

    internal static void Write(JsonOutput output, CommodityScope scope)
    {
        if (scope.Equals(CommodityScope.All))
            output.Value(All);
        else if (!scope.CoversAll && scope.Excluded.Count == 0)
            output.Array(scope.Included, code => Write(output, code));
        else
            output.Object(() =>
            {
                output.Flag("all", scope.CoversAll);
                output.OptionalArray("of", scope.Included, code => Write(output, code));
                output.OptionalArray("except", scope.Excluded, code => Write(output, code));
            });
    }

    internal static EconomyScope ReadOrigins(JsonInput input)
    {
        if (input.IsString)
            return input.String() == All ? EconomyScope.All : throw input.Fail("A scope of economies is all, an array of economies and groups, or an object.");
        if (input.IsArray)
            return Checked(input, false, EachOnce(input, () => ReadOrigin(input)), []);
        bool all = false;
        List<object> of = [], except = [];
        input.Object(OriginsShape, member =>
        {
            switch (member)
            {
                case "all": all = input.Boolean(); break;
                case "of": of = EachOnce(input, () => ReadOrigin(input)); break;
                default: except = EachOnce(input, () => ReadOrigin(input)); break;
            }
        });
        return Checked(input, all, of, except);
    }

    internal static void Write(JsonOutput output, EconomyScope scope)
    {
        if (scope.Equals(EconomyScope.All))
            output.Value(All);
        else if (!scope.CoversAll && scope.ExcludedEconomies.Count + scope.ExcludedGroups.Count == 0)
            output.Array<object>([.. scope.Economies, .. scope.Groups], origin => WriteOrigin(output, origin));
        else
            output.Object(() =>
            {
                output.Flag("all", scope.CoversAll);
                output.OptionalArray<object>("of", [.. scope.Economies, .. scope.Groups], origin => WriteOrigin(output, origin));
                output.OptionalArray<object>("except", [.. scope.ExcludedEconomies, .. scope.ExcludedGroups], origin => WriteOrigin(output, origin));
            });
    }

    private static EconomyScope Checked(JsonInput input, bool all, List<object> of, List<object> except)
    {
        Economy[] economies = [.. of.OfType<Economy>()];
        EconomyGroup[] groups = [.. of.OfType<EconomyGroup>()];
        if (!all && of.Count == 0)
            throw input.Fail("A scope names at least one economy or group, or is all of them.");
        EconomyScope scope = all ? EconomyScope.All.And(economies) : economies.Length > 0 ? EconomyScope.Of(economies) : EconomyScope.Of(groups);
        return scope.And(groups).Except(except.OfType<Economy>()).Except(except.OfType<EconomyGroup>());
    }

    private static List<T> EachOnce<T>(JsonInput input, Func<T> item)
    {
        List<T> items = input.Array(item);
        return items.Distinct().Count() == items.Count ? items : throw input.Fail("A scope names each economy, group or code once.");
    }

    private static object ReadOrigin(JsonInput input)
    {
        if (input.IsString)
            return Economy.Parse(input.String()) is { IsGroup: false } economy ? economy : EconomyGroup.EuropeanUnion;
        string? key = null, name = null;
        List<GroupMembership> members = [];
        input.Object(GroupShape, member =>
        {
            switch (member)
            {
                case "group": key = input.String(); break;
                case "name": name = input.String(); break;
                default: members = input.Array(() => ReadMember(input)); break;
            }
        });
        return EconomyGroup.Of(key!, name!, members);
    }

    private static void WriteOrigin(JsonOutput output, object origin)
    {
        switch (origin)
        {
            case Economy economy:
                output.Value(economy.Code);
                break;
            case EconomyGroup group when group.Equals(EconomyGroup.EuropeanUnion):
                output.Value(Economy.EuropeanUnion.Code);
                break;
            case EconomyGroup group:
                output.Object(() =>
                {
                    output.Member("group", group.Key);
                    output.Member("name", group.Name);
                    output.Array("members", group.Memberships, membership => Write(output, membership));
                });
                break;
        }
    }

    private static GroupMembership ReadMember(JsonInput input)
    {
        if (input.IsString)
            return GroupMembership.Of(Economy.Parse(input.String()));
        Economy? economy = null;
        Interval during = default;
        input.Object(MemberShape, member =>
        {
            if (member == "economy")
                economy = Economy.Parse(input.String());
            else
                during = TimeCodec.ReadInterval(input);
        });
        return GroupMembership.Of(economy!, during);
    }

    private static void Write(JsonOutput output, GroupMembership membership)
    {
        if (membership.During is { HasStart: false, HasEnd: false })
            output.Value(membership.Economy.Code);
        else
            output.Object(() =>
            {
                output.Member("economy", membership.Economy.Code);
                output.Member("during", () => TimeCodec.Write(output, membership.During));
            });
    }

    private static Nomenclature ReadNomenclature(JsonInput input)
    {
        if (input.IsString)
        {
            string known = input.String();
            return Nomenclature.TryGet(known, out Nomenclature? named) ? named : throw input.Fail($"'{ShownText.Cut(known)}' is none of hs, hts, cn, taric and uk.");
        }

        string? key = null, name = null;
        Economy? economy = null;
        int digits = 0;
        input.Object(NomenclatureShape, member =>
        {
            switch (member)
            {
                case "key": key = input.String(); break;
                case "name": name = input.String(); break;
                case "economy": economy = Economy.Parse(input.String()); break;
                default: digits = input.Integer(); break;
            }
        });
        return Nomenclature.Of(key!, name!, economy!, digits);
    }

    private static void Write(JsonOutput output, Nomenclature nomenclature) => output.Object(() =>
    {
        output.Member("key", nomenclature.Key);
        output.Member("name", nomenclature.Name);
        output.Member("economy", nomenclature.Economy!.Code);
        output.Member("digits", nomenclature.MostDigits);
    });
}
