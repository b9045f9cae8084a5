namespace TradePolicy.Serialization;

/// <summary>The table of the members of a type while it is drawn up: each member is named once,
/// in the order in which it is written.</summary>
internal sealed partial class Members<T>(string name)
{
    private readonly List<Member> members = [];
    private ulong inAlternatives;

    internal IReadOnlyList<Member> All => members;

    /// <summary>A member that each object has.</summary>
    internal ValueMember<T, TValue> Required<TValue>(string member, JsonForm<TValue> form, Func<T, TValue> get) =>
        Add(new ValueMember<T, TValue>(member, members.Count, true, form, get, default!, static _ => false));

    /// <summary>A member that is there where the value is.</summary>
    internal ValueMember<T, TValue?> Optional<TValue>(string member, JsonForm<TValue> form, Func<T, TValue?> get, bool isRequired = false)
        where TValue : class =>
        Add(new ValueMember<T, TValue?>(member, members.Count, isRequired, form!, get, null, static value => value is null));

    /// <summary>A member that is there where the value is.</summary>
    internal NullableMember<T, TValue> Optional<TValue>(string member, JsonForm<TValue> form, Func<T, TValue?> get)
        where TValue : struct =>
        Add(new NullableMember<T, TValue>(member, members.Count, form, get));

    /// <summary>
    /// A member that the objects made in some of several ways have, and no others: it is there where the value is, and read only where
    /// it is there.
    /// </summary>
    internal ValueMember<T, TValue> InSome<TValue>(string member, JsonForm<TValue> form, Func<T, TValue?> get)
        where TValue : class =>
        Add(new ValueMember<T, TValue>(member, members.Count, false, form, get!, null!, static value => value is null));

    /// <summary>A member whose absence means a value.</summary>
    internal ValueMember<T, TValue> Unless<TValue>(TValue usual, string member, JsonForm<TValue> form, Func<T, TValue> get)
        where TValue : notnull =>
        Add(new ValueMember<T, TValue>(
            member, members.Count, false, form, get, usual, value => EqualityComparer<TValue>.Default.Equals(value, usual)));

    /// <summary>A member that is true where it is there.</summary>
    internal ValueMember<T, bool> Flag(string member, Func<T, bool> get) => Unless(false, member, Form.Boolean, get);

    /// <summary>An array that each object has.</summary>
    internal ValueMember<T, IReadOnlyList<TItem>> List<TItem>(string member, JsonForm<TItem> form, Func<T, IReadOnlyList<TItem>> get) =>
        Required(member, Form.List(form), get);

    /// <summary>An array that is there where it has items.</summary>
    internal ValueMember<T, IReadOnlyList<TItem>> ListOrNone<TItem>(
        string member, JsonForm<TItem> form, Func<T, IReadOnlyList<TItem>> get, bool isRequired = false) =>
        AllOrNone(member, Form.List(form), get, isRequired);

    /// <summary>Several items in a form of their own, which is there where there are any.</summary>
    internal ValueMember<T, IReadOnlyList<TItem>> AllOrNone<TItem>(
        string member, JsonForm<IReadOnlyList<TItem>> form, Func<T, IReadOnlyList<TItem>> get, bool isRequired = false) =>
        Add(new ValueMember<T, IReadOnlyList<TItem>>(member, members.Count, isRequired, form, get, [], static items => items.Count == 0));

    /// <summary>Made of members that are read about what one of them holds: acts about the key of the provision that they are on.</summary>
    internal Make<T> About<TSubject>(Member<TSubject> subject, Make<T> make)
        where TSubject : notnull => found => make(found.About(found.Get(subject)));

    /// <summary>One way to make an object: the members that it needs, and those that it may have besides.</summary>
    internal Alternative<T> When(Member[] needs, Make<T> make) => When(needs, [], make);

    /// <summary>One way to make an object: the members that it needs, and those that it may have besides.</summary>
    internal Alternative<T> When(Member[] needs, Member[] may, Make<T> make) => Noted(new(needs, may, make));

    /// <summary>A way to make an object that a word names, of values of a type.</summary>
    internal Alternative<T> Word<TCase>(string word, Member[] needs, Member[] may, Make<T> make)
        where TCase : T => Word(word, value => value is TCase, needs, may, make);

    /// <summary>A way to make an object that a word names, where its values meet a condition.</summary>
    internal Alternative<T> Word(string word, Func<T, bool> isMeant, Member[] needs, Member[] may, Make<T> make) =>
        Noted(new(needs, may, make, word, isMeant));

    /// <summary>Made in the one way that the members allow; the members of none of the ways go with each.</summary>
    /// <param name="problem">What is said where they allow none.</param>
    /// <param name="alternatives">The ways.</param>
    internal Make<T> Either(string problem, params Alternative<T>[] alternatives) => found =>
    {
        ulong present = PresentIn(found) & inAlternatives;
        Alternative<T> fitting = Array.Find(alternatives, alternative => alternative.Fits(present)) ?? throw found.At.FailAsAWhole(problem);
        return fitting.Make(found);
    };

    /// <summary>
    /// Made in the way that the word of a member names, which decides what other members there are: "An act is one of enact, end".
    /// The member is written first.
    /// </summary>
    /// <param name="tag">The name of the member that holds the word, and what is made: "act".</param>
    /// <param name="draw">Adds the other members and gives the ways.</param>
    internal Make<T> Tagged(string tag, Func<Alternative<T>[]> draw)
    {
        Alternative<T>[] alternatives = [];
        var word = Required(tag, Form.Text, value => alternatives.First(alternative => alternative.IsMeant!(value)).Word!);
        alternatives = draw();
        return found =>
        {
            string named = found.Get(word);
            ulong present = PresentIn(found) & inAlternatives;
            if (Array.Find(alternatives, alternative => alternative.Word == named) is not { } meant)
            {
                throw found.At.FailAsAWhole(
                    $"'{QuotedText.Cut(named)}' is no {name[(name.IndexOf(' ', StringComparison.Ordinal) + 1)..]}; "
                    + $"an {tag} is one of "
                    + $"{string.Join(", ", alternatives.Select(alternative => alternative.Word).Order(StringComparer.Ordinal))}.");
            }

            if (meant.Lacking(present) is { } lacking)
                throw found.At.FailAsAWhole($"The {tag} {named} lacks the member '{lacking.Name}'.");
            return (present & ~meant.Allowed) is var stray and not 0
                ? throw found.At.FailAsAWhole(
                    $"The {tag} {named} has no member '{members[System.Numerics.BitOperations.TrailingZeroCount(stray)].Name}'.")
                : meant.Make(found);
        };
    }

    /// <summary>A kind of the type that one member tells and holds.</summary>
    internal void Kind<TKind, TValue>(string member, JsonForm<TValue> form, Func<TKind, TValue> get, Func<TValue, T> make)
        where TKind : class, T =>
        Kind(member, form, value => value is TKind kind ? (true, get(kind)) : (false, default!), make);

    /// <summary>A kind of the type that one member tells and holds as a whole.</summary>
    internal void Kind<TKind>(string member, JsonForm<TKind> form)
        where TKind : class, T => Kind<TKind, TKind>(member, form, kind => kind, kind => kind);

    /// <summary>A kind of the type that one member tells and holds.</summary>
    internal void Kind<TValue>(string member, JsonForm<TValue> form, Func<T, (bool IsKind, TValue Value)> get, Func<TValue, T> make) =>
        Add(new KindMember<T, TValue>(member, members.Count, form, get, make));

    /// <summary>Made of the one member that is there.</summary>
    /// <param name="problem">What is said where there is none or several; none given means that the kinds are listed.</param>
    internal Make<T> OneKind(string? problem = null) => found =>
    {
        ulong present = PresentIn(found);
        if (System.Numerics.BitOperations.PopCount(present) != 1)
            throw found.At.FailAsAWhole(
                problem ?? $"{char.ToUpperInvariant(name[0])}{name[1..]} "
                + $"has one of {string.Join(", ", members.Select(member => member.Name))}.");
        return found.Get((Member<T>)members[System.Numerics.BitOperations.TrailingZeroCount(present)]);
    };

    // A bit for each member that is there.
    private ulong PresentIn(FoundMembers found)
    {
        ulong present = 0;
        for (int index = 0; index < members.Count; index++)
            present |= found.HasAt(index) ? 1UL << index : 0;
        return present;
    }

    private Alternative<T> Noted(Alternative<T> alternative)
    {
        inAlternatives |= alternative.Allowed;
        return alternative;
    }

    private TMember Add<TMember>(TMember member)
        where TMember : Member, IMemberWriter<T>
    {
        members.Add(member);
        return member;
    }
}
