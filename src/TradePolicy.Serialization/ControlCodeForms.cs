namespace TradePolicy.Serialization;

/// <summary>Control lists and their codes as JSON: <c>"cn:1C905.a.4"</c> is a code of China's list.</summary>
internal static class ControlCodeForms
{
    private static readonly JsonForm<ControlList> OtherList = Form.Object<ControlList>("a control list", members =>
    {
        var key = members.Required("key", Form.Text, list => list.Key);
        var name = members.Required("name", Form.Text, list => list.Name);
        var economy = members.Required("economy", Form.Economy, list => list.Economy);
        return found => ControlList.Of(found.Get(key), found.Get(name), found.Get(economy));
    });

    internal static JsonForm<ControlList> List { get; } = Form.Custom(
        at =>
        {
            if (!at.IsString)
                return OtherList.Read(at);
            string known = at.String();
            return ControlList.TryGet(known, out ControlList? list)
                ? list
                : throw at.Fail(
                    $"'{ShownText.Cut(known)}' is none of the control lists cn, us, eu and uk; "
                    + "another list has a key, a name and an economy.");
        },
        (to, list) =>
        {
            if (IsSupplied(list))
                to.String(list.Key);
            else
                OtherList.Write(to, list);
        });

    private static readonly JsonForm<ControlCode> CodeInFull = Form.Object<ControlCode>("a control code", members =>
    {
        var text = members.Required("code", Form.Text, code => code.Text);
        var list = members.Required("list", List, code => code.List);
        return found => ControlCode.Parse(found.Get(text), found.Get(list));
    });

    internal static JsonForm<ControlCode> Code { get; } = Form.Custom(
        at =>
        {
            if (!at.IsString)
                return CodeInFull.Read(at);
            string text = at.String();
            int colon = text.IndexOf(':', StringComparison.Ordinal);
            return colon > 0 && ControlList.TryGet(text[..colon], out ControlList? known)
                ? at.Making(text[(colon + 1)..], own => ControlCode.Parse(own, known))
                : throw at.Fail(
                    $"'{ShownText.Cut(text)}' is not a control code such as cn:1C905.a.4, with one of cn, us, eu and uk before the code.");
        },
        (to, code) =>
        {
            if (IsSupplied(code.List))
                to.String($"{code.List.Key}:{code}");
            else
                CodeInFull.Write(to, code);
        });

    private static bool IsSupplied(ControlList list) => ControlList.TryGet(list.Key, out _);
}
