namespace TradePolicy.Serialization;

/// <summary>Control lists and their codes as JSON: <c>"cn:1C905.a.4"</c> is a code of China's list.</summary>
internal static class ControlCodeForms
{
    private static readonly string[] Supplied = [.. ((ControlList[])[
        ControlList.China, ControlList.UnitedStates, ControlList.EuropeanUnion, ControlList.UnitedKingdom,
    ]).Select(list => list.Key)];

    private static readonly JsonForm<ControlList> OtherList = Form.Object<ControlList>("a control list", members =>
    {
        var key = members.Required("key", Form.Key, list => list.Key);
        var name = members.Required("name", Form.Text, list => list.Name);
        var economy = members.Required("economy", Form.Economy, list => list.Economy);
        return members.CreatedBy(ControlList.Of, key, name, economy);
    });

    internal static JsonForm<ControlList> List { get; } = Form.TextOr(
        Form.ByName(
            (_, key) => ControlList.TryGetByKey(key, out ControlList? list) ? list : null,
            list => list.Key,
            (_, key) => $"'{key}' is not one of the control lists cn, us, eu and uk; another list has a key, a name and an economy.",
            static _ => SchemaNode.Words(Supplied)),
        OtherList,
        IsSupplied);

    private static readonly JsonForm<ControlCode> CodeInFull = Form.Object<ControlCode>("a control code", members =>
    {
        var text = members.Required("code", Form.Text, code => code.Text);
        var list = members.Required("list", List, code => code.List);
        return members.CreatedBy(ControlCode.Parse, text, list);
    });

    internal static JsonForm<ControlCode> Code { get; } = Form.TextOr(
        Form.ByName(
            Find,
            code => $"{code.List.Key}:{code}",
            (_, text) => $"'{text}' is not a control code such as cn:1C905.a.4, with one of cn, us, eu and uk before the code.",
            static schema => schema.Text(
                "a code of a control list", "cn:1C905.a.4", $@"^({string.Join('|', Supplied)}):[A-Za-z0-9]+(\.[A-Za-z0-9]{{1,5}})*$")),
        CodeInFull,
        code => IsSupplied(code.List));

    private static ControlCode? Find(JsonCursor at, string text) =>
        text.Split(':', 2) is [{ Length: > 0 } key, var own] && ControlList.TryGetByKey(key, out ControlList? list)
            ? at.Create(own, code => ControlCode.Parse(code, list))
            : null;

    private static bool IsSupplied(ControlList list) => ControlList.TryGetByKey(list.Key, out _);
}
