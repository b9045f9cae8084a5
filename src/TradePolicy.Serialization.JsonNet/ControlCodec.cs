using System.Collections.Frozen;

namespace TradePolicy;

/// <summary>Export controls as JSON: <c>"cn:1C905.a.4"</c> is a code of China's list.</summary>
internal static class ControlCodec
{
    private static readonly JsonShape Shape = new("an export control", ["key", "title", "imposedBy", "acts"], "threats");
    private static readonly JsonShape CodeShape = new("a control code", ["code", "list"]);
    private static readonly JsonShape ListShape = new("a control list", ["key", "name", "economy"]);
    private static readonly JsonShape ItemShape = new("a controlled item", ["code"], "description", "indicatedBy", "minerals");
    private static readonly JsonShape ForeignMadeShape = new("a rule on items made elsewhere", [], "leastContent", "productsOfTechnology");
    private static readonly JsonShape ReviewShape = new("a review", ["policy"], "condition");
    private static readonly JsonShape ExceptionShape = new("an exception", ["name", "condition"]);
    private static readonly JsonShape TermsShape = new(
        "the terms of an export control",
        ["destinations"],
        "prohibits", "items", "condition", "deemedExports", "reexports", "inCountryTransfers", "foreignMade", "accepts", "documents", "reviews", "exceptions");

    private static readonly FrozenDictionary<string, LicensingPolicy> Policies = new Dictionary<string, LicensingPolicy>
    {
        ["caseByCase"] = LicensingPolicy.CaseByCase,
        ["presumptionOfApproval"] = LicensingPolicy.PresumptionOfApproval,
        ["presumptionOfDenial"] = LicensingPolicy.PresumptionOfDenial,
        ["denial"] = LicensingPolicy.Denial,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly ValueCodec<ControlTerms> TermsValues = new(ReadTerms, Write);

    internal static FrozenDictionary<string, LicenceKind> Kinds { get; } = new Dictionary<string, LicenceKind>
    {
        ["single"] = LicenceKind.Single,
        ["multipleUse"] = LicenceKind.MultipleUse,
        ["general"] = LicenceKind.General,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    internal static string Word(LicenceKind kind) => Kinds.First(word => word.Value == kind).Key;

    internal static string Word(LicensingPolicy policy) => Policies.First(word => word.Value == policy).Key;

    internal static ExportControl Read(JsonInput input)
    {
        string? key = null, title = null;
        Economy? imposedBy = null;
        List<LegalAct> acts = [];
        List<MeasureThreat> threats = [];
        input.Object(Shape, member =>
        {
            switch (member)
            {
                case "key": key = input.String(); break;
                case "title": title = input.String(); break;
                case "imposedBy": imposedBy = Economy.Parse(input.String()); break;
                case "threats": threats = input.Array(() => MeasureCodec.ReadThreat(input)); break;
                default: acts = input.Array(() => ActCodec.Read(input, key ?? throw input.Fail("The key of an export control stands before its acts."), TermsValues)); break;
            }
        });
        return ExportControl.Create(key!, imposedBy!, title!, acts, threats);
    }

    internal static void Write(JsonOutput output, ExportControl control) => output.Object(() =>
    {
        output.Member("key", control.Key);
        output.Member("title", control.Title);
        output.Member("imposedBy", control.ImposedBy.Code);
        output.OptionalArray("threats", control.Threats, threat => MeasureCodec.Write(output, threat));
        output.Array("acts", control.History.Acts, act => ActCodec.Write(output, act, TermsValues));
    });

    internal static ControlCode ReadCode(JsonInput input)
    {
        if (input.IsString)
        {
            string text = input.String();
            int colon = text.IndexOf(':', StringComparison.Ordinal);
            return colon > 0 && ControlList.TryGet(text[..colon], out ControlList? known)
                ? ControlCode.Parse(text[(colon + 1)..], known)
                : throw input.Fail($"'{ShownText.Cut(text)}' is not a control code such as cn:1C905.a.4, with one of cn, us, eu and uk before the code.");
        }

        string? code = null;
        ControlList? list = null;
        input.Object(CodeShape, member =>
        {
            if (member == "code")
                code = input.String();
            else
                list = ReadList(input);
        });
        return ControlCode.Parse(code!, list!);
    }

    internal static void Write(JsonOutput output, ControlCode code)
    {
        if (ControlList.TryGet(code.List.Key, out _))
            output.Value($"{code.List.Key}:{code}");
        else
            output.Object(() =>
            {
                output.Member("code", code.Text);
                output.Member("list", () => Write(output, code.List));
            });
    }

    internal static ControlList ReadList(JsonInput input)
    {
        if (input.IsString)
        {
            string known = input.String();
            return ControlList.TryGet(known, out ControlList? list) ? list : throw input.Fail($"'{ShownText.Cut(known)}' is none of the control lists cn, us, eu and uk; another list has a key, a name and an economy.");
        }

        string? key = null, name = null;
        Economy? economy = null;
        input.Object(ListShape, member =>
        {
            switch (member)
            {
                case "key": key = input.String(); break;
                case "name": name = input.String(); break;
                default: economy = Economy.Parse(input.String()); break;
            }
        });
        return ControlList.Of(key!, name!, economy!);
    }

    internal static void Write(JsonOutput output, ControlList list)
    {
        if (ControlList.TryGet(list.Key, out _))
            output.Value(list.Key);
        else
            output.Object(() =>
            {
                output.Member("key", list.Key);
                output.Member("name", list.Name);
                output.Member("economy", list.Economy.Code);
            });
    }

    private static ControlTerms ReadTerms(JsonInput input)
    {
        bool prohibits = false, deemed = false, reexports = false, transfers = false;
        EconomyScope? destinations = null;
        List<ControlledItem> items = [];
        Condition<ProposedExport>? condition = null;
        ForeignMadeRule? foreignMade = null;
        List<LicenceKind> accepts = [];
        List<string> documents = [];
        List<LicenceReview> reviews = [];
        List<LicenceException> exceptions = [];
        input.Object(TermsShape, member =>
        {
            switch (member)
            {
                case "prohibits": prohibits = input.Boolean(); break;
                case "destinations": destinations = ScopeCodec.ReadOrigins(input); break;
                case "items": items = input.Array(() => ReadItem(input)); break;
                case "condition": condition = ExportConditionCodec.Read(input); break;
                case "deemedExports": deemed = input.Boolean(); break;
                case "reexports": reexports = input.Boolean(); break;
                case "inCountryTransfers": transfers = input.Boolean(); break;
                case "foreignMade": foreignMade = ReadForeignMade(input); break;
                case "accepts": accepts = input.Array(() => input.Word(Kinds)); break;
                case "documents": documents = input.Array(input.String); break;
                case "reviews": reviews = input.Array(() => ReadReview(input)); break;
                default: exceptions = input.Array(() => ReadException(input)); break;
            }
        });
        ControlTerms terms = prohibits ? ControlTerms.ProhibitionOf(destinations!, items) : ControlTerms.LicenceFor(destinations!, items);
        terms = terms.Reaching(deemed, reexports, transfers, foreignMade).Asking(documents).Reviewing(reviews).Excepting(exceptions);
        terms = accepts.Count == 0 ? terms : terms.Accepting(accepts);
        return condition is null ? terms : terms.Where(condition);
    }

    private static void Write(JsonOutput output, ControlTerms terms) => output.Object(() =>
    {
        output.Flag("prohibits", terms.Prohibits);
        output.OptionalArray("items", terms.Items, item => Write(output, item));
        output.Member("destinations", () => ScopeCodec.Write(output, terms.Destinations));
        if (terms.Condition is { } condition)
            output.Member("condition", () => ExportConditionCodec.Write(output, condition));
        output.Flag("deemedExports", terms.CoversDeemedExports);
        output.Flag("reexports", terms.CoversReexports);
        output.Flag("inCountryTransfers", terms.CoversInCountryTransfers);
        if (terms.ForeignMade is { } rule)
            output.Member("foreignMade", () => Write(output, rule));
        output.OptionalArray("accepts", terms.AcceptedLicences, kind => output.Value(Word(kind)));
        output.OptionalArray("documents", terms.Documents, output.Value);
        output.OptionalArray("reviews", terms.Reviews, review => Write(output, review));
        output.OptionalArray("exceptions", terms.Exceptions, exception => Write(output, exception));
    });

    private static ControlledItem ReadItem(JsonInput input)
    {
        ControlCode? code = null;
        string? description = null;
        List<CommodityCode> indicatedBy = [];
        List<CriticalMineral> minerals = [];
        input.Object(ItemShape, member =>
        {
            switch (member)
            {
                case "code": code = ReadCode(input); break;
                case "description": description = input.String(); break;
                case "indicatedBy": indicatedBy = input.Array(() => ScopeCodec.ReadCode(input)); break;
                default: minerals = input.Array(() => CriticalMineral.Parse(input.String())); break;
            }
        });
        return ControlledItem.Of(code!, description).WithIndications(indicatedBy).OfMinerals(minerals);
    }

    private static void Write(JsonOutput output, ControlledItem item) => output.Object(() =>
    {
        output.Member("code", () => Write(output, item.Code));
        output.Optional("description", item.Description);
        output.OptionalArray("indicatedBy", item.IndicatedBy, code => ScopeCodec.Write(output, code));
        output.OptionalArray("minerals", item.Minerals, mineral => output.Value(mineral.Symbol));
    });

    private static ForeignMadeRule ReadForeignMade(JsonInput input)
    {
        Percentage? leastContent = null;
        bool technology = false;
        input.Object(ForeignMadeShape, member =>
        {
            if (member == "leastContent")
                leastContent = Percentage.Parse(input.String());
            else
                technology = input.Boolean();
        });
        return ForeignMadeRule.Of(leastContent, technology);
    }

    private static void Write(JsonOutput output, ForeignMadeRule rule) => output.Object(() =>
    {
        output.Optional("leastContent", rule.LeastContent?.ToString());
        output.Flag("productsOfTechnology", rule.CoversProductsOfTechnology);
    });

    private static LicenceReview ReadReview(JsonInput input)
    {
        LicensingPolicy policy = default;
        Condition<ProposedExport>? condition = null;
        input.Object(ReviewShape, member =>
        {
            if (member == "policy")
                policy = input.Word(Policies);
            else
                condition = ExportConditionCodec.Read(input);
        });
        return LicenceReview.Of(policy, condition);
    }

    private static void Write(JsonOutput output, LicenceReview review) => output.Object(() =>
    {
        output.Member("policy", Word(review.Policy));
        if (review.Condition is { } condition)
            output.Member("condition", () => ExportConditionCodec.Write(output, condition));
    });

    private static LicenceException ReadException(JsonInput input)
    {
        string? name = null;
        Condition<ProposedExport>? condition = null;
        input.Object(ExceptionShape, member =>
        {
            if (member == "name")
                name = input.String();
            else
                condition = ExportConditionCodec.Read(input);
        });
        return LicenceException.Of(name!, condition!);
    }

    private static void Write(JsonOutput output, LicenceException exception) => output.Object(() =>
    {
        output.Member("name", exception.Name);
        output.Member("condition", () => ExportConditionCodec.Write(output, exception.Condition));
    });
}
