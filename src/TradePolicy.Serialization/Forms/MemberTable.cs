namespace TradePolicy.Serialization;

/// <summary>
/// The table of the members of a type. Each member is declared once, in the order in which it is written, with its form and the property
/// that it comes from. <see cref="Form"/> shows how a table is read.
/// </summary>
internal sealed partial class MemberTable<T>(string name)
{
    private readonly List<Member> members = [];
    private readonly List<Demand> demands = [];
    private readonly List<string> keys = [];
    private ulong inVariants;
    private string? tagName;
    private bool isOneKind;
    private Variant<T>[] variants = [];

    internal IReadOnlyList<Member> All => members;

    /// <summary>The names of the members by which an object is told from others of its kind.</summary>
    internal IReadOnlyList<string> Keys => keys;

    /// <summary>
    /// A member that every object has, and by which it is told from others of its kind, alone or with other such members: the key of a
    /// tariff, the party of a side. A patch finds an item of an array by it.
    /// </summary>
    internal ValueMember<T, TValue> Key<TValue>(string member, JsonForm<TValue> form, Func<T, TValue> get)
    {
        keys.Add(member);
        return Required(member, form, get);
    }

    /// <summary>A member that every object has.</summary>
    internal ValueMember<T, TValue> Required<TValue>(string member, JsonForm<TValue> form, Func<T, TValue> get) =>
        Add(new ValueMember<T, TValue>(member, members.Count, form, get, default!, isAbsent: null));

    /// <summary>A member that is absent if the value is null.</summary>
    internal ValueMember<T, TValue?> Optional<TValue>(string member, JsonForm<TValue> form, Func<T, TValue?> get, bool isRequired = false)
        where TValue : class =>
        Add(new ValueMember<T, TValue?>(member, members.Count, form!, get, null, isRequired ? null : static value => value is null));

    /// <summary>A member that is absent if the value is null.</summary>
    internal NullableMember<T, TValue> Optional<TValue>(string member, JsonForm<TValue> form, Func<T, TValue?> get)
        where TValue : struct =>
        Add(new NullableMember<T, TValue>(member, members.Count, form, get));

    /// <summary>
    /// A member of some variants only; see <see cref="When(Member[], Factory{T})"/>. It is absent if the value is null, and it is read only
    /// by the factory of a variant that has it, where it is therefore not null.
    /// </summary>
    internal ValueMember<T, TValue> InVariants<TValue>(string member, JsonForm<TValue> form, Func<T, TValue?> get)
        where TValue : class =>
        Add(new ValueMember<T, TValue>(member, members.Count, form, get!, null!, static value => value is null));

    /// <summary>A member whose absence means the usual value.</summary>
    internal ValueMember<T, TValue> OmittedIf<TValue>(TValue usual, string member, JsonForm<TValue> form, Func<T, TValue> get)
        where TValue : notnull =>
        Add(new ValueMember<T, TValue>(
            member, members.Count, form, get, usual, value => EqualityComparer<TValue>.Default.Equals(value, usual)));

    /// <summary>A member that is true, or absent.</summary>
    internal ValueMember<T, bool> Flag(string member, Func<T, bool> get) => OmittedIf(false, member, Form.Boolean, get);

    /// <summary>An array that every object has.</summary>
    internal ValueMember<T, IReadOnlyList<TItem>> List<TItem>(string member, JsonForm<TItem> form, Func<T, IReadOnlyList<TItem>> get) =>
        Required(member, Form.List(form), get);

    /// <summary>An array that is absent if it has no items.</summary>
    internal ValueMember<T, IReadOnlyList<TItem>> OptionalList<TItem>(
        string member, JsonForm<TItem> form, Func<T, IReadOnlyList<TItem>> get, bool isRequired = false) =>
        OptionalItems(member, Form.List(form), get, isRequired);

    /// <summary>Several items in a form of their own, which is absent if there are none.</summary>
    internal ValueMember<T, IReadOnlyList<TItem>> OptionalItems<TItem>(
        string member, JsonForm<IReadOnlyList<TItem>> form, Func<T, IReadOnlyList<TItem>> get, bool isRequired = false) =>
        Add(new ValueMember<T, IReadOnlyList<TItem>>(
            member, members.Count, form, get, [], isRequired ? null : static items => items.Count == 0));

    /// <summary>
    /// Reads the members in the context of one of them, which their forms get by <see cref="JsonCursor.Context{TContext}"/>: the acts of a
    /// tariff need its key, which they do not repeat.
    /// </summary>
    internal Factory<T> WithContext<TContext>(Member<TContext> context, Factory<T> make)
        where TContext : notnull => found => make(found.WithContext(found.Get(context)));

    /// <summary>A variant that its members tell: <c>members.When([until], members.CreatedBy(LegalEnd.At, until))</c>.</summary>
    internal Variant<T> When(Member[] needs, Factory<T> make) => When(needs, [], make);

    /// <summary>A variant that its members tell: those that it needs, and those that it may have as well.</summary>
    internal Variant<T> When(Member[] needs, Member[] may, Factory<T> make) => Include(new(needs, may, make));

    /// <summary>A variant that a word names, for values of a type: an enactment has the word "enact".</summary>
    internal Variant<T> Case<TCase>(string word, Member[] needs, Member[] may, Factory<T> make)
        where TCase : T => Case(word, value => value is TCase, needs, may, make);

    /// <summary>A variant that a word names, for values that meet a condition.</summary>
    internal Variant<T> Case(string word, Func<T, bool> isMeant, Member[] needs, Member[] may, Factory<T> make) =>
        Include(new(needs, may, make, word, isMeant));

    /// <summary>The one variant that fits the members that are present. Members not listed in any variant belong to all variants.</summary>
    /// <param name="problem">The message if no variant fits.</param>
    /// <param name="variants">The variants.</param>
    internal Factory<T> OneOf(string problem, params Variant<T>[] variants)
    {
        this.variants = variants;
        return found =>
        {
            ulong present = PresentIn(found) & inVariants;
            foreach (Variant<T> variant in variants)
            {
                if (variant.Fits(found, present))
                    return variant.Make(found);
            }

            throw found.At.FailAsAWhole(problem);
        };
    }

    /// <summary>An object that has all of some members has at least one of some others: rules are stated with a length.</summary>
    /// <param name="problem">The message about an object that does not.</param>
    /// <param name="ifAll">The members that demand others; if there are none, every object has one of the others.</param>
    /// <param name="oneOf">The others; if there are none, no object has all of the members that demand them.</param>
    internal void Demands(string problem, Member[] ifAll, Member[] oneOf) => demands.Add(new(problem, ifAll, oneOf));

    /// <summary>Refuses an object that lacks a member which others demand.</summary>
    internal void Check(FoundMembers found)
    {
        if (demands.Count == 0)
            return;
        foreach (Demand demand in demands)
        {
            if (!demand.IsMet(found))
                throw found.At.FailAsAWhole(demand.Problem);
        }
    }

    /// <summary>
    /// The variant that the word in one member names, which also decides the other members: <c>{"act": "enact", …}</c>.
    /// That member is written first. Members not listed in any variant belong to all variants.
    /// </summary>
    /// <param name="tag">The name of the member with the word, and of the object in messages: "act".</param>
    /// <param name="declare">Declares the other members and gives the variants.</param>
    internal Factory<T> Tagged(string tag, Func<Variant<T>[]> declare)
    {
        tagName = tag;
        JsonForm<string> words = Form.Repeated(Form.TextOf(
            static text => text, static text => text, _ => SchemaNode.Words([.. variants.Select(variant => variant.Word!)])));
        var word = Required(tag, words, value => variants.First(variant => variant.IsMeant!(value)).Word!);
        variants = declare();
        return found =>
        {
            string named = found.Get(word);
            ulong present = PresentIn(found) & inVariants;
            if (Named(named) is not { } meant)
            {
                throw found.At.FailAsAWhole(
                    $"'{QuotedText.Cut(named)}' is not {name}; an {tag} is one of "
                    + $"{string.Join(", ", variants.Select(variant => variant.Word).Order(StringComparer.Ordinal))}.");
            }

            if (meant.Lacking(present) is { } lacking)
                throw found.At.FailAsAWhole($"The {tag} {named} lacks the member '{lacking.Name}'.");
            return (present & ~meant.Allowed) is var stray and not 0
                ? throw found.At.FailAsAWhole(
                    $"The {tag} {named} has no member '{members[System.Numerics.BitOperations.TrailingZeroCount(stray)].Name}'.")
                : meant.Make(found);
        };
    }

    /// <summary>A kind of the type that one member tells, with its value: <c>{"adValorem": "5%"}</c>.</summary>
    internal KindMember<T, TValue> Kind<TKind, TValue>(
        string member, JsonForm<TValue> form, Func<TKind, TValue> get, Func<TValue, T> make)
        where TKind : class, T =>
        Kind(member, form, value => value is TKind kind ? (true, get(kind)) : (false, default!), make);

    /// <summary>A kind of the type that one member tells, with the whole value: <c>{"specific": {…}}</c>.</summary>
    internal KindMember<T, TKind> Kind<TKind>(string member, JsonForm<TKind> form)
        where TKind : class, T => Kind<TKind, TKind>(member, form, kind => kind, kind => kind);

    /// <summary>A kind of the type that one member tells; the function tells whether a value is of it.</summary>
    internal KindMember<T, TValue> Kind<TValue>(
        string member, JsonForm<TValue> form, Func<T, (bool IsKind, TValue Value)> get, Func<TValue, T> make) =>
        Add(new KindMember<T, TValue>(member, members.Count, form, get, make));

    /// <summary>The value of the one kind that is present.</summary>
    /// <param name="problem">The message if there is none, or more than one; by default it lists the kinds.</param>
    internal Factory<T> OneKind(string? problem = null)
    {
        isOneKind = true;
        return found =>
        {
            ulong present = PresentIn(found);
            if (System.Numerics.BitOperations.PopCount(present) != 1)
                throw found.At.FailAsAWhole(
                    problem ?? $"{char.ToUpperInvariant(name[0])}{name[1..]} "
                    + $"has one of {string.Join(", ", members.Select(member => member.Name))}.");
            return found.Get((Member<T>)members[System.Numerics.BitOperations.TrailingZeroCount(present)]);
        };
    }

    /// <summary>The object, for a JSON Schema.</summary>
    internal SchemaNode Describe(SchemaDraft schema)
    {
        SchemaNode described = SchemaNode.Any.With("type", "object")
            .With("properties", [.. members.Select(member => (member.Name, Describe(member, schema)))]);
        if (members.Exists(member => member.IsRequired))
            described = described.With("required", NamesOf(members.Where(member => member.IsRequired)));
        if (isOneKind)
            described = described.With("minProperties", 1).With("maxProperties", 1);
        described = described.With("additionalProperties", false);
        if (variants.Length > 0)
            described = described.With(tagName is null ? "anyOf" : "oneOf", [.. variants.Select(Describe)]);
        return demands.Count > 0 ? described.With("allOf", [.. demands.Select(demand => demand.Describe())]) : described;
    }

    private static SchemaNode Describe(Member member, SchemaDraft schema) => member.Since == default
        ? member.Describe(schema)
        : member.Describe(schema).With("description", $"Since {member.Since}.");

    // What sets a variant apart: its word, the members that it needs and those that only others have.
    private SchemaNode Describe(Variant<T> variant)
    {
        List<(string Name, SchemaNode Schema)> own = [];
        if (tagName is not null)
            own.Add((tagName, SchemaNode.Words(variant.Word!)));
        if (variant.Flag is var (flag, isTrue))
            own.Add((flag.Name, SchemaNode.Any.With("const", isTrue)));
        own.AddRange(members.Where(member => (inVariants & ~variant.Allowed & (1UL << member.Index)) != 0)
            .Select(member => (member.Name, SchemaNode.Never)));
        SchemaNode described = own.Count > 0 ? SchemaNode.Any.With("properties", own) : SchemaNode.Any;
        string[] needed = NamesOf(members.Where(member => (variant.Needed & (1UL << member.Index)) != 0));
        return needed.Length > 0 ? described.With("required", needed) : described;
    }

    private static string[] NamesOf(IEnumerable<Member> members) => [.. members.Select(member => member.Name)];

    private Variant<T>? Named(string word) => Array.Find(variants, variant => variant.Word == word);

    // A bit for each member that is present.
    private ulong PresentIn(FoundMembers found)
    {
        ulong present = 0;
        for (int index = 0; index < members.Count; index++)
            present |= found.HasAt(index) ? 1UL << index : 0;
        return present;
    }

    private Variant<T> Include(Variant<T> variant)
    {
        inVariants |= variant.Allowed;
        return variant;
    }

    private TMember Add<TMember>(TMember member)
        where TMember : Member, IMemberWriter<T>
    {
        members.Add(member);
        return member;
    }
}
